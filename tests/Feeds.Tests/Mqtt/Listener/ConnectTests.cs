using System.Text;
using SituationRoom.Feeds.Mqtt.Codec;
using SituationRoom.Feeds.Mqtt.Listener;

namespace SituationRoom.Feeds.Tests.Mqtt.Listener;

/// <summary>From the first byte to CONNACK.</summary>
public sealed class ConnectTests
{
    [Theory]
    [InlineData("C0 00")] // PINGREQ
    [InlineData("30 05 00 01 61 68 69")] // PUBLISH
    [InlineData("16 03 01 02 00 01 00")] // TLS where none is spoken
    [InlineData("47 45 54 20 2F 20")] // GET /
    [InlineData("10 FF FF FF FF 7F")] // a length of five bytes
    [InlineData("10 FF FF FF 7F")] // 256 MiB announced
    [InlineData("10 0C 00 04 4D 51 54 58 04 02 00 3C 00 00")] // MQTX
    public async Task What_does_not_begin_with_a_connect_is_hung_up_on(string bytes)
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.OpenAsync(rig);

        await client.SendAsync(bytes);

        (await client.IsHungUpOnAsync()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("10 0E 00 06 4D 51 49 73 64 70 03 02 00 3C 00 00", MqttVersion.V311)]
    [InlineData("10 0C 00 04 4D 51 54 54 03 02 00 3C 00 00", MqttVersion.V311)]
    [InlineData("10 0C 00 04 4D 51 54 54 06 02 00 3C 00 00", MqttVersion.V500)]
    public async Task An_unknown_protocol_level_is_answered(string bytes, MqttVersion form)
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.OpenAsync(rig, form);

        await client.SendAsync(bytes);

        var (_, body) = await client.ReceiveAsync();
        ConnackPacket.TryDecode(body, form, out var answer);
        answer.Reason.ShouldBe(MqttReason.UnsupportedProtocolVersion);
        (await client.IsHungUpOnAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_faulty_connect_of_5_0_is_answered_with_the_reason()
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.OpenAsync(rig);

        await client.SendAsync("10 10 00 04 4D 51 54 54 05 02 00 3C 03 21 00 00 00 00"); // receive maximum 0

        var (_, body) = await client.ReceiveAsync();
        ConnackPacket.TryDecode(body, MqttVersion.V500, out var answer);
        answer.Reason.ShouldBe(MqttReason.ProtocolError);
    }

    [Fact]
    public async Task The_welcome_announces_what_is_taken()
    {
        await using var rig = await ListenerRig.StartAsync(new MqttListenerOptions { ReceiveMaximum = 100, PacketBytes = 50_000 });
        await using var client = await RawClient.OpenAsync(rig);

        var welcome = await client.ConnectAsync(RawClient.Packet(MqttVersion.V500) with { ClientId = "", KeepAlive = 0, SessionExpiry = uint.MaxValue });

        (welcome.ReceiveMaximum, welcome.MaximumPacketSize, welcome.TopicAliasMaximum, welcome.MaximumQos, welcome.Subscriptions, welcome.SessionPresent)
            .ShouldBe(((ushort)100, 50_000u, (ushort)0, MqttQos.ExactlyOnce, false, false));
        welcome.ServerKeepAlive.ShouldBe((ushort)600);
        welcome.SessionExpiry.ShouldBe(3600u);
        welcome.AssignedClientId.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData(MqttVersion.V311, "wrong", MqttReason.BadUserNameOrPassword)]
    [InlineData(MqttVersion.V500, "wrong", MqttReason.BadUserNameOrPassword)]
    [InlineData(MqttVersion.V500, null, MqttReason.BadUserNameOrPassword)]
    public async Task Wrong_credentials_are_refused(MqttVersion version, string? key, MqttReason reason)
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.OpenAsync(rig, version);

        var welcome = await client.ConnectAsync(RawClient.Packet(version) with { Password = key is null ? default(ReadOnlyMemory<byte>?) : Encoding.UTF8.GetBytes(key) });

        welcome.Reason.ShouldBe(reason);
        (await client.IsHungUpOnAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_key_of_another_feed_opens_none_that_is_not_there()
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.OpenAsync(rig);

        (await client.ConnectAsync(RawClient.Packet(MqttVersion.V500) with { UserName = "nobody" })).Reason.ShouldBe(MqttReason.NotAuthorized);
    }

    [Fact]
    public async Task Extended_authentication_is_refused()
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.OpenAsync(rig);

        (await client.ConnectAsync(RawClient.Packet(MqttVersion.V500) with { AuthenticationMethod = "SCRAM" })).Reason.ShouldBe(MqttReason.BadAuthenticationMethod);
    }

    [Fact]
    public async Task A_session_of_3_1_1_needs_a_client_identifier()
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.OpenAsync(rig, MqttVersion.V311);

        (await client.ConnectAsync(RawClient.Packet(MqttVersion.V311) with { ClientId = "", CleanStart = false })).Reason.ShouldBe(MqttReason.ClientIdentifierNotValid);
    }

    [Fact]
    public async Task More_connections_than_allowed_are_told_that_the_server_is_busy()
    {
        await using var rig = await ListenerRig.StartAsync(new MqttListenerOptions { Connections = 1 });
        await using var first = await RawClient.ConnectAsync(rig);
        await using var second = await RawClient.OpenAsync(rig);

        (await second.ConnectAsync(RawClient.Packet(MqttVersion.V500))).Reason.ShouldBe(MqttReason.ServerBusy);
    }

    [Fact]
    public async Task Sockets_that_say_nothing_shut_nobody_out()
    {
        await using var rig = await ListenerRig.StartAsync(new MqttListenerOptions { Connections = 3 }, timeProvider: new ManualClock());
        await using var known = await RawClient.ConnectAsync(rig, clientId: "known");
        await using var silent = await RawClient.OpenAsync(rig);
        await using var other = await RawClient.OpenAsync(rig);

        // The place is free a moment after the one that said nothing was hung up on; senders come again.
        await Eventually.Holds(
            async () =>
            {
                await using var sender = await RawClient.OpenAsync(rig);
                return (await sender.ConnectAsync(RawClient.Packet(MqttVersion.V500) with { ClientId = "sender" })).Reason == MqttReason.Success;
            },
            "a sender gets in");
        await known.PingAsync();
    }

    [Fact]
    public async Task A_silent_socket_is_closed()
    {
        var clock = new ManualClock();
        await using var rig = await ListenerRig.StartAsync(timeProvider: clock);
        await using var client = await RawClient.OpenAsync(rig);
        var hungUp = client.IsHungUpOnAsync();

        await Eventually.Holds(
            () =>
            {
                clock.Advance(TimeSpan.FromSeconds(11));
                return hungUp.IsCompleted;
            },
            "the socket is closed");

        (await hungUp).ShouldBeTrue();
    }

    [Fact]
    public async Task A_client_identifier_used_again_takes_over()
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var first = await RawClient.ConnectAsync(rig, clientId: "same");
        await using var second = await RawClient.ConnectAsync(rig, clientId: "same");

        (await first.ReceiveDisconnectAsync()).Reason.ShouldBe(MqttReason.SessionTakenOver);
        await second.PingAsync();
    }

    [Fact]
    public async Task Another_feed_cannot_take_over()
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var first = await RawClient.ConnectAsync(rig, clientId: "same");
        await using var other = await RawClient.OpenAsync(rig);

        await other.ConnectAsync(RawClient.Packet(MqttVersion.V500) with
        {
            ClientId = "same",
            UserName = ListenerRig.OtherFeed,
            Password = Encoding.UTF8.GetBytes(ListenerRig.OtherKey),
        });

        await other.PingAsync();
        await first.PingAsync();
    }

    [Fact]
    public async Task Speaks_tls_where_a_certificate_is_given()
    {
        using var certificate = SomeCertificate.Make();
        await using var rig = await ListenerRig.StartAsync(certificate: certificate);
        await using var client = await RawClient.OpenAsync(rig, trust: (_, given, _, _) => given!.GetCertHashString() == certificate.GetCertHashString());

        (await client.ConnectAsync(RawClient.Packet(MqttVersion.V500))).Reason.ShouldBe(MqttReason.Success);
        await client.PublishAsync(1, "a");
        (await client.ReceiveAckAsync()).Reason.ShouldBe(MqttReason.Success);
    }
}
