using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Definitions;

/// <summary>
/// A feed's key, hashed. Keys are at least 128 random bits (<see cref="FeedKey.Make"/> draws 256), so that plain
/// SHA-256 is enough: there is nothing to guess.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record KeyHash
{
    /// <summary>SHA-256 of the key's UTF-8 text, 64 hexadecimal digits of either case.</summary>
    public string Sha256 { get; init; } = "";
}
