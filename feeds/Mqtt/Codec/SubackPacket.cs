using System.Buffers;
using System.Text;

namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>SUBACK and UNSUBACK, MQTT 5.0 §3.9 and §3.11: a reason for each filter, in order. 3.1.1's UNSUBACK has none.</summary>
public sealed record SubackPacket(
    MqttPacketType Type, ushort PacketId, IReadOnlyList<MqttReason> Reasons, string? ReasonString = null)
{
    public static MqttFault TryDecode(
        in MqttFrame frame, ReadOnlySpan<byte> body, MqttVersion version, out SubackPacket? packet)
    {
        packet = null;
        string? text = null;
        var reader = new MqttReader(body);
        var id = reader.PacketId();
        if (version == MqttVersion.V500)
        {
            var properties = new MqttPropertyReader(reader.Section(), MqttPropertyTable.Acknowledgement);
            while (properties.Next())
            {
                if (properties.Id == MqttPropertyId.ReasonString)
                {
                    text = Encoding.UTF8.GetString(properties.Bytes);
                }
            }

            reader.Adopt(properties.Fault);
        }

        var reasons = new List<MqttReason>();
        var bare = version == MqttVersion.V311 && frame.Type == MqttPacketType.Unsuback;
        if (reader.AtEnd && !bare)
        {
            reader.Fail(MqttFault.NoFilters);
        }

        while (!reader.AtEnd && !bare)
        {
            var code = reader.U8();
            var allowed = version == MqttVersion.V500
                ? MqttReasons.Allowed(frame.Type, code)
                : code is 0 or 1 or 2 or 0x80; // 3.1.1 [MQTT-3.9.3-2]
            if (!allowed)
            {
                reader.Fail(MqttFault.ReasonCode);
            }

            reasons.Add((MqttReason)code);
        }

        var fault = reader.End();
        packet = fault == MqttFault.None ? new SubackPacket(frame.Type, id, reasons, text) : null;
        return fault;
    }

    /// <summary>Writes the whole packet; every failure is 0x80 in 3.1.1.</summary>
    public void Encode(IBufferWriter<byte> output, MqttVersion version)
    {
        var body = new ArrayBufferWriter<byte>();
        body.U16(PacketId);
        if (version == MqttVersion.V500)
        {
            var properties = new ArrayBufferWriter<byte>();
            if (ReasonString is not null)
            {
                properties.U8((byte)MqttPropertyId.ReasonString);
                properties.Text(ReasonString);
            }

            body.Properties(properties);
        }

        if (version == MqttVersion.V500 || Type == MqttPacketType.Suback)
        {
            foreach (var reason in Reasons)
            {
                body.U8(version == MqttVersion.V311 && reason.IsFailure() ? (byte)0x80 : (byte)reason);
            }
        }

        output.Packet(Type, 0, body.WrittenSpan);
    }
}
