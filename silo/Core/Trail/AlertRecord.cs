using SituationRoom.Core.Alerts;
using SituationRoom.Core.Board;

namespace SituationRoom.Core.Trail;

/// <summary>One occurrence of an alert as it stands after an event: all that decides how it goes on. Times are Unix ms, UTC.</summary>
public sealed record AlertRecord
{
    /// <summary><c>a</c> and the position of the entry that raised it; empty in that entry itself.</summary>
    public string Id { get; init; } = "";

    /// <summary>Counts its changes: 1, 2, 3 …</summary>
    public required int Version { get; init; }

    public required AlertState State { get; init; }

    /// <summary>The version with which its state, its owner or its annunciation last changed: a command that knows less comes too late.</summary>
    public int StateVersion { get; init; }

    /// <summary>Who made that change; null: the room.</summary>
    public Actor? StateBy { get; init; }

    /// <summary>When that was.</summary>
    public long StateAt { get; init; }

    public required string Rule { get; init; }

    public required RuleKind Kind { get; init; }

    /// <summary>The rule's names as they were when it was raised.</summary>
    public required BoardNames Names { get; init; }

    public required AlertSubject Subject { get; init; }

    /// <summary>1 (S1) to 4 (S4); within an occurrence it rises and never falls.</summary>
    public required int Priority { get; init; }

    /// <summary>Whether its condition holds, delays gone by.</summary>
    public required bool Holds { get; init; }

    public required long RaisedAt { get; init; }

    /// <summary>When it was last annunciated; null where it never was, since it was raised under suppression.</summary>
    public long? AnnunciatedAt { get; init; }

    /// <summary>Since when nobody has acknowledged it; null where somebody has.</summary>
    public long? UnseenSince { get; init; }

    /// <summary>Until when it is to be acknowledged.</summary>
    public long? AckDeadline { get; init; }

    /// <summary>What was measured when it was annunciated.</summary>
    public double? Value { get; init; }

    public double? Threshold { get; init; }

    /// <summary>Since when its condition is gone; null while it holds.</summary>
    public long? ReturnedAt { get; init; }

    /// <summary>When it was acknowledged since it was last annunciated.</summary>
    public long? SeenAt { get; init; }

    public Actor? SeenBy { get; init; }

    /// <summary>The first acknowledgement, which counts for the figures, however often it was annunciated since.</summary>
    public long? FirstSeenAt { get; init; }

    /// <summary>Whether the first acknowledgement came in time; null while there is none.</summary>
    public bool? SeenInTime { get; init; }

    /// <summary>To whom it was assigned: a post, a department or a person.</summary>
    public string? Owner { get; init; }

    /// <summary>The post or department that a wall may show for the owner.</summary>
    public string? OwnerShown { get; init; }

    public long? AssignedUntil { get; init; }

    public long? ShelvedAt { get; init; }

    public long? ShelvedUntil { get; init; }

    public string? ShelvedReason { get; init; }

    /// <summary>How often it was shelved.</summary>
    public int Shelvings { get; init; }

    /// <summary>For how long it was shelved altogether, shelves that ended alone, ms.</summary>
    public long ShelvedFor { get; init; }

    /// <summary>The parent alert's id, or <c>feed:</c> and the id of the dead feed.</summary>
    public string? SuppressedBy { get; init; }

    /// <summary>Steps of the escalation that were taken since it was last annunciated.</summary>
    public int Steps { get; init; }

    /// <summary>Escalations altogether, those by people included.</summary>
    public int Escalated { get; init; }

    /// <summary>To whom it was escalated last.</summary>
    public string? EscalatedTo { get; init; }

    /// <summary>How often its point was raised within ten minutes where it chatters; else 1.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Mode of the incident behind it: 0 Actual, 1 Exercise and so on.</summary>
    public int Mode { get; init; }

    /// <summary>How it was resolved; null where it was not.</summary>
    public string? Outcome { get; init; }
}
