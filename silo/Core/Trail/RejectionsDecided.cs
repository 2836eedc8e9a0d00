using SituationRoom.Reports;

namespace SituationRoom.Core.Trail;

/// <summary>Somebody began to settle open rejections of a feed in one go. It is durable before the first of them is settled; each has a note of its own beside it.</summary>
public sealed record RejectionsDecided : TrailEvent
{
    /// <summary>Their feed.</summary>
    public required string Feed { get; init; }

    /// <summary>Why they were refused, numbers apart; null: whatever the reason.</summary>
    public string? Of { get; init; }

    /// <summary>Only those behind this id.</summary>
    public required long Above { get; init; }

    /// <summary>How many at the most.</summary>
    public required int Most { get; init; }

    /// <summary>What was to become of them.</summary>
    public required RejectionOutcome Outcome { get; init; }
}
