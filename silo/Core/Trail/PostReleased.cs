namespace SituationRoom.Core.Trail;

/// <summary>A person left a post outside of a hand-over.</summary>
public sealed record PostReleased : ShiftEvent
{
    /// <summary>The post's configured id.</summary>
    public required string Post { get; init; }

    /// <summary>Id of the person who held it.</summary>
    public required string Person { get; init; }
}
