using SituationRoom.Feeds.Expiry;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Cap;

/// <summary>
/// Which incident a message is about, where senders name only the message before, write another sender into their references, or
/// where messages overtake each other. An incident keeps the identity under which the room first heard of it. Pure: changes
/// the memory that it was given, reads nothing else.
/// </summary>
internal sealed class CapChains(IncidentMemory memory)
{
    /// <summary>Takes a report as <see cref="CapParser"/> made it.</summary>
    /// <param name="feed">The feed's configured id.</param>
    /// <param name="report">The report; one that no CAP message made is left as it is.</param>
    /// <param name="now">The moment, UTC: what has expired by now is closed at once.</param>
    public IncidentStep Take(string feed, Report report, DateTimeOffset now)
    {
        if (CapExtras.Text(report, CapExtras.Identifier) is not { } identifier || CapExtras.Text(report, CapExtras.Sender) is not { } sender)
        {
            return new IncidentStep(report, []);
        }

        var mode = report.Mode ?? Mode.Actual;
        var type = CapExtras.Text(report, CapExtras.Type);
        var own = CapNames.Keys(mode, new CapReference(sender, identifier, CapExtras.Time(report, CapExtras.Sent)));
        var named = type == nameof(CapMessageType.Alert)
            ? []
            : CapExtras.Texts(report, CapExtras.References).Select(CapReference.Read).OfType<CapReference>().SelectMany(reference => CapNames.Keys(mode, reference));
        string[] keys = type == nameof(CapMessageType.Cancel) ? [.. named] : [.. named, .. own];
        return About(feed, report, keys, now);
    }

    private IncidentStep About(string feed, Report report, string[] keys, DateTimeOffset now)
    {
        var known = keys.Select(key => memory.IncidentOf(feed, key)).OfType<string>().Distinct().ToList();
        var id = known.Count == 0 || known.Contains(report.Id) ? report.Id : known[0];
        var newest = Newest(feed, report with { Id = id });
        var consequences = new List<Report>();
        foreach (var part in known.Where(other => other != id).Select(other => memory.Find(feed, other)).OfType<ExpiringIncident>())
        {
            consequences.Add(part.MergedInto(newest));
            if (part.Revision > newest.Revision)
            {
                // A newer message was taken for one of another incident; what it said of the end holds for this one.
                newest = part with { Id = id };
                consequences.Add(new Report { Id = id, Revision = part.Revision, OccurredAt = part.At, Status = part.Status });
            }

            memory.Apply(new IncidentNote(part, [], id));
        }

        if (newest.IsExpired(now))
        {
            consequences.Add(newest.Closing());
            newest = newest with { Status = IncidentStatus.Closed };
        }

        string[] added = [.. keys.Where(key => memory.IncidentOf(feed, key) != id)];
        if (added.Length > 0 || memory.Find(feed, id) != newest)
        {
            memory.Apply(new IncidentNote(newest, added, null));
        }

        return new IncidentStep(report with { Id = id }, consequences);
    }

    // What holds of the incident with this report, which may be older than what is known.
    private ExpiringIncident Newest(string feed, Report report)
    {
        var before = memory.Find(feed, report.Id);
        var revision = report.Revision ?? 0;
        if (before is not null && before.Revision > revision)
        {
            return before;
        }

        var at = report.OccurredAt ?? DateTimeOffset.FromUnixTimeMilliseconds(revision);
        return report.Status is { } status
            ? new ExpiringIncident(feed, report.Id, revision, at, CapExtras.Time(report, CapExtras.Expires), status).After(before)
            : new ExpiringIncident(feed, report.Id, revision, at, before?.Expires, before?.Status ?? IncidentStatus.Open);
    }
}
