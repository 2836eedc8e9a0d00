namespace SituationRoom.Gateway.Api;

/// <summary>What a feed told within a span, which is to be made void.</summary>
public sealed record SpanVoidRequest
{
    public string? Feed { get; init; }

    /// <summary>From when on it was journaled.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Until when, before now.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The version that the person saw.</summary>
    public long? Version { get; init; }

    public string? Reason { get; init; }
}
