using SituationRoom.Core.Board;
using SituationRoom.Core.Cells;
using SituationRoom.Core.Incidents;
using SituationRoom.Reports;

namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>Whether an incident counts in a tally now: what <see cref="IncidentCounting"/> adds up, asked of one.</summary>
internal static class TallyMembership
{
    public static bool Counts(in Incident incident, Tally tally, IncidentCounting counting)
    {
        var (now, status) = (counting.Now, incident.Settled.Status);
        var occurred = Second(incident.OccurredAt);
        var due = incident is { IsOpen: true, NextDue: not 0 } ? Second(incident.NextDue + 999) : long.MaxValue;
        return tally switch
        {
            Tally.Open => incident.IsOpen,
            Tally.InProgress => status == IncidentStatus.InProgress,
            Tally.Answered => status == IncidentStatus.Answered,
            Tally.Closed => status == IncidentStatus.Closed,
            Tally.Cancelled => status == IncidentStatus.Cancelled,
            Tally.Overdue => due <= now,
            Tally.Due15 => due > now && due <= now + 900,
            Tally.Due60 => due > now + 900 && due <= now + 3_600,
            Tally.DueLater => due > now + 3_600 && due < long.MaxValue,
            Tally.New5 => occurred > now - 300,
            Tally.NewHour => occurred > now - 3_600,
            Tally.NewDay => occurred > now - 86_400,
            Tally.Today => occurred >= counting.DayStart,
            Tally.ClosedToday => incident.IsDone && Second(incident.DoneAt) >= counting.DayStart,
            _ => throw new ArgumentOutOfRangeException(nameof(tally), tally, null),
        };
    }

    private static long Second(long milliseconds) => Math.DivRem(milliseconds, 1000).Quotient;
}
