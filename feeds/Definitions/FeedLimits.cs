using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Definitions;

/// <summary>What one feed may send; a null member leaves the door's own limit.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FeedLimits
{
    /// <summary>Largest body or payload in bytes, before and after decompression; null: the door's limit (HTTP: 32 MiB).</summary>
    public long? BodyBytes { get; init; }

    /// <summary>Items a second, sustained; above it the sender is asked to wait. Null: no limit.</summary>
    public double? ItemsPerSecond { get; init; }

    /// <summary>Items that may come at once above the rate; null: ten seconds' worth.</summary>
    public double? Burst { get; init; }
}
