using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Definitions;

/// <summary>The broker that a subscriber feed connects out to.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MqttSubscriberDefinition
{
    /// <summary>Host name or address of the broker.</summary>
    public string Host { get; init; } = "";

    /// <summary>Port; null: 1883, or 8883 with TLS.</summary>
    public int? Port { get; init; }

    /// <summary>Whether to speak TLS and verify the broker's certificate.</summary>
    public bool Tls { get; init; }

    /// <summary>PEM file of the authority that signed the broker's certificate, below the configuration's directory unless absolute; null: the system's own.</summary>
    public string? CaFile { get; init; }

    /// <summary>The session's name at the broker; null: <c>situationroom-{feed}</c>. It must stay the same for a session to be resumed.</summary>
    public string? ClientId { get; init; }

    /// <summary>User name; null: none.</summary>
    public string? User { get; init; }

    /// <summary>Where the password lies; null: none.</summary>
    public SecretReference? Password { get; init; }

    /// <summary>Which version of MQTT to speak: <c>"5.0"</c>, or <c>"3.1.1"</c> for a broker that knows no other.</summary>
    public BrokerVersion Version { get; init; } = BrokerVersion.V500;

    /// <summary>What to subscribe to; at least one.</summary>
    public IReadOnlyList<TopicDefinition> Topics { get; init; } = [];

    /// <summary>The port that is meant.</summary>
    [JsonIgnore]
    public int EffectivePort => Port ?? (Tls ? 8883 : 1883);
}
