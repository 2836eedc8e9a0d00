namespace SituationRoom.Feeds.Polling;

/// <summary>What a server answered.</summary>
internal sealed record PollAnswer
{
    /// <summary>The body, decompressed; null where there is none to read.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Whether the server says that nothing has changed since.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Why there is no answer to read, in one English sentence without address or secret; null where there is one.</summary>
    public string? Failure { get; init; }

    /// <summary>When the server asked to be asked again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Which copy this is, for the next request.</summary>
    public PollCopy Copy { get; init; } = PollCopy.None;

    /// <summary>The address that answered in the end.</summary>
    public Uri? Address { get; init; }

    public static PollAnswer Failed(string reason, TimeSpan? retryAfter = null) => new() { Failure = reason, RetryAfter = retryAfter };
}
