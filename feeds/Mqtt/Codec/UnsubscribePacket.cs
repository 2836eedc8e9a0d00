using System.Buffers;
using System.Text;

namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>UNSUBSCRIBE, MQTT 5.0 §3.10.</summary>
public sealed record UnsubscribePacket(ushort PacketId, IReadOnlyList<string> Filters)
{
    public static MqttFault TryDecode(ReadOnlySpan<byte> body, MqttVersion version, out UnsubscribePacket? packet)
    {
        packet = null;
        var reader = new MqttReader(body);
        var id = reader.PacketId();
        if (version == MqttVersion.V500)
        {
            var properties = new MqttPropertyReader(reader.Section(), MqttPropertyTable.Unsubscribe);
            while (properties.Next())
            {
            }

            reader.Adopt(properties.Fault);
        }

        var filters = new List<string>();
        if (reader.AtEnd)
        {
            reader.Fail(MqttFault.NoFilters);
        }

        while (!reader.AtEnd)
        {
            var filter = reader.Utf8();
            if (reader.Fault == MqttFault.None && !MqttTopicFilters.IsValid(filter))
            {
                reader.Fail(MqttFault.TopicFilter);
            }

            filters.Add(Encoding.UTF8.GetString(filter));
        }

        var fault = reader.End();
        packet = fault == MqttFault.None ? new UnsubscribePacket(id, filters) : null;
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

        foreach (var filter in Filters)
        {
            body.Text(filter);
        }

        output.Packet(MqttPacketType.Unsubscribe, 0b0010, body.WrittenSpan);
    }
}
