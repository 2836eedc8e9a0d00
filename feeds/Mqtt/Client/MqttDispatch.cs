using SituationRoom.Feeds.Mqtt.Codec;

namespace SituationRoom.Feeds.Mqtt.Client;

/// <summary>Decodes what a server sent and hands it to whom it concerns.</summary>
internal sealed class MqttDispatch(MqttClientOptions options)
{
    /// <returns>What is wrong with the packet; None where it was handled.</returns>
    /// <exception cref="MqttConnectionException">The server said DISCONNECT.</exception>
    public MqttFault Handle(in MqttFrame frame, ReadOnlyMemory<byte> body, IMqttPacketHandler handler)
    {
        MqttFault fault;
        switch (frame.Type)
        {
            case MqttPacketType.Publish:
                fault = PublishPacket.TryDecode(frame, body.Span, options.Version, out var publish);
                if (fault == MqttFault.None)
                {
                    handler.OnPublish(publish, body);
                }

                return fault;
            case MqttPacketType.Puback or MqttPacketType.Pubrec or MqttPacketType.Pubrel or MqttPacketType.Pubcomp:
                fault = AckPacket.TryDecode(frame, body.Span, options.Version, out var ack);
                if (fault == MqttFault.None)
                {
                    handler.OnAck(ack);
                }

                return fault;
            case MqttPacketType.Suback or MqttPacketType.Unsuback:
                fault = SubackPacket.TryDecode(frame, body.Span, options.Version, out var suback);
                if (suback is not null)
                {
                    handler.OnSuback(suback);
                }

                return fault;
            case MqttPacketType.Pingresp:
                return MqttPing.Check(frame);
            case MqttPacketType.Disconnect when options.Version == MqttVersion.V500:
                fault = DisconnectPacket.TryDecode(body.Span, options.Version, out var disconnect);
                return fault != MqttFault.None ? fault : throw Ended(disconnect);
            default:
                return MqttFault.ReservedType; // what only a client sends, or 5.0's own in 3.1.1
        }
    }

    private MqttConnectionException Ended(DisconnectPacket packet) =>
        new($"{options.Host}:{options.Port} ended the connection ({packet.Reason})", packet.Reason);
}
