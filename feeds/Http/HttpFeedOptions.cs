namespace SituationRoom.Feeds.Http;

/// <summary>Limits of the HTTP door, all in one place.</summary>
public sealed record HttpFeedOptions
{
    /// <summary>Largest body in bytes, as sent and as decompressed, where the feed has no limit of its own.</summary>
    public long BodyBytes { get; init; } = 32L << 20;

    /// <summary>How much of an NDJSON body is parsed and delivered at a time, in bytes; one longer line makes its own part.</summary>
    public int PartBytes { get; init; } = 512 << 10;

    /// <summary>Most items of one delivery.</summary>
    public int DeliveryItems { get; init; } = 4096;

    /// <summary>How many deliveries of one request may be on their way at once.</summary>
    public int DeliveriesInFlight { get; init; } = 4;

    /// <summary>Bytes of all requests together that are read but not yet durable; above it senders are asked to wait (429).</summary>
    public long BytesInFlight { get; init; } = 128L << 20;

    /// <summary>How many refused items the answer lists; the rest is counted in <c>rejectedNotListed</c>.</summary>
    public int ListedRejections { get; init; } = 10_000;

    /// <summary>How long a sender shall wait where the door itself is full.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);
}
