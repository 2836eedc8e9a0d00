using System.Text.Json;
using SituationRoom.Feeds.Expiry;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Datex2;

/// <summary>
/// Ends a situation when the validity of all its records is over, though its sender says nothing more. Pure: changes the memory that it is given,
/// reads nothing else.
/// </summary>
public sealed class ValiditySteps : IIncidentSteps
{
    /// <inheritdoc/>
    public IncidentStep Take(IncidentMemory memory, string feed, Report report, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(memory);
        ArgumentNullException.ThrowIfNull(report);
        var before = memory.Find(feed, report.Id);

        // A report without extras is one of the room's own: what a complete publication means to have ended, or to go on.
        var ends = report.Extras.Count == 0 ? before?.Expires : End(report);
        if ((before is null && ends is null) || before?.Revision > report.Revision || report.Status is not { } status)
        {
            return new IncidentStep(report, []);
        }

        var at = report.OccurredAt ?? before?.At ?? now;
        if (report.Extras.Count == 0 && status == IncidentStatus.Open && ends <= now)
        {
            // A copy that was published before the end does not open again what is over.
            report = report with { Status = status = IncidentStatus.Closed };
        }

        var newest = new ExpiringIncident(feed, report.Id, report.Revision, at, ends, status).After(before);
        var isOver = newest.IsExpired(now);
        var remembered = isOver ? newest with { Status = IncidentStatus.Closed } : newest;
        if (remembered != before)
        {
            memory.Apply(new IncidentNote(remembered, [], null));
        }

        return new IncidentStep(report, isOver ? [newest.Closing()] : []);
    }

    private static DateTimeOffset? End(Report report)
    {
        foreach (var (name, json) in report.Extras)
        {
            if (name == SituationExtras.EndsByItself)
            {
                return JsonSerializer.Deserialize<DateTimeOffset>(json);
            }
        }

        return null;
    }
}
