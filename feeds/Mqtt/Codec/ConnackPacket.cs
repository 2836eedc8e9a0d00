using System.Buffers;
using System.Text;

namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>CONNACK, MQTT 5.0 §3.2. What 3.1.1 cannot say is not written there, and reads as its default.</summary>
public sealed record ConnackPacket
{
    public bool SessionPresent { get; init; }

    public MqttReason Reason { get; init; }

    public string? ReasonString { get; init; }

    /// <summary>Seconds; null where the server took what the client asked for.</summary>
    public uint? SessionExpiry { get; init; }

    /// <summary>QoS 1 and 2 messages that the server takes unacknowledged, 1 to 65535.</summary>
    public ushort ReceiveMaximum { get; init; } = ushort.MaxValue;

    /// <summary>The largest packet that the server takes, in bytes; null is without limit.</summary>
    public uint? MaximumPacketSize { get; init; }

    public MqttQos MaximumQos { get; init; } = MqttQos.ExactlyOnce;

    public string? AssignedClientId { get; init; }

    /// <summary>Seconds of keep-alive that the client must use instead of its own; null where its own is taken.</summary>
    public ushort? ServerKeepAlive { get; init; }

    /// <summary>0 where the server takes no topic alias.</summary>
    public ushort TopicAliasMaximum { get; init; }

    /// <summary>False where the server is no broker: no wildcard, shared or identified subscriptions.</summary>
    public bool Subscriptions { get; init; } = true;

    public static MqttFault TryDecode(ReadOnlySpan<byte> body, MqttVersion version, out ConnackPacket packet)
    {
        var reader = new MqttReader(body);
        var flags = reader.U8();
        var code = reader.U8();
        if (flags > 1)
        {
            reader.Fail(MqttFault.ConnackFlags);
        }

        packet = new ConnackPacket { SessionPresent = flags == 1 };
        if (version == MqttVersion.V311)
        {
            if (MqttReasons.FromReturnCode(code) is { } reason)
            {
                packet = packet with { Reason = reason };
            }
            else
            {
                reader.Fail(MqttFault.ReasonCode);
            }
        }
        else
        {
            if (!MqttReasons.Allowed(MqttPacketType.Connack, code))
            {
                reader.Fail(MqttFault.ReasonCode);
            }

            packet = ReadProperties(ref reader, packet with { Reason = (MqttReason)code });
        }

        if (flags == 1 && code != 0)
        {
            reader.Fail(MqttFault.ConnackFlags);
        }

        return reader.End();
    }

    /// <summary>Writes the whole packet.</summary>
    public void Encode(IBufferWriter<byte> output, MqttVersion version)
    {
        var body = new ArrayBufferWriter<byte>();
        body.U8((byte)(SessionPresent ? 1 : 0));
        if (version == MqttVersion.V311)
        {
            body.U8(Reason.ToReturnCode());
        }
        else
        {
            body.U8((byte)Reason);
            body.Properties(WriteProperties());
        }

        output.Packet(MqttPacketType.Connack, 0, body.WrittenSpan);
    }

    private static ConnackPacket ReadProperties(ref MqttReader reader, ConnackPacket packet)
    {
        var properties = new MqttPropertyReader(reader.Section(), MqttPropertyTable.Connack);
        while (properties.Next())
        {
            packet = properties.Id switch
            {
                MqttPropertyId.SessionExpiryInterval => packet with { SessionExpiry = properties.Number },
                MqttPropertyId.ReceiveMaximum => packet with { ReceiveMaximum = (ushort)properties.Number },
                MqttPropertyId.MaximumQos => packet with { MaximumQos = (MqttQos)properties.Number },
                MqttPropertyId.MaximumPacketSize => packet with { MaximumPacketSize = properties.Number },
                MqttPropertyId.AssignedClientIdentifier =>
                    packet with { AssignedClientId = Encoding.UTF8.GetString(properties.Bytes) },
                MqttPropertyId.TopicAliasMaximum => packet with { TopicAliasMaximum = (ushort)properties.Number },
                MqttPropertyId.ReasonString => packet with { ReasonString = Encoding.UTF8.GetString(properties.Bytes) },
                MqttPropertyId.ServerKeepAlive => packet with { ServerKeepAlive = (ushort)properties.Number },
                MqttPropertyId.WildcardSubscriptionAvailable when properties.Number == 0 =>
                    packet with { Subscriptions = false },
                _ => packet,
            };
        }

        reader.Adopt(properties.Fault);

        return packet;
    }

    private ArrayBufferWriter<byte> WriteProperties()
    {
        var properties = new ArrayBufferWriter<byte>();
        if (SessionExpiry is { } expiry)
        {
            properties.U8((byte)MqttPropertyId.SessionExpiryInterval);
            properties.U32(expiry);
        }

        if (ReceiveMaximum != ushort.MaxValue)
        {
            properties.U8((byte)MqttPropertyId.ReceiveMaximum);
            properties.U16(ReceiveMaximum);
        }

        if (MaximumQos != MqttQos.ExactlyOnce)
        {
            properties.U8((byte)MqttPropertyId.MaximumQos);
            properties.U8((byte)MaximumQos);
        }

        if (MaximumPacketSize is { } size)
        {
            properties.U8((byte)MqttPropertyId.MaximumPacketSize);
            properties.U32(size);
        }

        if (AssignedClientId is not null)
        {
            properties.U8((byte)MqttPropertyId.AssignedClientIdentifier);
            properties.Text(AssignedClientId);
        }

        if (TopicAliasMaximum > 0)
        {
            properties.U8((byte)MqttPropertyId.TopicAliasMaximum);
            properties.U16(TopicAliasMaximum);
        }

        if (ReasonString is not null)
        {
            properties.U8((byte)MqttPropertyId.ReasonString);
            properties.Text(ReasonString);
        }

        if (!Subscriptions)
        {
            foreach (var id in (ReadOnlySpan<MqttPropertyId>)[
                MqttPropertyId.WildcardSubscriptionAvailable,
                MqttPropertyId.SubscriptionIdentifierAvailable,
                MqttPropertyId.SharedSubscriptionAvailable])
            {
                properties.U8((byte)id);
                properties.U8(0);
            }
        }

        if (ServerKeepAlive is { } keepAlive)
        {
            properties.U8((byte)MqttPropertyId.ServerKeepAlive);
            properties.U16(keepAlive);
        }

        return properties;
    }
}
