using SituationRoom.Core.Board;
using SituationRoom.Reports;

namespace SituationRoom.Core.Ledger;

/// <summary>What is known of a feed. Times are Unix milliseconds, UTC.</summary>
public sealed class FeedState
{
    /// <summary>Interval in seconds of a feed that may be silent for any time.</summary>
    public const int NoInterval = 366 * 24 * 3600;

    public Channel Channel { get; set; }

    public BoardNames? Names { get; set; }

    public int IntervalSeconds { get; set; } = 300;

    /// <summary>Whether the interval is learnt from how the messages come; then <see cref="IntervalSeconds"/> holds until it is.</summary>
    public bool LearnsInterval { get; set; }

    /// <summary>The word of the door by which it usually comes; null where only the journal names the feed.</summary>
    public string? Door { get; set; }

    public bool WallTitles { get; set; }

    /// <summary>Whether the configuration names it; else only the journal does.</summary>
    public bool Configured { get; set; }

    public long? LastAt { get; set; }

    public int? LagSeconds { get; set; }

    public long Accepted { get; set; }

    /// <summary>Rejections that are open.</summary>
    public long Rejected { get; set; }

    /// <summary>Accepted reports whose latitude and longitude seem to be exchanged.</summary>
    public long SwappedPoints { get; set; }

    /// <summary>Repeats since the start of the server: they are not journaled.</summary>
    public long Duplicates { get; set; }

    /// <summary>Why it is failed, and since when.</summary>
    public FeedFailure? Trouble { get; set; }

    /// <summary>The last failure, also once it is over; forgotten at a restart.</summary>
    public FeedFailure? LastFailure { get; set; }

    public FeedPace Pace { get; } = new();
}
