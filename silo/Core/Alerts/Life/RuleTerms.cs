using SituationRoom.Core.Board;

namespace SituationRoom.Core.Alerts.Life;

/// <summary>What the life of an alert needs to know of its rule.</summary>
public sealed record RuleTerms
{
    public required RuleKind Kind { get; init; }

    public required BoardNames Names { get; init; }

    /// <summary>Whether its alerts have the priorities of their incidents, so that one escalation serves several priorities.</summary>
    public bool IsOfIncidents { get; init; }

    /// <summary>For how long the condition must hold before it is raised, ms.</summary>
    public long OnDelay { get; init; }

    /// <summary>For how long it must be clear before it has returned, ms.</summary>
    public long OffDelay { get; init; } = 120_000;

    /// <summary>To whom it goes if nobody acknowledges it, in the order of time; empty: that it escalated is noted when the deadline has passed.</summary>
    public IReadOnlyList<TermsStep> Escalation { get; init; } = [];

    /// <summary>Ids of rules whose active alerts suppress it.</summary>
    public IReadOnlyList<string> Parents { get; init; } = [];
}

/// <summary>A step of an escalation.</summary>
/// <param name="After">Since it was annunciated, ms; where priorities are those of incidents and the first step would come before the alert's own deadline, each comes as much later.</param>
/// <param name="To">A post, a department or a person.</param>
public sealed record TermsStep(long After, string To);
