using SituationRoom.Engine;

namespace SituationRoom.Gateway.Live;

/// <summary>The board as it goes out: snapshots in bytes, and the newest deltas in bytes that follow them.</summary>
internal sealed class BoardStream(IRoom room, HubLimits limits)
{
    public IRoom Room { get; } = room;

    public HubLimits Limits { get; } = limits;

    public DeltaRing Ring { get; } = new(limits.KeptDeltas, limits.KeptBytes);

    public SnapshotCache Snapshots { get; } = new(room);
}
