using System.Text.Json.Serialization;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>Another SituationRoom that may follow this one's journal, without personal data, and do nothing else.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PeerAccessDefinition
{
    /// <summary>Lower-case Latin words joined by hyphens; unique.</summary>
    public string Id { get; init; } = "";

    /// <summary>Hashes of its keys; several while a key is being changed.</summary>
    public IReadOnlyList<KeyHash> Keys { get; init; } = [];

    /// <summary>Ids of the feeds whose reports and readings it sees; null: of all.</summary>
    public IReadOnlyList<string>? Feeds { get; init; }
}
