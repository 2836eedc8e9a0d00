using SituationRoom.Feeds.Mqtt.Codec;
using SituationRoom.Feeds.Mqtt.Listener;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Mqtt.Listener;

/// <summary>What becomes of messages.</summary>
public sealed class PublishTests
{
    [Theory]
    [InlineData(MqttVersion.V311, MqttQos.AtLeastOnce, MqttPacketType.Puback)]
    [InlineData(MqttVersion.V500, MqttQos.AtLeastOnce, MqttPacketType.Puback)]
    [InlineData(MqttVersion.V311, MqttQos.ExactlyOnce, MqttPacketType.Pubrec)]
    [InlineData(MqttVersion.V500, MqttQos.ExactlyOnce, MqttPacketType.Pubrec)]
    public async Task Nothing_is_acknowledged_before_it_is_durable(MqttVersion version, MqttQos qos, MqttPacketType type)
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.ConnectAsync(rig, version);
        rig.Sink.Withhold();

        await client.PublishAsync(7, "a", qos);
        await Eventually.Holds(() => rig.Sink.Asked == 1, "the room is asked");
        await client.PingAsync(); // its answer overtakes, the acknowledgement does not come
        rig.Sink.Release();

        (await client.ReceiveAckAsync()).ShouldBe(new AckPacket(type, 7));
    }

    [Fact]
    public async Task What_comes_together_is_delivered_together_and_acknowledged_in_order()
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.ConnectAsync(rig);

        await client.SendAsync(output =>
        {
            for (ushort id = 1; id <= 100; id++)
            {
                client.Encode(output, (ushort)(id * 3), $$"""{"id":"{{id}}"}""");
            }
        });

        for (ushort id = 1; id <= 100; id++)
        {
            (await client.ReceiveAckAsync()).PacketId.ShouldBe((ushort)(id * 3));
        }

        rig.Sink.ReportIds.ShouldBe(Enumerable.Range(1, 100).Select(id => $"{id}"));
        rig.Sink.Deliveries.Count.ShouldBeLessThan(100);
    }

    [Fact]
    public async Task A_delivery_is_bounded()
    {
        await using var rig = await ListenerRig.StartAsync(new MqttListenerOptions { DeliveryItems = 10 });
        await using var client = await RawClient.ConnectAsync(rig);

        await client.SendAsync(output =>
        {
            for (ushort id = 1; id <= 100; id++)
            {
                client.Encode(output, id, $$"""{"id":"{{id}}"}""");
            }
        });
        for (ushort id = 1; id <= 100; id++)
        {
            await client.ReceiveAckAsync();
        }

        rig.Sink.Deliveries.ShouldAllBe(delivery => delivery.Items.Count <= 10);
        rig.Sink.ReportIds.Count.ShouldBe(100);
    }

    [Fact]
    public async Task An_array_with_a_bad_item_is_taken_and_the_bad_one_named()
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.ConnectAsync(rig);

        await client.SendAsync(output => client.Encode(output, 1, """[{"id":"a"},{"no":"id"}]"""));

        var ack = await client.ReceiveAckAsync();
        ack.Reason.ShouldBe(MqttReason.PayloadFormatInvalid);
        ack.ReasonString.ShouldNotBeNull().ShouldStartWith("1 of 2 items rejected");
        rig.Sink.ReportIds.ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_client_that_wants_no_reason_strings_gets_none()
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.OpenAsync(rig);
        await client.ConnectAsync(RawClient.Packet(MqttVersion.V500) with { WantsProblemInformation = false });

        await client.SendAsync(output => client.Encode(output, 1, "no json"));

        (await client.ReceiveAckAsync()).ShouldBe(new AckPacket(MqttPacketType.Puback, 1, MqttReason.PayloadFormatInvalid));
    }

    [Theory]
    [InlineData(MqttQos.AtLeastOnce, MqttPacketType.Puback)]
    [InlineData(MqttQos.ExactlyOnce, MqttPacketType.Pubrec)]
    public async Task Another_feeds_topic_is_not_authorised_and_the_connection_goes_on(MqttQos qos, MqttPacketType type)
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.ConnectAsync(rig);

        await client.PublishAsync(1, "a", qos, topic: "feeds/dispatch/reports");
        (await client.ReceiveAckAsync()).ShouldBe(new AckPacket(type, 1, MqttReason.NotAuthorized));

        await client.PublishAsync(2, "b");
        (await client.ReceiveAckAsync()).Reason.ShouldBe(MqttReason.Success);
        rig.Sink.ReportIds.ShouldBe(["b"]);
    }

    [Theory]
    [InlineData(MqttVersion.V311, MqttQos.AtLeastOnce)]
    [InlineData(MqttVersion.V500, MqttQos.AtMostOnce)]
    public async Task Another_feeds_topic_ends_the_connection_where_it_cannot_be_said_otherwise(MqttVersion version, MqttQos qos)
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.ConnectAsync(rig, version);

        await client.PublishAsync(1, "a", qos, topic: "feeds/dispatch/reports");

        if (version == MqttVersion.V500)
        {
            (await client.ReceiveDisconnectAsync()).Reason.ShouldBe(MqttReason.NotAuthorized);
        }

        (await client.IsHungUpOnAsync()).ShouldBeTrue();
        rig.Sink.Asked.ShouldBe(0);
    }

    [Fact]
    public async Task A_message_of_qos_0_followed_by_the_end_of_the_connection_is_delivered()
    {
        await using var rig = await ListenerRig.StartAsync();
        await using (var client = await RawClient.ConnectAsync(rig))
        {
            await client.SendAsync(output =>
            {
                client.Encode(output, 0, """{"id":"last"}""", MqttQos.AtMostOnce);
                new DisconnectPacket().Encode(output, MqttVersion.V500);
            });
        }

        await Eventually.Holds(() => rig.Sink.ReportIds.Contains("last"), "it is delivered");
    }

    [Fact]
    public async Task A_pressed_room_is_asked_again_until_it_takes_the_delivery()
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.ConnectAsync(rig);
        rig.Sink.Refusals.Enqueue(new DeliveryResult { Status = DeliveryStatus.Pressed });
        rig.Sink.Refusals.Enqueue(new DeliveryResult { Status = DeliveryStatus.Unavailable, Reason = "the disk is full" });

        await client.PublishAsync(1, "a");

        (await client.ReceiveAckAsync()).Reason.ShouldBe(MqttReason.Success);
        rig.Sink.Asked.ShouldBe(3);
    }

    [Theory]
    [InlineData(DeliveryStatus.Pressed, MqttReason.QuotaExceeded)]
    [InlineData(DeliveryStatus.Unavailable, MqttReason.ServerBusy)]
    public async Task A_room_that_refuses_for_too_long_ends_the_connection(DeliveryStatus status, MqttReason reason)
    {
        await using var rig = await ListenerRig.StartAsync(new MqttListenerOptions { PressedPatience = TimeSpan.FromMilliseconds(60) });
        await using var client = await RawClient.ConnectAsync(rig);
        rig.Sink.AlwaysRefuse = new DeliveryResult { Status = status };

        await client.PublishAsync(1, "a");

        (await client.ReceiveDisconnectAsync()).Reason.ShouldBe(reason);
        (await client.IsHungUpOnAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_retained_message_is_a_message()
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.ConnectAsync(rig);

        await client.SendAsync(output => new PublishPacket
        {
            Topic = "feeds/traffic/reports"u8,
            Payload = """{"id":"kept"}"""u8,
            Qos = MqttQos.AtLeastOnce,
            PacketId = 1,
            Retain = true,
        }.Encode(output, MqttVersion.V500));

        (await client.ReceiveAckAsync()).Reason.ShouldBe(MqttReason.Success);
        rig.Sink.ReportIds.ShouldBe(["kept"]);
    }

    [Fact]
    public async Task A_feed_above_its_rate_is_read_more_slowly()
    {
        var clock = new ManualClock();
        await using var rig = await ListenerRig.StartAsync(timeProvider: clock);
        await using var client = await RawClient.OpenAsync(rig);
        await client.ConnectAsync(RawClient.Packet(MqttVersion.V500) with { UserName = ListenerRig.SlowFeed });
        for (ushort id = 1; id <= 3; id++)
        {
            await client.PublishAsync(id, $"{id}", topic: $"feeds/{ListenerRig.SlowFeed}/reports");
            if (id <= 2)
            {
                await client.ReceiveAckAsync();
            }
        }

        rig.Sink.ReportIds.ShouldBe(["1", "2"]);
        var third = client.ReceiveAckAsync();
        await Eventually.Holds(
            () =>
            {
                clock.Advance(TimeSpan.FromMilliseconds(100));
                return third.IsCompleted;
            },
            "it is read once the rate allows it");
        rig.Sink.ReportIds.ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public async Task A_feed_of_small_messages_announces_them_and_holds_to_it()
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.OpenAsync(rig);
        var welcome = await client.ConnectAsync(RawClient.Packet(MqttVersion.V500) with { UserName = ListenerRig.SlowFeed });

        welcome.MaximumPacketSize.ShouldBe(2048u + 4096u);
        await client.SendAsync("30 81 30"); // 6145 bytes announced
        (await client.ReceiveDisconnectAsync()).Reason.ShouldBe(MqttReason.PacketTooLarge);
    }
}
