namespace SituationRoom.Feeds.Polling;

/// <summary>How a poll went.</summary>
internal sealed record PollResult
{
    public static readonly PollResult Well = new();

    /// <summary>Why it failed, as it was said as the feed's state; null where it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>When the server asked to be asked again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How long to wait since the room itself takes nothing now; null where it took all.</summary>
    public TimeSpan? NotTaken { get; init; }
}
