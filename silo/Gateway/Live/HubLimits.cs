namespace SituationRoom.Gateway.Live;

/// <summary>Bounds and pace of the hub.</summary>
public sealed record HubLimits
{
    /// <summary>Deltas kept for those who come back.</summary>
    public int KeptDeltas { get; init; } = 600;

    /// <summary>Bytes of deltas kept.</summary>
    public int KeptBytes { get; init; } = 1024 * 1024;

    /// <summary>Deltas handed over and not yet serialised; beyond it they are dropped and every watcher gets a snapshot.</summary>
    public int Waiting { get; init; } = 256;

    /// <summary>Between two heartbeats.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Connections at once; a further one is refused.</summary>
    public int Connections { get; init; } = 5_000;

    /// <summary>Bytes that may wait in a connection before its watcher counts as slow.</summary>
    public int BufferedBytes { get; init; } = 64 * 1024;

    /// <summary>What one write to one watcher costs in CPU time, as measured; the pace is reckoned from it.</summary>
    public TimeSpan WriteCost { get; init; } = TimeSpan.FromMicroseconds(30);

    /// <summary>Share of one core that writing to watchers may take before deltas are gathered.</summary>
    public double CoreShare { get; init; } = 0.16;

    /// <summary>The longest that deltas are gathered: a little under a tenth of a second, so that ten a second come through.</summary>
    public TimeSpan LongestGap { get; init; } = TimeSpan.FromMilliseconds(90);

    /// <summary>How long a heartbeat waits for a delta to go out with, where deltas flow.</summary>
    public TimeSpan HeartbeatPatience { get; init; } = TimeSpan.FromMilliseconds(150);
}
