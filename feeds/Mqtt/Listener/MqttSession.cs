using SituationRoom.Feeds.Mqtt.Lanes;

namespace SituationRoom.Feeds.Mqtt.Listener;

/// <summary>What is kept for a client from one connection to the next (MQTT 5.0 §4.1), in memory. Its members but the first three belong to <see cref="MqttSessions"/>.</summary>
internal sealed class MqttSession(string feed, string clientId)
{
    public string Feed { get; } = feed;

    public string ClientId { get; } = clientId;

    /// <summary>QoS 2 messages waiting for their PUBREL.</summary>
    public UnreleasedIds Unreleased { get; } = new();

    /// <summary>The connection that has it now; null while its client is away.</summary>
    public ISessionOwner? Owner { get; set; }

    /// <summary>When it is forgotten, UTC, while its client is away.</summary>
    public DateTimeOffset ExpiresAt { get; set; }
}
