namespace SituationRoom.Core.Trail;

/// <summary>More alerts are annunciated than people can take in.</summary>
public sealed record FloodBegan : TrailEvent
{
    /// <summary>Alerts annunciated in the ten minutes before it.</summary>
    public required int Count { get; init; }
}
