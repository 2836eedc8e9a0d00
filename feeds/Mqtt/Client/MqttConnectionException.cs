using SituationRoom.Feeds.Mqtt.Codec;

namespace SituationRoom.Feeds.Mqtt.Client;

/// <summary>A connection to an MQTT server was refused or has ended; the message says why in one sentence without a secret.</summary>
public sealed class MqttConnectionException : IOException
{
    public MqttConnectionException(string message)
        : base(message)
    {
    }

    public MqttConnectionException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public MqttConnectionException()
    {
    }

    public MqttConnectionException(string message, MqttReason reason)
        : base(message) => Reason = reason;

    /// <summary>What the server said; null where the network or the server's bytes were at fault.</summary>
    public MqttReason? Reason { get; }
}
