using System.Text;
using SituationRoom.Feeds.Mqtt.Codec;

namespace SituationRoom.Feeds.Tests.Mqtt.Codec;

/// <summary>Packets written out by hand from the OASIS texts: read as they mean, and written as they are.</summary>
public sealed class PacketBytesTests
{
    [Fact]
    public void Connect_of_3_1_1_with_user_and_password()
    {
        // type 1, 29 bytes; "MQTT", level 4; user, password, clean; keep-alive 60; id "c1"; user "feed"; password "key"
        const string Bytes = "10 19  00 04 4D 51 54 54  04  C2  00 3C  00 02 63 31  00 04 66 65 65 64  00 03 6B 65 79";

        var packet = Connect(Bytes);

        packet.Version.ShouldBe(MqttVersion.V311);
        packet.CleanStart.ShouldBeTrue();
        packet.KeepAlive.ShouldBe((ushort)60);
        packet.ClientId.ShouldBe("c1");
        packet.UserName.ShouldBe("feed");
        Encoding.UTF8.GetString(packet.Password.ShouldNotBeNull().Span).ShouldBe("key");
        packet.Will.ShouldBeNull();
        Hex.Of(packet.Encode).ShouldBe(Hex.Plain(Bytes));
    }

    [Fact]
    public void Connect_of_3_1_1_without_anything()
    {
        const string Bytes = "10 0C  00 04 4D 51 54 54  04  02  00 00  00 00";

        var packet = Connect(Bytes);

        packet.ClientId.ShouldBe("");
        packet.UserName.ShouldBeNull();
        packet.Password.ShouldBeNull();
        Hex.Of(packet.Encode).ShouldBe(Hex.Plain(Bytes));
    }

    [Fact]
    public void Connect_of_5_0_with_properties_and_a_will()
    {
        // will of QoS 1 with retain, no clean start; properties: session expiry 10, receive maximum 20, packet size 1000,
        // no problem information, a user property twice; will properties: delay 5, payload is text
        const string Bytes = "10 4D  00 04 4D 51 54 54  05  2C  00 0A"
            + "  1D  11 00 00 00 0A  21 00 14  27 00 00 03 E8  17 00  26 00 01 61 00 01 62  26 00 01 61 00 01 62"
            + "  00 01 63  07  18 00 00 00 05  01 01  00 13 66 65 65 64 73 2F 74 72 61 66 66 69 63 2F 73 74 61 74 65  00 03 62 79 65";

        var packet = Connect(Bytes);

        packet.Version.ShouldBe(MqttVersion.V500);
        packet.CleanStart.ShouldBeFalse();
        packet.SessionExpiry.ShouldBe(10u);
        packet.ReceiveMaximum.ShouldBe((ushort)20);
        packet.MaximumPacketSize.ShouldBe(1000u);
        packet.WantsProblemInformation.ShouldBeFalse();
        var will = packet.Will.ShouldNotBeNull();
        (will.Topic, will.Qos, will.Retain).ShouldBe(("feeds/traffic/state", MqttQos.AtLeastOnce, true));
        Encoding.UTF8.GetString(will.Payload.Span).ShouldBe("bye");
    }

    [Theory]
    [InlineData("20 02 00 00", false, MqttReason.Success)]
    [InlineData("20 02 01 00", true, MqttReason.Success)]
    [InlineData("20 02 00 01", false, MqttReason.UnsupportedProtocolVersion)]
    [InlineData("20 02 00 02", false, MqttReason.ClientIdentifierNotValid)]
    [InlineData("20 02 00 03", false, MqttReason.ServerUnavailable)]
    [InlineData("20 02 00 04", false, MqttReason.BadUserNameOrPassword)]
    [InlineData("20 02 00 05", false, MqttReason.NotAuthorized)]
    public void Connack_of_3_1_1(string bytes, bool present, MqttReason reason)
    {
        ConnackPacket.TryDecode(Body(bytes), MqttVersion.V311, out var packet).ShouldBe(MqttFault.None);

        (packet.SessionPresent, packet.Reason).ShouldBe((present, reason));
        Hex.Of(output => packet.Encode(output, MqttVersion.V311)).ShouldBe(Hex.Plain(bytes));
    }

    [Fact]
    public void Connack_of_5_0_with_limits()
    {
        // session present; expiry 3600, receive maximum 8192, packet size 1 MiB, assigned "x", no subscriptions, keep-alive 600
        const string Bytes = "20 1F  01 00  1C  11 00 00 0E 10  21 20 00  27 00 10 00 00  12 00 01 78  28 00  29 00  2A 00  13 02 58 24 01";

        ConnackPacket.TryDecode(Body(Bytes), MqttVersion.V500, out var packet).ShouldBe(MqttFault.None);

        packet.ShouldBe(new ConnackPacket
        {
            SessionPresent = true,
            SessionExpiry = 3600,
            ReceiveMaximum = 8192,
            MaximumPacketSize = 1 << 20,
            AssignedClientId = "x",
            Subscriptions = false,
            ServerKeepAlive = 600,
            MaximumQos = MqttQos.AtLeastOnce,
        });
    }

    [Theory]
    [InlineData("30 05  00 01 61  68 69", MqttVersion.V311, MqttQos.AtMostOnce, 0, false, false)]
    [InlineData("32 07  00 01 61  00 0A  68 69", MqttVersion.V311, MqttQos.AtLeastOnce, 10, false, false)]
    [InlineData("3D 07  00 01 61  FF FF  68 69", MqttVersion.V311, MqttQos.ExactlyOnce, 65535, true, true)]
    [InlineData("30 06  00 01 61  00  68 69", MqttVersion.V500, MqttQos.AtMostOnce, 0, false, false)]
    [InlineData("3A 08  00 01 61  00 0A  00  68 69", MqttVersion.V500, MqttQos.AtLeastOnce, 10, true, false)]
    public void Publish(string bytes, MqttVersion version, MqttQos qos, int id, bool dup, bool retain)
    {
        PublishPacket.TryDecode(Frame(bytes), Body(bytes), version, out var packet).ShouldBe(MqttFault.None);

        (packet.Qos, packet.PacketId, packet.Dup, packet.Retain).ShouldBe((qos, (ushort)id, dup, retain));
        Encoding.UTF8.GetString(packet.Topic).ShouldBe("a");
        Encoding.UTF8.GetString(packet.Payload).ShouldBe("hi");
        var again = new System.Buffers.ArrayBufferWriter<byte>();
        packet.Encode(again, version);
        Convert.ToHexString(again.WrittenSpan).ShouldBe(Hex.Plain(bytes));
    }

    [Fact]
    public void Publish_of_5_0_with_every_property_and_no_payload()
    {
        // text, expiry 60, alias 7, response topic "r", correlation 01, two subscription identifiers, content type "j", a user property
        const string Bytes = "30 2C  00 00  29  01 01  02 00 00 00 3C  23 00 07  08 00 01 72  09 00 01 01  0B 01  0B 80 01  03 00 01 6A  26 00 01 61 00 03 62 62 62 26 00 00 00 00";

        PublishPacket.TryDecode(Frame(Bytes), Body(Bytes), MqttVersion.V500, out var packet).ShouldBe(MqttFault.None);

        (packet.PayloadIsText, packet.TopicAlias, packet.Payload.Length).ShouldBe((true, (ushort)7, 0));
    }

    [Theory]
    [InlineData("40 02 00 01", MqttVersion.V311, MqttPacketType.Puback, MqttReason.Success, null)]
    [InlineData("50 02 00 01", MqttVersion.V500, MqttPacketType.Pubrec, MqttReason.Success, null)]
    [InlineData("62 02 00 01", MqttVersion.V500, MqttPacketType.Pubrel, MqttReason.Success, null)]
    [InlineData("70 03 00 01 92", MqttVersion.V500, MqttPacketType.Pubcomp, MqttReason.PacketIdentifierNotFound, null)]
    [InlineData("40 03 00 01 87", MqttVersion.V500, MqttPacketType.Puback, MqttReason.NotAuthorized, null)]
    [InlineData("40 09 00 01 99 05 1F 00 02 6E 6F", MqttVersion.V500, MqttPacketType.Puback, MqttReason.PayloadFormatInvalid, "no")]
    public void Acknowledgements(string bytes, MqttVersion version, MqttPacketType type, MqttReason reason, string? text)
    {
        AckPacket.TryDecode(Frame(bytes), Body(bytes), version, out var packet).ShouldBe(MqttFault.None);

        packet.ShouldBe(new AckPacket(type, 1, reason, text));
        Hex.Of(output => packet.Encode(output, version)).ShouldBe(Hex.Plain(bytes));
    }

    [Theory]
    [InlineData("82 0C  00 02  00 03 61 2F 62 01  00 01 23 02", MqttVersion.V311)]
    [InlineData("82 0D  00 02  00  00 03 61 2F 62 01  00 01 23 02", MqttVersion.V500)]
    public void Subscribe(string bytes, MqttVersion version)
    {
        SubscribePacket.TryDecode(Body(bytes), version, out var packet).ShouldBe(MqttFault.None);

        packet!.PacketId.ShouldBe((ushort)2);
        packet.Subscriptions.ShouldBe([new TopicSubscription("a/b", MqttQos.AtLeastOnce), new TopicSubscription("#", MqttQos.ExactlyOnce)]);
        Hex.Of(output => packet.Encode(output, version)).ShouldBe(Hex.Plain(bytes));
    }

    [Theory]
    [InlineData("90 04  00 02  80 02", MqttVersion.V311, MqttReason.UnspecifiedError)]
    [InlineData("90 05  00 02  00  87 02", MqttVersion.V500, MqttReason.NotAuthorized)]
    public void Suback(string bytes, MqttVersion version, MqttReason first)
    {
        SubackPacket.TryDecode(Frame(bytes), Body(bytes), version, out var packet).ShouldBe(MqttFault.None);

        packet!.Reasons.ShouldBe([first, MqttReason.GrantedQos2]);
        Hex.Of(output => packet.Encode(output, version)).ShouldBe(Hex.Plain(bytes));
    }

    [Theory]
    [InlineData("A2 05  00 02  00 01 61", MqttVersion.V311)]
    [InlineData("A2 06  00 02  00  00 01 61", MqttVersion.V500)]
    public void Unsubscribe(string bytes, MqttVersion version)
    {
        UnsubscribePacket.TryDecode(Body(bytes), version, out var packet).ShouldBe(MqttFault.None);

        packet!.Filters.ShouldBe(["a"]);
        Hex.Of(output => packet.Encode(output, version)).ShouldBe(Hex.Plain(bytes));
    }

    [Theory]
    [InlineData("B0 02  00 02", MqttVersion.V311, 0)]
    [InlineData("B0 04  00 02  00  11", MqttVersion.V500, 1)]
    public void Unsuback(string bytes, MqttVersion version, int reasons)
    {
        SubackPacket.TryDecode(Frame(bytes), Body(bytes), version, out var packet).ShouldBe(MqttFault.None);

        packet!.Reasons.Count.ShouldBe(reasons);
        Hex.Of(output => packet.Encode(output, version)).ShouldBe(Hex.Plain(bytes));
    }

    [Theory]
    [InlineData("E0 00", MqttVersion.V311, MqttReason.Success, null)]
    [InlineData("E0 00", MqttVersion.V500, MqttReason.Success, null)]
    [InlineData("E0 02  8E 00", MqttVersion.V500, MqttReason.SessionTakenOver, null)]
    [InlineData("E0 07  89 05 1F 00 02 6E 6F", MqttVersion.V500, MqttReason.ServerBusy, "no")]
    public void Disconnect(string bytes, MqttVersion version, MqttReason reason, string? text)
    {
        DisconnectPacket.TryDecode(Body(bytes), version, out var packet).ShouldBe(MqttFault.None);

        packet.ShouldBe(new DisconnectPacket(reason, text));
        Hex.Of(output => packet.Encode(output, version)).ShouldBe(Hex.Plain(bytes));
    }

    [Theory]
    [InlineData("C0 00", MqttPacketType.Pingreq)]
    [InlineData("D0 00", MqttPacketType.Pingresp)]
    public void Pings(string bytes, MqttPacketType type)
    {
        MqttPing.Check(Frame(bytes)).ShouldBe(MqttFault.None);
        Hex.Of(output => MqttPing.Encode(output, type)).ShouldBe(Hex.Plain(bytes));
    }

    private static ConnectPacket Connect(string bytes)
    {
        ConnectPacket.TryDecode(Body(bytes), out var packet, out _).ShouldBe(MqttFault.None);
        return packet!;
    }

    private static MqttFrame Frame(string bytes)
    {
        MqttFraming.TryRead(Hex.Bytes(bytes), AnyPacket.MaximumPacketSize, MqttVersion.V500, out var frame, out _).ShouldBe(FrameStatus.Complete, bytes);
        frame.Length.ShouldBe(Hex.Bytes(bytes).Length);
        return frame;
    }

    private static byte[] Body(string bytes) => Hex.Bytes(bytes)[Frame(bytes).HeaderLength..];
}
