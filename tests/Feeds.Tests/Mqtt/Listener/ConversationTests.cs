using SituationRoom.Feeds.Mqtt.Codec;
using SituationRoom.Feeds.Mqtt.Listener;

namespace SituationRoom.Feeds.Tests.Mqtt.Listener;

/// <summary>Everything after CONNACK but messages.</summary>
public sealed class ConversationTests
{
    [Theory]
    [InlineData("10 0D 00 04 4D 51 54 54 05 02 00 3C 00 00 00", MqttReason.ProtocolError)] // a second CONNECT
    [InlineData("F0 00", MqttReason.ProtocolError)] // AUTH
    [InlineData("20 03 00 00 00", MqttReason.ProtocolError)] // CONNACK
    [InlineData("36 06 00 01 61 00 01 00", MqttReason.MalformedPacket)] // QoS 3
    [InlineData("30 04 00 01 23 00", MqttReason.TopicNameInvalid)] // topic #
    [InlineData("30 07 00 01 61 03 23 00 01", MqttReason.TopicAliasInvalid)] // an alias, though we take none
    [InlineData("32 06 00 01 61 00 00 00", MqttReason.MalformedPacket)] // identifier 0
    [InlineData("30 FF FF 7F", MqttReason.PacketTooLarge)] // 2 MiB announced
    [InlineData("00 00", MqttReason.MalformedPacket)] // type 0
    public async Task What_is_not_allowed_ends_the_connection_with_its_reason(string bytes, MqttReason reason)
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.ConnectAsync(rig);

        await client.SendAsync(bytes);

        (await client.ReceiveDisconnectAsync()).Reason.ShouldBe(reason);
        (await client.IsHungUpOnAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task What_came_before_a_fault_is_still_acknowledged()
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.ConnectAsync(rig);

        await client.SendAsync(output =>
        {
            client.Encode(output, 1, """{"id":"a"}""");
            output.GetSpan(2).Clear();
            output.Advance(2);
        });

        (await client.ReceiveAckAsync()).PacketId.ShouldBe((ushort)1);
        (await client.ReceiveDisconnectAsync()).Reason.ShouldBe(MqttReason.MalformedPacket);
    }

    [Fact]
    public async Task Three_one_one_is_hung_up_on_without_a_word()
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.ConnectAsync(rig, MqttVersion.V311);

        await client.SendAsync("36 05 00 01 61 00 01");

        (await client.IsHungUpOnAsync()).ShouldBeTrue();
    }

    [Theory]
    [InlineData(MqttVersion.V311, MqttReason.UnspecifiedError)]
    [InlineData(MqttVersion.V500, MqttReason.NotAuthorized)]
    public async Task A_subscription_is_refused_filter_by_filter(MqttVersion version, MqttReason reason)
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.ConnectAsync(rig, version);

        await client.SendAsync(output => new SubscribePacket(4, [new("a", MqttQos.AtMostOnce), new("#", MqttQos.ExactlyOnce)]).Encode(output, version));

        var (frame, body) = await client.ReceiveAsync();
        SubackPacket.TryDecode(frame, body, version, out var answer);
        answer!.PacketId.ShouldBe((ushort)4);
        answer.Reasons.ShouldBe([reason, reason]);
    }

    [Fact]
    public async Task An_unsubscription_is_answered()
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.ConnectAsync(rig);

        await client.SendAsync(output => new UnsubscribePacket(4, ["a"]).Encode(output, MqttVersion.V500));

        var (frame, body) = await client.ReceiveAsync();
        SubackPacket.TryDecode(frame, body, MqttVersion.V500, out var answer);
        answer!.Reasons.ShouldBe([MqttReason.NoSubscriptionExisted]);
    }

    [Fact]
    public async Task More_in_flight_than_announced_ends_the_connection()
    {
        await using var rig = await ListenerRig.StartAsync(new MqttListenerOptions { ReceiveMaximum = 2 });
        await using var client = await RawClient.ConnectAsync(rig);
        rig.Sink.Withhold();

        // In one piece, so that the third is there before the first can be answered.
        await client.SendAsync(output =>
        {
            client.Encode(output, 1, """{"id":"a"}""");
            client.Encode(output, 2, """{"id":"b"}""");
            client.Encode(output, 3, """{"id":"c"}""");
        });
        await Eventually.Holds(() => rig.Sink.Asked >= 1, "the room is asked");
        rig.Sink.Release();

        var seen = new List<MqttPacketType>();
        while (seen.LastOrDefault() != MqttPacketType.Disconnect)
        {
            var (frame, body) = await client.ReceiveAsync();
            seen.Add(frame.Type);
            if (frame.Type == MqttPacketType.Disconnect)
            {
                DisconnectPacket.TryDecode(body, MqttVersion.V500, out var packet);
                packet.Reason.ShouldBe(MqttReason.ReceiveMaximumExceeded);
            }
        }

        rig.Sink.ReportIds.ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task A_client_silent_for_one_and_a_half_times_its_keep_alive_is_told_and_hung_up_on()
    {
        var clock = new ManualClock();
        await using var rig = await ListenerRig.StartAsync(timeProvider: clock);
        await using var client = await RawClient.OpenAsync(rig);
        await client.ConnectAsync(RawClient.Packet(MqttVersion.V500) with { KeepAlive = 10 });
        await client.PingAsync();

        clock.Advance(TimeSpan.FromSeconds(14));
        await client.PingAsync();
        var end = client.ReceiveDisconnectAsync();
        await Eventually.Holds(
            () =>
            {
                clock.Advance(TimeSpan.FromSeconds(16));
                return end.IsCompleted;
            },
            "the silence is noticed");

        (await end).Reason.ShouldBe(MqttReason.KeepAliveTimeout);
    }

    [Fact]
    public async Task A_stop_of_the_server_is_told()
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.ConnectAsync(rig);

        var stopping = rig.StopAsync();

        (await client.ReceiveDisconnectAsync()).Reason.ShouldBe(MqttReason.ServerShuttingDown);
        await client.DisposeAsync();
        await stopping;
    }

    [Fact]
    public async Task A_will_is_accepted_and_never_published()
    {
        await using var rig = await ListenerRig.StartAsync();
        await using (var client = await RawClient.OpenAsync(rig))
        {
            var will = new WillMessage($"feeds/{ListenerRig.Feed}/reports", """{"id":"will"}"""u8.ToArray(), MqttQos.AtLeastOnce, false);
            (await client.ConnectAsync(RawClient.Packet(MqttVersion.V500) with { Will = will })).Reason.ShouldBe(MqttReason.Success);
        }

        await using var second = await RawClient.ConnectAsync(rig);
        await second.PublishAsync(1, "b");
        await second.ReceiveAckAsync();
        rig.Sink.ReportIds.ShouldBe(["b"]);
    }
}
