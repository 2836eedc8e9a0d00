using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Shifts;

/// <summary>Who is on duty, and what stands against a quiet change.</summary>
public sealed record ShiftPicture
{
    /// <summary>The shift of the clock; null where the configuration names no shifts.</summary>
    public ShiftTimes? Current { get; init; }

    /// <summary>The shifts after it.</summary>
    public IReadOnlyList<ShiftTimes> Next { get; init; } = [];

    /// <summary>The posts, in the order of the configuration.</summary>
    public required IReadOnlyList<PostPicture> Posts { get; init; }

    /// <summary>Since when the hand-over is overdue; null: it is not.</summary>
    public DateTimeOffset? OverdueSince { get; init; }

    /// <summary>Id of the hand-over that is under way, or null.</summary>
    public string? Handover { get; init; }

    /// <summary>Notes for the next shift, oldest first.</summary>
    public required IReadOnlyList<SheetNote> Notes { get; init; }

    /// <summary>Forgotten acknowledgements, oldest first, at most 200.</summary>
    public required IReadOnlyList<ForgottenAlert> Forgotten { get; init; }
}
