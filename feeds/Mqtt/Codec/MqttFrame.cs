namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>A fixed header, MQTT 5.0 §2.1.</summary>
/// <param name="Type">The packet's type.</param>
/// <param name="Flags">The low nibble of the first byte, already checked against the table of §2.1.3.</param>
/// <param name="HeaderLength">Bytes of the fixed header, 2 to 5.</param>
/// <param name="BodyLength">Bytes after it, the «remaining length».</param>
public readonly record struct MqttFrame(MqttPacketType Type, byte Flags, int HeaderLength, int BodyLength)
{
    /// <summary>Bytes of the whole packet.</summary>
    public int Length => HeaderLength + BodyLength;
}
