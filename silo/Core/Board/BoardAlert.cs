namespace SituationRoom.Core.Board;

/// <summary>An alert as the wall's rail shows it: nothing personal, an owner is a post or a department.</summary>
/// <param name="Id">The alert's id.</param>
/// <param name="Priority">1 (S1) to 4 (S4).</param>
/// <param name="State">unacknowledged, acknowledged, returnedUnacknowledged, latched, shelved, suppressedByDesign or outOfService.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Kind">count, rate, unusual, overdue, severity, silence, reading or cluster.</param>
/// <param name="Title">What it says: the rule's name, or the incident's title where its feed may show titles.</param>
/// <param name="District">District number, or −1.</param>
/// <param name="Category">Category number, or −1.</param>
/// <param name="Feed">The feed's id, or null.</param>
/// <param name="RaisedAt">When it was raised, Unix ms.</param>
/// <param name="AnnunciatedAt">When it was last annunciated, Unix ms: a sound and a new place in the order.</param>
/// <param name="Owner">The post or department that it was assigned to, or null.</param>
/// <param name="Escalated">Escalation steps taken.</param>
/// <param name="Times">How often it was raised in the last minutes where it chatters; else 1.</param>
/// <param name="Value">What was measured when it was annunciated, or null.</param>
/// <param name="Threshold">Against what, or null.</param>
/// <param name="Mode">0 Actual, 1 Exercise and so on, of the incident behind it.</param>
/// <param name="Work">The planned works or the event within which it lies, or null.</param>
public sealed record BoardAlert(
    string Id,
    int Priority,
    string State,
    string Rule,
    string Kind,
    BoardNames Title,
    int District,
    int Category,
    string? Feed,
    long RaisedAt,
    long AnnunciatedAt,
    string? Owner,
    int Escalated,
    int Times,
    double? Value,
    double? Threshold,
    int Mode,
    BoardAlertWork? Work = null);
