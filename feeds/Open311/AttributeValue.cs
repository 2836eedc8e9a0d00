using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Open311;

/// <summary>One of the answers that can be chosen.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AttributeValue
{
    /// <summary>What the client sends.</summary>
    public string Key { get; init; } = "";

    /// <summary>What people read.</summary>
    public string Name { get; init; } = "";
}
