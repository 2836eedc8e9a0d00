using SituationRoom.Core.Board;
using SituationRoom.Engine.Snapshots;

namespace SituationRoom.Engine;

/// <summary>Counters since the start, for metrics.</summary>
public sealed record EngineFigures
{
    public long Accepted { get; init; }

    public long Duplicates { get; init; }

    public long Rejected { get; init; }

    public long Readings { get; init; }

    public long Commits { get; init; }

    public long CommittedBytes { get; init; }

    public double CommitSeconds { get; init; }

    public long Deltas { get; init; }

    public long JournalEnd { get; init; }

    /// <summary>Deliveries that wait to be committed.</summary>
    public int Queued { get; init; }

    public int Incidents { get; init; }

    public int Open { get; init; }

    /// <summary>The alerts as the board shows them.</summary>
    public BoardAlerts Alerts { get; init; } = BoardAlerts.None;

    /// <summary>Alerts raised since the journal's beginning.</summary>
    public long AlertsRaised { get; init; }

    public SnapshotFigures Snapshots { get; init; } = new();
}
