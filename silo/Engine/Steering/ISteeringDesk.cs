using SituationRoom.Core.Steering;
using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Steering;

/// <summary>Where the lead steers the walls. What is asked of them stands on the trail, so it outlives a restart. Whoever calls has made sure that the person may.</summary>
public interface ISteeringDesk
{
    /// <summary>
    /// The order that holds for walls of a name at present (null: none), the part that is asked of them (null: their own), and when quiet was
    /// asked for (Unix ms; null: it was not).
    /// </summary>
    ValueTask<(WallOrder? Order, string? Panel, long? SilencedAt)> SteeringAsync(string wall, CancellationToken cancellationToken);

    /// <summary>Asks something of walls; what was asked before is filled in.</summary>
    /// <returns>Why it can't be noted at present, or null.</returns>
    ValueTask<string?> SteerAsync(WallsSteered said, CancellationToken cancellationToken);
}
