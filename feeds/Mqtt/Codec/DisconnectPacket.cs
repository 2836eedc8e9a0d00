using System.Buffers;
using System.Text;

namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>DISCONNECT, MQTT 5.0 §3.14; in 3.1.1 only a client sends it, and it says nothing.</summary>
/// <param name="Reason">Why; success is a normal end.</param>
/// <param name="ReasonString">For a person who looks for the cause; null where there is none.</param>
/// <param name="SessionExpiry">A client's last word on its session, seconds; null leaves what CONNECT said.</param>
public sealed record DisconnectPacket(
    MqttReason Reason = MqttReason.Success, string? ReasonString = null, uint? SessionExpiry = null)
{
    public static MqttFault TryDecode(ReadOnlySpan<byte> body, MqttVersion version, out DisconnectPacket packet)
    {
        packet = new DisconnectPacket();
        var reader = new MqttReader(body);
        if (version == MqttVersion.V500 && !reader.AtEnd)
        {
            var code = reader.U8();
            if (!MqttReasons.Allowed(MqttPacketType.Disconnect, code))
            {
                reader.Fail(MqttFault.ReasonCode);
            }

            string? text = null;
            uint? expiry = null;
            if (!reader.AtEnd)
            {
                var properties = new MqttPropertyReader(reader.Section(), MqttPropertyTable.Disconnect);
                while (properties.Next())
                {
                    if (properties.Id == MqttPropertyId.ReasonString)
                    {
                        text = Encoding.UTF8.GetString(properties.Bytes);
                    }
                    else if (properties.Id == MqttPropertyId.SessionExpiryInterval)
                    {
                        expiry = properties.Number;
                    }
                }

                reader.Adopt(properties.Fault);
            }

            packet = new DisconnectPacket((MqttReason)code, text, expiry);
        }

        return reader.End();
    }

    /// <summary>Writes the whole packet, in its shortest form.</summary>
    public void Encode(IBufferWriter<byte> output, MqttVersion version)
    {
        if (version == MqttVersion.V311 || this == new DisconnectPacket())
        {
            output.Packet(MqttPacketType.Disconnect, 0, []);
            return;
        }

        var body = new ArrayBufferWriter<byte>();
        body.U8((byte)Reason);
        var properties = new ArrayBufferWriter<byte>();
        if (SessionExpiry is { } expiry)
        {
            properties.U8((byte)MqttPropertyId.SessionExpiryInterval);
            properties.U32(expiry);
        }

        if (ReasonString is not null)
        {
            properties.U8((byte)MqttPropertyId.ReasonString);
            properties.Text(ReasonString);
        }

        body.Properties(properties);
        output.Packet(MqttPacketType.Disconnect, 0, body.WrittenSpan);
    }
}
