using System.Text.Json.Serialization;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Definitions;

/// <summary>The address that a feed is asked for at an interval.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PollDefinition
{
    /// <summary>Absolute address, <c>http</c> or <c>https</c>.</summary>
    public string Url { get; init; } = "";

    /// <summary>From the beginning of one poll to that of the next; a poll that takes longer is let finish first.</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan? Every { get; init; }

    /// <summary>How long one poll may take, the last byte of its body and of every linked document included; null: 30 s.</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan? Timeout { get; init; }

    /// <summary>What the answer is written in.</summary>
    public DocumentFormat Format { get; init; }

    /// <summary>What the items of a JSON answer are.</summary>
    public MessageKind Kind { get; init; }

    /// <summary>
    /// Whether the answer lists everything that is active, so that an open incident which it does not list has ended. Null: as the
    /// format says by itself, which JSON does not.
    /// </summary>
    public bool? Complete { get; init; }

    /// <summary>Further request headers by name.</summary>
    public IReadOnlyDictionary<string, HeaderDefinition> Headers { get; init; } = new Dictionary<string, HeaderDefinition>();

    /// <summary>User name for HTTP Basic, with <see cref="Password"/>; null: none.</summary>
    public string? User { get; init; }

    /// <summary>Where the password of <see cref="User"/> lies.</summary>
    public SecretReference? Password { get; init; }

    /// <summary>Where a token lies that is sent as <c>Authorization: Bearer</c>; null: none.</summary>
    public SecretReference? Bearer { get; init; }

    /// <summary>Most bytes of one poll, once decompressed, linked documents included; null: 32 MiB.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>How many documents that an index names are fetched in one poll; null: 500. What is beyond comes with the next polls.</summary>
    public int? MaxLinks { get; init; }

    /// <summary>Further hosts whose documents an index may name; none of the headers, users and tokens is sent there. The host of <see cref="Url"/> is always one.</summary>
    public IReadOnlyList<string> LinkHosts { get; init; } = [];
}
