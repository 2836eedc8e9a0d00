using System.Buffers;
using System.Text;

namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>CONNECT, MQTT 5.0 §3.1 and 3.1.1 §3.1.</summary>
public sealed record ConnectPacket
{
    public required MqttVersion Version { get; init; }

    /// <summary>Empty where the server is to assign one.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>5.0 «Clean Start», 3.1.1 «Clean Session».</summary>
    public bool CleanStart { get; init; } = true;

    /// <summary>Seconds; 0 is without limit.</summary>
    public ushort KeepAlive { get; init; }

    public string? UserName { get; init; }

    public ReadOnlyMemory<byte>? Password { get; init; }

    public WillMessage? Will { get; init; }

    /// <summary>5.0: seconds that the session outlives the connection; 0xFFFFFFFF never expires.</summary>
    public uint SessionExpiry { get; init; }

    /// <summary>5.0: QoS 1 and 2 messages that the client takes unacknowledged, 1 to 65535.</summary>
    public ushort ReceiveMaximum { get; init; } = ushort.MaxValue;

    /// <summary>5.0: the largest packet that the client takes, in bytes; null is without limit.</summary>
    public uint? MaximumPacketSize { get; init; }

    /// <summary>5.0: false forbids reason strings outside of CONNACK, DISCONNECT and PUBLISH [MQTT-3.1.2-29].</summary>
    public bool WantsProblemInformation { get; init; } = true;

    /// <summary>5.0: extended authentication that the client asks for; null where it asks for none.</summary>
    public string? AuthenticationMethod { get; init; }

    /// <param name="body">What follows the fixed header.</param>
    /// <param name="packet">The packet; null after a fault.</param>
    /// <param name="level">The protocol level that was asked for, so that an unknown one can be answered.</param>
    public static MqttFault TryDecode(ReadOnlySpan<byte> body, out ConnectPacket? packet, out byte level)
    {
        packet = null;
        var reader = new MqttReader(body);
        var name = reader.Utf8();
        level = reader.U8();
        if (reader.Fault != MqttFault.None)
        {
            return reader.Fault;
        }

        if (!name.SequenceEqual("MQTT"u8))
        {
            // 3.1 called itself MQIsdp at level 3; it is answered like any unknown level.
            return name.SequenceEqual("MQIsdp"u8) ? MqttFault.ProtocolLevel : MqttFault.ProtocolName;
        }

        if (level is not ((byte)MqttVersion.V311 or (byte)MqttVersion.V500))
        {
            return MqttFault.ProtocolLevel;
        }

        var version = (MqttVersion)level;
        var flags = reader.U8();
        var fault = CheckFlags(flags, version);
        if (fault != MqttFault.None)
        {
            return fault;
        }

        var connect = new ConnectPacket
        {
            Version = version,
            CleanStart = (flags & 0b0000_0010) != 0,
            KeepAlive = reader.U16(),
        };
        if (version == MqttVersion.V500)
        {
            connect = ReadProperties(ref reader, connect);
        }

        connect = connect with
        {
            ClientId = reader.Text(),
            Will = (flags & 0b0000_0100) != 0 ? ReadWill(ref reader, flags, version) : null,
            UserName = (flags & 0b1000_0000) != 0 ? reader.Text() : null,
            Password = (flags & 0b0100_0000) != 0 ? reader.Binary().ToArray() : default(ReadOnlyMemory<byte>?),
        };
        fault = reader.End();
        packet = fault == MqttFault.None ? connect : null;
        return fault;
    }

    /// <summary>Writes the whole packet.</summary>
    public void Encode(IBufferWriter<byte> output)
    {
        var body = new ArrayBufferWriter<byte>();
        body.Text("MQTT");
        body.U8((byte)Version);
        body.U8((byte)((CleanStart ? 0b10 : 0)
            | (Will is null ? 0 : 0b100 | ((int)Will.Qos << 3) | (Will.Retain ? 0b10_0000 : 0))
            | (Password is null ? 0 : 0b0100_0000) | (UserName is null ? 0 : 0b1000_0000)));
        body.U16(KeepAlive);
        if (Version == MqttVersion.V500)
        {
            WriteProperties(body);
        }

        body.Text(ClientId);
        if (Will is not null)
        {
            if (Version == MqttVersion.V500)
            {
                body.VarInt(0);
            }

            body.Text(Will.Topic);
            body.Binary(Will.Payload.Span);
        }

        if (UserName is not null)
        {
            body.Text(UserName);
        }

        if (Password is { } password)
        {
            body.Binary(password.Span);
        }

        output.Packet(MqttPacketType.Connect, 0, body.WrittenSpan);
    }

    private static MqttFault CheckFlags(byte flags, MqttVersion version)
    {
        if ((flags & 1) != 0)
        {
            return MqttFault.ConnectFlags;
        }

        var willQos = (flags >> 3) & 0b11;
        if (willQos == 3)
        {
            return MqttFault.QosThree;
        }

        if ((flags & 0b100) == 0 && (flags & 0b11_1000) != 0)
        {
            return MqttFault.WillFlags;
        }

        return version == MqttVersion.V311 && (flags & 0b1100_0000) == 0b0100_0000
            ? MqttFault.PasswordWithoutUserName
            : MqttFault.None;
    }

    private static ConnectPacket ReadProperties(ref MqttReader reader, ConnectPacket connect)
    {
        var withData = false;
        var properties = new MqttPropertyReader(reader.Section(), MqttPropertyTable.Connect);
        while (properties.Next())
        {
            switch (properties.Id)
            {
                case MqttPropertyId.SessionExpiryInterval:
                    connect = connect with { SessionExpiry = properties.Number };
                    break;
                case MqttPropertyId.ReceiveMaximum:
                    connect = connect with { ReceiveMaximum = (ushort)properties.Number };
                    break;
                case MqttPropertyId.MaximumPacketSize:
                    connect = connect with { MaximumPacketSize = properties.Number };
                    break;
                case MqttPropertyId.RequestProblemInformation:
                    connect = connect with { WantsProblemInformation = properties.Number == 1 };
                    break;
                case MqttPropertyId.AuthenticationMethod:
                    connect = connect with { AuthenticationMethod = Encoding.UTF8.GetString(properties.Bytes) };
                    break;
                case MqttPropertyId.AuthenticationData:
                    withData = true;
                    break;
                default:
                    break;
            }
        }

        reader.Adopt(properties.Fault);

        if (withData && connect.AuthenticationMethod is null)
        {
            reader.Fail(MqttFault.PropertyNotAllowed); // §3.1.2.11.10
        }

        return connect;
    }

    private static WillMessage ReadWill(ref MqttReader reader, byte flags, MqttVersion version)
    {
        if (version == MqttVersion.V500)
        {
            var properties = new MqttPropertyReader(reader.Section(), MqttPropertyTable.Will);
            while (properties.Next())
            {
            }

            reader.Adopt(properties.Fault);
        }

        var topic = reader.Utf8();
        if (topic.IsEmpty)
        {
            reader.Fail(MqttFault.EmptyTopic);
        }
        else if (topic.ContainsAny((byte)'#', (byte)'+'))
        {
            reader.Fail(MqttFault.WildcardInTopic);
        }

        return new WillMessage(
            Encoding.UTF8.GetString(topic), reader.Binary().ToArray(), (MqttQos)((flags >> 3) & 0b11), (flags & 0b10_0000) != 0);
    }

    private void WriteProperties(ArrayBufferWriter<byte> body)
    {
        var properties = new ArrayBufferWriter<byte>();
        if (SessionExpiry > 0)
        {
            properties.U8((byte)MqttPropertyId.SessionExpiryInterval);
            properties.U32(SessionExpiry);
        }

        if (ReceiveMaximum != ushort.MaxValue)
        {
            properties.U8((byte)MqttPropertyId.ReceiveMaximum);
            properties.U16(ReceiveMaximum);
        }

        if (MaximumPacketSize is { } size)
        {
            properties.U8((byte)MqttPropertyId.MaximumPacketSize);
            properties.U32(size);
        }

        if (!WantsProblemInformation)
        {
            properties.U8((byte)MqttPropertyId.RequestProblemInformation);
            properties.U8(0);
        }

        if (AuthenticationMethod is not null)
        {
            properties.U8((byte)MqttPropertyId.AuthenticationMethod);
            properties.Text(AuthenticationMethod);
        }

        body.Properties(properties);
    }
}
