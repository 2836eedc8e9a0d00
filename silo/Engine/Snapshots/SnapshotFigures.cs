namespace SituationRoom.Engine.Snapshots;

/// <summary>What became of the snapshots since the start.</summary>
public sealed record SnapshotFigures
{
    /// <summary>Position of the newest that is kept; 0 where there is none.</summary>
    public long Position { get; init; }

    public long Kept { get; init; }

    public long Failed { get; init; }

    /// <summary>How long the last one took that was kept, beside everything else.</summary>
    public double Seconds { get; init; }

    /// <summary>Why the last one could not be kept; null where it was.</summary>
    public string? Trouble { get; init; }
}
