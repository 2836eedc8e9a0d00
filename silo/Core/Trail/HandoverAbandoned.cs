namespace SituationRoom.Core.Trail;

/// <summary>A hand-over was broken off: everything is as if it had not begun.</summary>
public sealed record HandoverAbandoned : ShiftEvent
{
    /// <summary>The hand-over's id.</summary>
    public required string Handover { get; init; }
}
