namespace SituationRoom.Core.Trail;

/// <summary>A note of the shift, for the one that follows.</summary>
public sealed record ShiftNoted : ShiftEvent
{
    /// <summary>What is to be known.</summary>
    public required string Text { get; init; }
}
