using SituationRoom.Core.Board;

namespace SituationRoom.Engine.Asking;

/// <summary>Everything that is known of how a feed is. Times are Unix ms.</summary>
public sealed record FeedHealth
{
    /// <summary>The feed's configured id.</summary>
    public required string Id { get; init; }

    /// <summary>Number of the channel.</summary>
    public required int Channel { get; init; }

    /// <summary>Its names.</summary>
    public required BoardNames Names { get; init; }

    /// <summary>live, late, silent, dead or failed.</summary>
    public required string Health { get; init; }

    /// <summary>When its last message came; null where none ever did.</summary>
    public long? LastAt { get; init; }

    /// <summary>The expected interval: as given, or as learnt; null where the feed may be silent for any time, or is still being learnt.</summary>
    public int? IntervalSeconds { get; init; }

    /// <summary>Whether the interval is learnt from how its messages come.</summary>
    public bool IntervalIsLearnt { get; init; }

    /// <summary>How long its last report was under way, whole seconds; null where unknown.</summary>
    public int? LagSeconds { get; init; }

    /// <summary>The middle one of its last 31 lags.</summary>
    public int? MedianLagSeconds { get; init; }

    /// <summary>New items a minute, over the last five.</summary>
    public double PerMinute { get; init; }

    /// <summary>Reports accepted, all that the journal holds.</summary>
    public long Accepted { get; init; }

    /// <summary>Repeats since the start of the server.</summary>
    public long Duplicates { get; init; }

    /// <summary>Rejections that are open.</summary>
    public long Rejected { get; init; }

    /// <summary>Accepted reports whose latitude and longitude seem to be exchanged: the feed's <c>swappedPoints</c> turns them round.</summary>
    public long SwappedPoints { get; init; }

    /// <summary>Why it is failed; null where it is not.</summary>
    public string? Trouble { get; init; }

    /// <summary>Why it last failed, since the start of the server.</summary>
    public string? LastFailure { get; init; }

    /// <summary>When it last failed.</summary>
    public long? LastFailureAt { get; init; }

    /// <summary>By which door it usually comes; null where the configuration does not name the feed.</summary>
    public string? Door { get; init; }
}
