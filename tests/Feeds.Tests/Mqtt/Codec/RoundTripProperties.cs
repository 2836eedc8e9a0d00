using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Feeds.Mqtt.Codec;

namespace SituationRoom.Feeds.Tests.Mqtt.Codec;

/// <summary>What is written is read as it was.</summary>
public sealed class RoundTripProperties
{
    private static readonly Gen<string> Text = Gen.Elements("a", "/", "ж", "漢", "𝄞", " ", "feeds", "$").ArrayOf().Select(parts => string.Concat(parts.Take(20)));

    private static readonly Gen<string> Topic = Text.Where(text => text.Length > 0);

    private static readonly Gen<byte[]> Bytes = Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf();

    private static readonly Gen<MqttVersion> Version = Gen.Elements(MqttVersion.V311, MqttVersion.V500);

    private static readonly Gen<ushort> Id = Gen.Choose(1, ushort.MaxValue).Select(value => (ushort)value);

    private static readonly Gen<MqttQos> Qos = Gen.Elements(MqttQos.AtMostOnce, MqttQos.AtLeastOnce, MqttQos.ExactlyOnce);

    [Fact]
    public void Publish() => Check(
        from version in Version
        from topic in Topic
        from payload in Bytes
        from qos in Qos
        from id in Id
        from bits in Gen.Choose(0, 7)
        from alias in Gen.Choose(0, ushort.MaxValue)
        select (version, topic, payload, qos, id, bits, alias),
        given =>
        {
            var five = given.version == MqttVersion.V500;
            var written = Written(output => new PublishPacket
            {
                Topic = System.Text.Encoding.UTF8.GetBytes(given.topic),
                Payload = given.payload,
                Qos = given.qos,
                PacketId = given.qos == MqttQos.AtMostOnce ? (ushort)0 : given.id,
                Dup = given.qos != MqttQos.AtMostOnce && (given.bits & 1) != 0,
                Retain = (given.bits & 2) != 0,
                PayloadIsText = five && (given.bits & 4) != 0,
                TopicAlias = five ? (ushort)given.alias : (ushort)0,
            }.Encode(output, given.version));
            var (frame, body) = Framed(written, given.version);
            return PublishPacket.TryDecode(frame, body, given.version, out var read) == MqttFault.None
                && written.AsSpan().SequenceEqual(Written(Again(read, given.version)));
        });

    [Fact]
    public void Connect() => Check(
        from version in Version
        from id in Text
        from user in Text
        from password in Bytes
        from keepAlive in Id
        from will in Topic
        from qos in Qos
        from bits in Gen.Choose(0, 31)
        select new ConnectPacket
        {
            Version = version,
            ClientId = id,
            CleanStart = (bits & 1) != 0,
            KeepAlive = keepAlive,
            UserName = (bits & 2) != 0 ? user : null,
            Password = (bits & 6) == 6 ? password : default(ReadOnlyMemory<byte>?),
            Will = (bits & 8) != 0 ? new WillMessage(will, password, qos, (bits & 16) != 0) : null,
            SessionExpiry = version == MqttVersion.V500 ? keepAlive : 0u,
            ReceiveMaximum = version == MqttVersion.V500 ? keepAlive : ushort.MaxValue,
            MaximumPacketSize = version == MqttVersion.V500 && (bits & 1) != 0 ? keepAlive : null,
            WantsProblemInformation = version == MqttVersion.V311 || (bits & 2) != 0,
        },
        packet => ConnectPacket.TryDecode(Framed(Written(packet.Encode), packet.Version).Body, out var read, out _) == MqttFault.None
            && Same(read!, packet));

    [Fact]
    public void Acknowledgements() => Check(
        from version in Version
        from type in Gen.Elements(MqttPacketType.Puback, MqttPacketType.Pubrec, MqttPacketType.Pubrel, MqttPacketType.Pubcomp)
        from id in Id
        from text in Text
        from bits in Gen.Choose(0, 3)
        select (version, packet: new AckPacket(
            type,
            id,
            version == MqttVersion.V311 || (bits & 1) == 0 ? MqttReason.Success
                : type is MqttPacketType.Puback or MqttPacketType.Pubrec ? MqttReason.PayloadFormatInvalid : MqttReason.PacketIdentifierNotFound,
            version == MqttVersion.V500 && (bits & 2) != 0 ? text : null)),
        given =>
        {
            var (frame, body) = Framed(Written(output => given.packet.Encode(output, given.version)), given.version);
            return AckPacket.TryDecode(frame, body, given.version, out var read) == MqttFault.None && read == given.packet;
        });

    [Fact]
    public void Subscriptions() => Check(
        from version in Version
        from id in Id
        from filters in Topic.Where(MqttTopicFilters.IsValid).NonEmptyListOf()
        from qos in Qos
        select (version, id, filters, qos),
        given =>
        {
            var subscribe = new SubscribePacket(given.id, [.. given.filters.Select(filter => new TopicSubscription(filter, given.qos))]);
            var unsubscribe = new UnsubscribePacket(given.id, [.. given.filters]);
            SubscribePacket.TryDecode(Framed(Written(output => subscribe.Encode(output, given.version)), given.version).Body, given.version, out var one);
            UnsubscribePacket.TryDecode(Framed(Written(output => unsubscribe.Encode(output, given.version)), given.version).Body, given.version, out var two);
            return one!.Subscriptions.SequenceEqual(subscribe.Subscriptions) && two!.Filters.SequenceEqual(unsubscribe.Filters);
        });

    private static void Check<T>(Gen<T> given, Func<T, bool> holds) => Prop.ForAll(given.ToArbitrary(), holds).QuickCheckThrowOnFailure();

    private static Action<IBufferWriter<byte>> Again(in PublishPacket packet, MqttVersion version)
    {
        var output = new ArrayBufferWriter<byte>();
        packet.Encode(output, version);
        var bytes = output.WrittenMemory;
        return target => target.Write(bytes.Span);
    }

    private static byte[] Written(Action<IBufferWriter<byte>> encode)
    {
        var output = new ArrayBufferWriter<byte>();
        encode(output);
        return output.WrittenSpan.ToArray();
    }

    private static (MqttFrame Frame, byte[] Body) Framed(byte[] bytes, MqttVersion version)
    {
        MqttFraming.TryRead(bytes, AnyPacket.MaximumPacketSize, version, out var frame, out _).ShouldBe(FrameStatus.Complete);
        frame.Length.ShouldBe(bytes.Length);
        return (frame, bytes[frame.HeaderLength..]);
    }

    // A record compares its password's memory by place, not by bytes.
    private static bool Same(ConnectPacket a, ConnectPacket b) =>
        a with { Password = null, Will = null } == b with { Password = null, Will = null }
        && a.Password.HasValue == b.Password.HasValue
        && a.Password.GetValueOrDefault().Span.SequenceEqual(b.Password.GetValueOrDefault().Span)
        && (a.Will is null) == (b.Will is null)
        && (a.Will is null || (a.Will with { Payload = default } == b.Will! with { Payload = default } && a.Will.Payload.Span.SequenceEqual(b.Will.Payload.Span)));
}
