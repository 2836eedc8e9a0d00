namespace SituationRoom.Core.Trail;

/// <summary>Somebody had a trial notice sent to a target.</summary>
public sealed record NoticeTried : TrailEvent
{
    /// <summary>The target's configured id.</summary>
    public required string Target { get; init; }

    /// <summary>Whether the target took it.</summary>
    public required bool IsDelivered { get; init; }

    /// <summary>What the target answered, or why it did not; null where it said nothing.</summary>
    public string? Detail { get; init; }
}
