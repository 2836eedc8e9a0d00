using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Definitions;

/// <summary>What our MQTT listener takes of a feed beside <c>feeds/{feed}/reports</c> and <c>feeds/{feed}/readings</c>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MqttListenerDefinition
{
    /// <summary>Further topics that the feed may publish to; the first filter that matches decides.</summary>
    public IReadOnlyList<TopicDefinition> Topics { get; init; } = [];
}
