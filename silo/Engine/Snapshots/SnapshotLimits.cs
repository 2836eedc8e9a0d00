namespace SituationRoom.Engine.Snapshots;

/// <summary>When a snapshot of the fold is written, and how it is kept out of the way of the intake.</summary>
public sealed record SnapshotLimits
{
    /// <summary>Entries after which one is written: what a start replays at the most, beside what came while it was written.</summary>
    public long Entries { get; init; } = 1_000_000;

    /// <summary>Bytes of entries after which one is written, since long entries take longer to replay.</summary>
    public long Bytes { get; init; } = 512L << 20;

    /// <summary>Time after which one is written if anything was folded since the last.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Time after which it is tried again where one could not be kept.</summary>
    public TimeSpan Retry { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Incidents that the engine's thread takes between two commits: about a millisecond.</summary>
    public int RowsAtOnce { get; init; } = 8_192;

    /// <summary>How long a stop waits for its snapshot; without it the next start takes longer.</summary>
    public TimeSpan AtStop { get; init; } = TimeSpan.FromSeconds(6);
}
