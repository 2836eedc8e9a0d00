using System.Buffers;
using System.Buffers.Binary;

namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>PUBLISH, MQTT 5.0 §3.3. Topic and payload are slices of what was decoded: nothing is allocated.</summary>
public readonly ref struct PublishPacket
{
    /// <summary>The sender says that it may have sent this packet before.</summary>
    public bool Dup { get; init; }

    public MqttQos Qos { get; init; }

    public bool Retain { get; init; }

    /// <summary>1 to 65535 for QoS 1 and 2; 0 for QoS 0, which has none.</summary>
    public ushort PacketId { get; init; }

    /// <summary>UTF-8, checked, without wildcards; empty only beside a topic alias.</summary>
    public ReadOnlySpan<byte> Topic { get; init; }

    public ReadOnlySpan<byte> Payload { get; init; }

    /// <summary>5.0: 1 to 65535; 0 where there is none.</summary>
    public ushort TopicAlias { get; init; }

    /// <summary>5.0: the payload format indicator says that the payload is UTF-8.</summary>
    public bool PayloadIsText { get; init; }

    /// <summary>Decodes a body that <see cref="MqttFraming"/> has cut out.</summary>
    public static MqttFault TryDecode(
        in MqttFrame frame, ReadOnlySpan<byte> body, MqttVersion version, out PublishPacket packet)
    {
        packet = default;
        var qos = (frame.Flags >> 1) & 0b11;
        var dup = (frame.Flags & 0b1000) != 0;
        if (qos == 3)
        {
            return MqttFault.QosThree;
        }

        if (dup && qos == 0)
        {
            return MqttFault.DupWithoutQos;
        }

        var reader = new MqttReader(body);
        var topic = reader.Utf8();
        var id = qos == 0 ? (ushort)0 : reader.PacketId();
        ushort alias = 0;
        var text = false;
        if (version == MqttVersion.V500)
        {
            var properties = new MqttPropertyReader(reader.Section(), MqttPropertyTable.Publish, repeatableSubscription: true);
            while (properties.Next())
            {
                if (properties.Id == MqttPropertyId.TopicAlias)
                {
                    alias = (ushort)properties.Number;
                }
                else if (properties.Id == MqttPropertyId.PayloadFormatIndicator)
                {
                    text = properties.Number == 1;
                }
            }

            reader.Adopt(properties.Fault);
        }

        if (topic.IsEmpty && alias == 0)
        {
            reader.Fail(MqttFault.EmptyTopic);
        }
        else if (topic.ContainsAny((byte)'#', (byte)'+'))
        {
            reader.Fail(MqttFault.WildcardInTopic);
        }

        packet = new PublishPacket
        {
            Dup = dup,
            Qos = (MqttQos)qos,
            Retain = (frame.Flags & 1) != 0,
            PacketId = id,
            Topic = topic,
            Payload = reader.TakeRest(),
            TopicAlias = alias,
            PayloadIsText = text,
        };
        return reader.Fault;
    }

    /// <summary>Writes the whole packet.</summary>
    public void Encode(IBufferWriter<byte> output, MqttVersion version)
    {
        var properties = (TopicAlias > 0 ? 3 : 0) + (PayloadIsText ? 2 : 0);
        var body = 2 + Topic.Length + (Qos == MqttQos.AtMostOnce ? 0 : 2)
            + (version == MqttVersion.V500 ? 1 + properties : 0) + Payload.Length;
        var span = output.GetSpan(MqttFraming.LongestHeader + body);
        span[0] = (byte)(((int)MqttPacketType.Publish << 4) | (Dup ? 0b1000 : 0) | ((int)Qos << 1) | (Retain ? 1 : 0));
        var at = 1 + MqttWriting.PutVarInt(span[1..], body);
        BinaryPrimitives.WriteUInt16BigEndian(span[at..], checked((ushort)Topic.Length));
        at += 2;
        Topic.CopyTo(span[at..]);
        at += Topic.Length;
        if (Qos != MqttQos.AtMostOnce)
        {
            BinaryPrimitives.WriteUInt16BigEndian(span[at..], PacketId);
            at += 2;
        }

        if (version == MqttVersion.V500)
        {
            span[at++] = (byte)properties;
            if (PayloadIsText)
            {
                span[at++] = (byte)MqttPropertyId.PayloadFormatIndicator;
                span[at++] = 1;
            }

            if (TopicAlias > 0)
            {
                span[at++] = (byte)MqttPropertyId.TopicAlias;
                BinaryPrimitives.WriteUInt16BigEndian(span[at..], TopicAlias);
                at += 2;
            }
        }

        Payload.CopyTo(span[at..]);
        output.Advance(at + Payload.Length);
    }
}
