using SituationRoom.Core.Board;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Notices;

/// <summary>To whom notices go, and which.</summary>
public sealed record NoticeTarget
{
    public required string Id { get; init; }

    public required NoticeKind Kind { get; init; }

    public required BoardNames Names { get; init; }

    /// <summary>Priorities that are told; empty: all.</summary>
    public IReadOnlyList<int> Priorities { get; init; } = [];

    /// <summary>Ids of the rules that are told; empty: all.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Steps that are told; empty: all. That an alert has ended is told only to whom it was told before.</summary>
    public IReadOnlyList<NoticeStep> Steps { get; init; } = [];

    /// <summary>Escalations are told from this step on; 1: from the first.</summary>
    public int FromEscalation { get; init; } = 1;

    /// <summary>Whether alerts of exercises are told, marked as such.</summary>
    public bool Exercises { get; init; }
}
