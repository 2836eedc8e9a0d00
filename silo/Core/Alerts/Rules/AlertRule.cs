using SituationRoom.Core.Board;
using SituationRoom.Core.Trail;
using SituationRoom.Reports;

namespace SituationRoom.Core.Alerts.Rules;

/// <summary>
/// What raises alerts, as configured, with all that was left out filled in by <see cref="RuleDefaults"/>. Which members
/// matter depends on the kind; <see cref="RuleValidator"/> says what must hold.
/// </summary>
public sealed record AlertRule
{
    /// <summary>Lower-case Latin words joined by hyphens; unique. Stands in the journal.</summary>
    public required string Id { get; init; }

    public required RuleKind Kind { get; init; }

    /// <summary>What its alerts are called.</summary>
    public required BoardNames Names { get; init; }

    /// <summary>What it asks of people, in words.</summary>
    public required BoardNames Response { get; init; }

    /// <summary>1 (S1, critical) to 4 (S4, low); null only of a severity rule: that of the incident's severity.</summary>
    public int? Priority { get; init; }

    public RuleScope Scope { get; init; } = RuleScope.All;

    /// <summary>Count, rate, overdue: what each alert point is.</summary>
    public RuleEach Each { get; init; }

    /// <summary>Count, rate, overdue: which number is looked at.</summary>
    public Tally Tally { get; init; }

    /// <summary>Count, rate, overdue, cluster: how many; reading: its value.</summary>
    public double Threshold { get; init; }

    /// <summary>Whether it holds at or below the threshold (too few arrivals, a reading that falls) and not at or above it.</summary>
    public bool IsBelow { get; init; }

    /// <summary>
    /// Clear is what is further than this share of the threshold from holding: 0.7 of 10 is below 7, or above 13 where it holds
    /// at or below. 1 leaves no band.
    /// </summary>
    public double Deadband { get; init; } = RuleDefaults.Deadband;

    /// <summary>
    /// Reading: for how long one speaks; an older one neither holds nor is clear. Wall and room: not heard for so long. Clock: off by so much.
    /// </summary>
    public TimeSpan Window { get; init; }

    /// <summary>Severity: from which on. Count, rate, overdue, cluster: only incidents at or above it.</summary>
    public Severity Severity { get; init; }

    /// <summary>Severity: up to which.</summary>
    public Severity SeverityMost { get; init; } = Severity.Extreme;

    /// <summary>Reading: its key; with an asterisk at the end all keys that begin so.</summary>
    public string? Key { get; init; }

    /// <summary>Cluster: metres about one incident.</summary>
    public double Radius { get; init; }

    /// <summary>Cluster: occurred since so long ago.</summary>
    public TimeSpan Within { get; init; }

    /// <summary>For how long it must hold before it is raised. Of a silence it is counted beyond the two intervals after which it holds.</summary>
    public TimeSpan OnDelay { get; init; }

    /// <summary>For how long it must be clear before it has returned.</summary>
    public TimeSpan OffDelay { get; init; } = RuleDefaults.OffDelay;

    /// <summary>In the order of time; empty: only that it escalated is noted.</summary>
    public IReadOnlyList<EscalationStep> Escalation { get; init; } = [];

    /// <summary>Ids of rules whose active alerts suppress those of this one.</summary>
    public IReadOnlyList<string> SuppressedBy { get; init; } = [];

    /// <summary>In which readiness modes it holds; empty: in all.</summary>
    public IReadOnlyList<ReadinessMode> Modes { get; init; } = [];

    public bool Enabled { get; init; } = true;
}
