using SituationRoom.Core.Board;
using SituationRoom.Reports;

namespace SituationRoom.Core.Alerts.Rules;

/// <summary>What holds of a rule where its configuration says nothing.</summary>
public static class RuleDefaults
{
    /// <summary>Clear is below this share of the threshold.</summary>
    public const double Deadband = 0.7;

    /// <summary>Priority of all kinds but severity, whose alerts take that of the incident.</summary>
    public const int Priority = 3;

    /// <summary>Metres of a cluster.</summary>
    public const double Radius = 300;

    /// <summary>A condition must be clear for so long.</summary>
    public static readonly TimeSpan OffDelay = TimeSpan.FromSeconds(120);

    /// <summary>The time of a cluster.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(30);

    /// <summary>For how long a reading speaks.</summary>
    public static readonly TimeSpan ReadingSpeaks = TimeSpan.FromHours(1);

    /// <summary>
    /// By kind: of what counts or measures two windows of 60 s, of incidents none. A silence holds only after twice its interval,
    /// so it needs none of its own.
    /// </summary>
    public static TimeSpan OnDelay(RuleKind kind) => kind switch
    {
        RuleKind.Severity or RuleKind.Cluster or RuleKind.Silence or RuleKind.Wall or RuleKind.Room => TimeSpan.Zero,
        RuleKind.Clock => TimeSpan.FromSeconds(60),
        RuleKind.Count or RuleKind.Rate or RuleKind.Unusual or RuleKind.Overdue or RuleKind.Reading => TimeSpan.FromSeconds(120),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The priority of an incident's severity.</summary>
    public static int PriorityOf(Severity severity) => severity switch
    {
        Severity.Extreme => 1,
        Severity.Severe => 2,
        Severity.Moderate => 3,
        Severity.Minor or Severity.Unknown => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };

    /// <summary>The tally of arrivals in a window; null where none is kept for it.</summary>
    public static Tally? TallyOf(TimeSpan window) =>
        window == TimeSpan.FromMinutes(5) ? Tally.New5
        : window == TimeSpan.FromHours(1) ? Tally.NewHour
        : window == TimeSpan.FromHours(24) ? Tally.NewDay
        : null;
}
