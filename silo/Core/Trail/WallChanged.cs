namespace SituationRoom.Core.Trail;

/// <summary>A wall was let in, or let in no longer.</summary>
public sealed record WallChanged : TrailEvent
{
    /// <summary>The wall's id.</summary>
    public required string Wall { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary><c>paired</c> or <c>revoked</c>.</summary>
    public required string What { get; init; }
}
