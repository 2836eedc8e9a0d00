using System.Text.Json.Serialization;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>
/// A rule that raises alerts. Which members it takes follows from its kind:
/// <c>count</c> (threshold or below, tally, each, severity, deadband), <c>rate</c> (threshold or below, window, each, severity, deadband),
/// <c>overdue</c> (threshold, each, severity, deadband), <c>severity</c> (severity, upTo), <c>silence</c>, <c>reading</c> (key, above or below, window,
/// deadband), <c>cluster</c> (threshold, radius, within, severity, deadband). All take the others.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RuleDefinition
{
    /// <summary>Lower-case Latin words joined by hyphens; unique. Stands in the journal: never change it.</summary>
    public string Id { get; init; } = "";

    /// <summary>
    /// <c>count</c>: a tally is at or above the threshold. <c>rate</c>: so many arrived in a window. <c>overdue</c>: so many are past their
    /// deadline. <c>severity</c>: an open incident is as severe; one alert an incident, also in an exercise, which says so. <c>silence</c>: a feed is
    /// not heard for twice its expected interval, or fails for two minutes; one alert a feed. <c>reading</c>: a measure crosses a threshold; one alert a key.
    /// <c>cluster</c>: so many incidents of one category lie near each other, whatever channels they came by. <c>unusual</c> comes with the early-warning statistics.
    /// </summary>
    public string Kind { get; init; } = "";

    /// <summary>What its alerts are called.</summary>
    public NameDefinition Names { get; init; } = new();

    /// <summary>What it asks of people, in words. A rule to which nobody is to do anything is none.</summary>
    public NameDefinition Response { get; init; } = new();

    /// <summary>1 (S1, critical) to 4 (S4, low); null is 3, and of a severity rule that of the incident: Extreme 1, Severe 2, Moderate 3, Minor 4.</summary>
    public int? Priority { get; init; }

    /// <summary>What it looks at; null: everything.</summary>
    public RuleScopeDefinition? Scope { get; init; }

    /// <summary>
    /// Into which alert points the scope is divided: <c>city</c> (one for all, the default), <c>district</c> (those that the scope names, each with what lies
    /// below it, or else the lowest of the tree), <c>category</c> (those that the scope names, or else the tops of the tree), <c>cell</c> (every district with every category).
    /// </summary>
    public string? Each { get; init; }

    /// <summary>
    /// Which number of the board: <c>open</c> (the default), <c>inProgress</c>, <c>answered</c>, <c>closed</c>, <c>cancelled</c>, <c>overdue</c>, <c>due15</c>, <c>due60</c>,
    /// <c>dueLater</c>, <c>new5</c>, <c>newHour</c>, <c>newDay</c>, <c>today</c>, <c>closedToday</c>.
    /// </summary>
    public string? Tally { get; init; }

    /// <summary>How many it takes: the rule holds at or above it.</summary>
    public double? Threshold { get; init; }

    /// <summary>Of a reading: it holds at or above this value.</summary>
    public double? Above { get; init; }

    /// <summary>It holds at or below this: too few, or a reading that falls. Suppressed while a feed is lost that belongs to it.</summary>
    public double? Below { get; init; }

    /// <summary>Of arrivals <c>"5m"</c>, <c>"1h"</c> (the default) or <c>"24h"</c>; of a reading, for how long one speaks (the default is <c>"1h"</c>).</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan? Window { get; init; }

    /// <summary>CAP's <c>Minor</c>, <c>Moderate</c>, <c>Severe</c> or <c>Extreme</c>: from which on. Of what counts: only incidents at or above it.</summary>
    public string? Severity { get; init; }

    /// <summary>Of a severity rule: up to which severity; null: all above. So what is less severe can be raised later, or of fewer categories.</summary>
    public string? UpTo { get; init; }

    /// <summary>The reading's key; with an asterisk at its end, all keys that begin so.</summary>
    public string? Key { get; init; }

    /// <summary>Of a cluster: metres about one of its incidents; null is 300.</summary>
    public double? Radius { get; init; }

    /// <summary>Of a cluster: occurred since so long ago; null is 30 minutes.</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan? Within { get; init; }

    /// <summary>For how long it must hold before it is raised; null is none for incidents and silences and <c>"120s"</c> for the others.</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan? OnDelay { get; init; }

    /// <summary>For how long it must be clear before it has returned; null is <c>"120s"</c>.</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan? OffDelay { get; init; }

    /// <summary>It is clear below this share of its threshold; null is 0.7.</summary>
    public double? Deadband { get; init; }

    /// <summary>Comes with the early-warning statistics.</summary>
    public double? Chances { get; init; }

    /// <summary>To whom it goes while nobody acknowledges it, in the order of time; empty: that it escalated is noted.</summary>
    public IReadOnlyList<EscalationDefinition> Escalation { get; init; } = [];

    /// <summary>Ids of rules whose active alerts suppress those of this one in the same place.</summary>
    public IReadOnlyList<string> SuppressedBy { get; init; } = [];

    /// <summary>In which readiness modes it holds: <c>everyday</c>, <c>heightened</c>, <c>emergency</c>; empty: in all. What it raised is clear in the others.</summary>
    public IReadOnlyList<string> Modes { get; init; } = [];

    /// <summary>Whether it is evaluated.</summary>
    public bool Enabled { get; init; } = true;
}
