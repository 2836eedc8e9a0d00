using System.Globalization;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Documents;

/// <summary>
/// Concludes from a complete document, once its items are taken, which incidents it means to have ended or to go on. Pure. It
/// corrects nothing but the status, by a report at the moment of now, which sorts after everything that is held; so whatever else
/// the source says later under its own, earlier time still counts.
/// </summary>
public static class ListReconciler
{
    /// <summary>A list that loses fewer at once is believed: of a single incident that has ended a list without it says no more than any list would.</summary>
    public const int FewestDoubted = 2;

    /// <param name="document">A complete document, or one that is not: then nothing follows.</param>
    /// <param name="openBefore">Ids that were open before the document's items were taken.</param>
    /// <param name="held">What is held since: all that is open, and what else the document states.</param>
    /// <param name="doubt">What the last document left in doubt.</param>
    /// <param name="now">The moment, UTC, in whole milliseconds.</param>
    public static ListConclusion Conclude(
        ParsedDocument document, IReadOnlySet<string> openBefore, IReadOnlyList<HeldIncident> held, ListDoubt doubt, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(doubt);
        if (!document.IsComplete || document.Failure is not null)
        {
            return new([], doubt, null);
        }

        var stated = Statements(document.Items);
        var unchanged = document.Unchanged.ToHashSet(StringComparer.Ordinal);
        var rejections = document.Items.OfType<Rejection>().ToList();
        if (stated.Count + unchanged.Count == 0 && rejections.Count > 0)
        {
            return new([], doubt, Sentence($"none of the list's {rejections.Count} items was understood, so nothing has ended; see the rejections"));
        }

        var absent = held.Where(incident => incident.IsOpen && openBefore.Contains(incident.Id))
            .Where(incident => !stated.ContainsKey(incident.Id) && !unchanged.Contains(incident.Id)).ToList();
        var refused = new RefusedIncidents(rejections, absent);
        absent.RemoveAll(incident => refused.Contains(incident.Id));
        var isDoubtful = refused.AnyUnknown || stated.Count + unchanged.Count == 0 || (absent.Count >= FewestDoubted && absent.Count * 2 > openBefore.Count);
        var ended = isDoubtful ? absent.Where(incident => doubt.Ids.Contains(incident.Id)).ToList() : absent;
        var left = isDoubtful ? absent.Where(incident => !doubt.Ids.Contains(incident.Id)).Select(incident => incident.Id).ToHashSet() : [];
        var reports = held.Where(incident => stated.ContainsKey(incident.Id))
            .Select(incident => (Incident: incident, Status: Meant(stated[incident.Id], incident)))
            .Concat(ended.Select(incident => (Incident: incident, Status: (IncidentStatus?)IncidentStatus.Closed)))
            .Where(each => each.Status is not null && each.Incident.LastAt < now)
            .Select(each => new Report { Id = each.Incident.Id, Revision = each.Incident.Revision, Status = each.Status, OccurredAt = now });
        return new([.. reports], left.Count == 0 ? ListDoubt.None : new(left), left.Count == 0 ? null : Doubtful((absent.Count, left.Count), openBefore.Count, refused.AnyUnknown));
    }

    /// <summary>What the document says last of each incident: by revision, then by its place.</summary>
    private static Dictionary<string, Report> Statements(IReadOnlyList<FeedItem> items)
    {
        var stated = new Dictionary<string, Report>(StringComparer.Ordinal);
        foreach (var report in items.OfType<Report>())
        {
            if (!stated.TryGetValue(report.Id, out var earlier) || (report.Revision ?? long.MinValue) >= (earlier.Revision ?? long.MinValue))
            {
                stated[report.Id] = report;
            }
        }

        return stated;
    }

    /// <summary>The status that the list means and the room does not have; null where there is nothing to correct.</summary>
    private static IncidentStatus? Meant(Report statement, HeldIncident held)
    {
        if (statement.Revision < held.Revision)
        {
            return null; // an old copy of the list never overwrites a higher revision
        }

        var meant = statement.Status ?? (held.IsOpen ? held.Status : IncidentStatus.Open);
        return meant == held.Status ? null : meant;
    }

    private static string Doubtful((int All, int News) lost, int open, bool anyUnknown) => anyUnknown
        ? Sentence($"the list lacks {lost.All} of {open} open incidents, and items in it were not understood; {lost.News} that it lacks for the first time end once the next list lacks them, too")
        : Sentence($"the list lacks {lost.All} of {open} open incidents at once; {lost.News} that it lacks for the first time end once the next list lacks them, too");

    private static string Sentence(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
