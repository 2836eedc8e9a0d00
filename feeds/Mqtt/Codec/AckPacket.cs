using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>PUBACK, PUBREC, PUBREL or PUBCOMP, MQTT 5.0 §3.4 to §3.7: four packets of one shape.</summary>
/// <param name="Type">Which of the four.</param>
/// <param name="PacketId">1 to 65535.</param>
/// <param name="Reason">5.0; 3.1.1 has none, and decodes as success.</param>
/// <param name="ReasonString">5.0: for a person who looks for the cause; null where there is none.</param>
public readonly record struct AckPacket(
    MqttPacketType Type, ushort PacketId, MqttReason Reason = MqttReason.Success, string? ReasonString = null)
{
    public static MqttFault TryDecode(
        in MqttFrame frame, ReadOnlySpan<byte> body, MqttVersion version, out AckPacket packet)
    {
        var reader = new MqttReader(body);
        var id = reader.PacketId();
        var reason = MqttReason.Success;
        string? text = null;

        // Reason and properties may be left out, the reason only if it is success and nothing follows (§3.4.2.1).
        if (version == MqttVersion.V500 && !reader.AtEnd)
        {
            reason = (MqttReason)reader.U8();
            if (!MqttReasons.Allowed(frame.Type, (byte)reason))
            {
                reader.Fail(MqttFault.ReasonCode);
            }

            if (!reader.AtEnd)
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
        }

        packet = new AckPacket(frame.Type, id, reason, text);
        return reader.End();
    }

    /// <summary>Writes the whole packet, in its shortest form.</summary>
    public void Encode(IBufferWriter<byte> output, MqttVersion version)
    {
        var first = (byte)(((int)Type << 4) | (Type == MqttPacketType.Pubrel ? 0b0010 : 0));
        if (version == MqttVersion.V311 || (Reason == MqttReason.Success && ReasonString is null))
        {
            var span = output.GetSpan(4);
            span[0] = first;
            span[1] = 2;
            BinaryPrimitives.WriteUInt16BigEndian(span[2..], PacketId);
            output.Advance(4);
            return;
        }

        var text = ReasonString is null ? 0 : Encoding.UTF8.GetByteCount(ReasonString);
        var properties = ReasonString is null ? 0 : 3 + text;
        output.U8(first);
        output.VarInt(3 + (ReasonString is null ? 0 : MqttWriting.VarIntLength(properties) + properties));
        output.U16(PacketId);
        output.U8((byte)Reason);
        if (ReasonString is not null)
        {
            output.VarInt(properties);
            output.U8((byte)MqttPropertyId.ReasonString);
            output.Text(ReasonString);
        }
    }
}
