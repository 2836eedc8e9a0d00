using SituationRoom.Feeds.Mqtt.Codec;

namespace SituationRoom.Feeds.Tests.Mqtt.Codec;

/// <summary>Decodes whatever packet it is, as a receiver would; topic and payload of a PUBLISH are touched to the last byte.</summary>
internal static class AnyPacket
{
    /// <summary>Frames and decodes the first packet.</summary>
    public static MqttFault Decode(ReadOnlySpan<byte> bytes, MqttVersion version) =>
        MqttFraming.TryRead(bytes, MaximumPacketSize, version, out var frame, out var fault) switch
        {
            FrameStatus.Complete => Decode(frame, bytes.Slice(frame.HeaderLength, frame.BodyLength), version),
            FrameStatus.Faulted => fault,
            _ => MqttFault.Truncated,
        };

    public const int MaximumPacketSize = 1 << 20;

    public static MqttFault Decode(in MqttFrame frame, ReadOnlySpan<byte> body, MqttVersion version) => frame.Type switch
    {
        MqttPacketType.Connect => ConnectPacket.TryDecode(body, out _, out _),
        MqttPacketType.Connack => ConnackPacket.TryDecode(body, version, out _),
        MqttPacketType.Publish => Publish(frame, body, version),
        MqttPacketType.Puback or MqttPacketType.Pubrec or MqttPacketType.Pubrel or MqttPacketType.Pubcomp =>
            AckPacket.TryDecode(frame, body, version, out _),
        MqttPacketType.Subscribe => SubscribePacket.TryDecode(body, version, out _),
        MqttPacketType.Suback or MqttPacketType.Unsuback => SubackPacket.TryDecode(frame, body, version, out _),
        MqttPacketType.Unsubscribe => UnsubscribePacket.TryDecode(body, version, out _),
        MqttPacketType.Pingreq or MqttPacketType.Pingresp => MqttPing.Check(frame),
        MqttPacketType.Disconnect => DisconnectPacket.TryDecode(body, version, out _),
        _ => MqttFault.ReservedType,
    };

    private static MqttFault Publish(in MqttFrame frame, ReadOnlySpan<byte> body, MqttVersion version)
    {
        var fault = PublishPacket.TryDecode(frame, body, version, out var packet);
        if (fault == MqttFault.None)
        {
            (packet.Topic.Length + packet.Payload.Length).ShouldBeLessThanOrEqualTo(body.Length);
        }

        return fault;
    }
}
