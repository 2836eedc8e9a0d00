using SituationRoom.Feeds.Mqtt.Codec;

namespace SituationRoom.Feeds.Mqtt.Client;

/// <summary>How a client of ours connects to an MQTT server.</summary>
public sealed record MqttClientOptions
{
    public required string Host { get; init; }

    public required int Port { get; init; }

    public MqttVersion Version { get; init; } = MqttVersion.V500;

    /// <summary>Empty lets the server assign one, which no session survives.</summary>
    public string ClientId { get; init; } = "";

    public string? UserName { get; init; }

    /// <summary>Asked anew for each connection, so that a changed secret is taken up; null for none.</summary>
    public Func<string>? Password { get; init; }

    /// <summary>True forgets what the server kept of an earlier session.</summary>
    public bool CleanStart { get; init; } = true;

    /// <summary>5.0: how long the server keeps the session without us.</summary>
    public TimeSpan SessionExpiry { get; init; } = TimeSpan.Zero;

    /// <summary>We ping when nothing was sent for this long; whole seconds, zero for never.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long reaching the server, TLS and CONNACK may take together.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>QoS 1 and 2 messages that we take unacknowledged, 1 to 65535.</summary>
    public ushort ReceiveMaximum { get; init; } = 2048;

    /// <summary>The largest packet that we take, in bytes.</summary>
    public int MaximumPacketSize { get; init; } = 4 * 1024 * 1024;

    /// <summary>Whether to speak TLS and verify the server's certificate.</summary>
    public bool Tls { get; init; }

    /// <summary>PEM file of the authority that signed the server's certificate; null: the system's own.</summary>
    public string? CaFile { get; init; }
}
