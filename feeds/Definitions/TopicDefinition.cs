using System.Text.Json.Serialization;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Definitions;

/// <summary>An MQTT topic filter and what its payloads hold.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TopicDefinition
{
    /// <summary>Topic filter, with <c>+</c> and <c>#</c> as MQTT 5.0 §4.7 has them.</summary>
    public string Filter { get; init; } = "";

    /// <summary>Whether its payloads are reports or readings.</summary>
    public MessageKind Kind { get; init; }

    /// <summary>Quality of service asked for when subscribing: 0, 1 or 2.</summary>
    public int Qos { get; init; } = 1;
}
