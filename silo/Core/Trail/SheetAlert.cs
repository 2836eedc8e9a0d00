using SituationRoom.Core.Board;

namespace SituationRoom.Core.Trail;

/// <summary>An alert as the hand-over sheet tells it.</summary>
public sealed record SheetAlert
{
    /// <summary>The alert's id.</summary>
    public required string Id { get; init; }

    /// <summary>1 (S1) to 4 (S4).</summary>
    public required int Priority { get; init; }

    /// <summary>What it says.</summary>
    public required BoardNames Title { get; init; }

    /// <summary>The district's code, or null.</summary>
    public string? District { get; init; }

    /// <summary>The category's code, or null.</summary>
    public string? Category { get; init; }

    /// <summary>When it was raised.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>When it was acknowledged, or null.</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>Name of whoever acknowledged it, or null.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>The post or department that it is assigned to, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>Until when it is to be done, or null.</summary>
    public DateTimeOffset? AssignedUntil { get; init; }

    /// <summary>When it comes back off the shelf, or null.</summary>
    public DateTimeOffset? ShelvedUntil { get; init; }

    /// <summary>Why it is shelved, suppressed or out of service, or null.</summary>
    public string? Why { get; init; }

    /// <summary>Whether the incoming lead confirms it by itself: every S1, S2 and shelf.</summary>
    public bool MustConfirm { get; init; }
}
