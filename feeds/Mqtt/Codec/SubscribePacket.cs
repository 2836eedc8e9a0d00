using System.Buffers;
using System.Text;

namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>SUBSCRIBE, MQTT 5.0 §3.8.</summary>
public sealed record SubscribePacket(ushort PacketId, IReadOnlyList<TopicSubscription> Subscriptions)
{
    public static MqttFault TryDecode(ReadOnlySpan<byte> body, MqttVersion version, out SubscribePacket? packet)
    {
        packet = null;
        var reader = new MqttReader(body);
        var id = reader.PacketId();
        if (version == MqttVersion.V500)
        {
            var properties = new MqttPropertyReader(reader.Section(), MqttPropertyTable.Subscribe);
            while (properties.Next())
            {
            }

            reader.Adopt(properties.Fault);
        }

        var subscriptions = new List<TopicSubscription>();
        if (reader.AtEnd)
        {
            reader.Fail(MqttFault.NoFilters);
        }

        while (!reader.AtEnd)
        {
            var filter = reader.Utf8();
            var options = reader.U8();
            if (reader.Fault == MqttFault.None && !MqttTopicFilters.IsValid(filter))
            {
                reader.Fail(MqttFault.TopicFilter);
            }

            // 3.1.1 has QoS alone [MQTT-3.8.3-4]; 5.0 has No Local, Retain As Published and Retain Handling beside it.
            var reserved = version == MqttVersion.V311 ? 0b1111_1100 : 0b1100_0000;
            if ((options & reserved) != 0 || (options & 0b11) == 3 || (options & 0b11_0000) == 0b11_0000)
            {
                reader.Fail(MqttFault.SubscriptionOptions);
            }

            subscriptions.Add(new TopicSubscription(Encoding.UTF8.GetString(filter), (MqttQos)(options & 0b11)));
        }

        var fault = reader.End();
        packet = fault == MqttFault.None ? new SubscribePacket(id, subscriptions) : null;
        return fault;
    }

    /// <summary>Writes the whole packet.</summary>
    public void Encode(IBufferWriter<byte> output, MqttVersion version)
    {
        var body = new ArrayBufferWriter<byte>();
        body.U16(PacketId);
        if (version == MqttVersion.V500)
        {
            body.VarInt(0);
        }

        foreach (var subscription in Subscriptions)
        {
            body.Text(subscription.Filter);
            body.U8((byte)subscription.Qos);
        }

        output.Packet(MqttPacketType.Subscribe, 0b0010, body.WrittenSpan);
    }
}
