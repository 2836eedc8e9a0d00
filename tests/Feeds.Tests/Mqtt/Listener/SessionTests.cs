using SituationRoom.Feeds.Mqtt.Codec;
using SituationRoom.Feeds.Mqtt.Listener;

namespace SituationRoom.Feeds.Tests.Mqtt.Listener;

/// <summary>QoS 2 and what outlives a connection.</summary>
public sealed class SessionTests
{
    [Theory]
    [InlineData(MqttVersion.V311)]
    [InlineData(MqttVersion.V500)]
    public async Task A_message_of_qos_2_sent_again_on_a_new_connection_is_not_delivered_again(MqttVersion version)
    {
        await using var rig = await ListenerRig.StartAsync();
        await using (var first = await RawClient.ConnectAsync(rig, version, clean: false))
        {
            await first.PublishAsync(5, "a", MqttQos.ExactlyOnce);
            (await first.ReceiveAckAsync()).ShouldBe(new AckPacket(MqttPacketType.Pubrec, 5));
        }

        await using var second = await RawClient.OpenAsync(rig, version);
        var welcome = await second.ConnectAsync(RawClient.Packet(version) with { CleanStart = false });
        welcome.SessionPresent.ShouldBeTrue();
        await second.PublishAsync(5, "a", MqttQos.ExactlyOnce, dup: true);
        (await second.ReceiveAckAsync()).ShouldBe(new AckPacket(MqttPacketType.Pubrec, 5));
        await second.SendAsync(output => new AckPacket(MqttPacketType.Pubrel, 5).Encode(output, version));

        (await second.ReceiveAckAsync()).ShouldBe(new AckPacket(MqttPacketType.Pubcomp, 5));
        rig.Sink.ReportIds.ShouldBe(["a"]);
    }

    [Fact]
    public async Task An_identifier_that_was_released_is_free_for_another_message()
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.ConnectAsync(rig);
        foreach (var id in new[] { "a", "b" })
        {
            await client.PublishAsync(5, id, MqttQos.ExactlyOnce);
            await client.ReceiveAckAsync();
            await client.SendAsync(output => new AckPacket(MqttPacketType.Pubrel, 5).Encode(output, MqttVersion.V500));
            await client.ReceiveAckAsync();
        }

        rig.Sink.ReportIds.ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task A_release_of_an_unknown_identifier_is_answered_with_that()
    {
        await using var rig = await ListenerRig.StartAsync();
        await using var client = await RawClient.ConnectAsync(rig);

        await client.SendAsync(output => new AckPacket(MqttPacketType.Pubrel, 9).Encode(output, MqttVersion.V500));

        (await client.ReceiveAckAsync()).ShouldBe(new AckPacket(MqttPacketType.Pubcomp, 9, MqttReason.PacketIdentifierNotFound));
    }

    [Fact]
    public async Task A_clean_start_forgets_the_session()
    {
        await using var rig = await ListenerRig.StartAsync();
        await (await RawClient.ConnectAsync(rig, clean: false)).DisposeAsync();
        await using var second = await RawClient.OpenAsync(rig);

        (await second.ConnectAsync(RawClient.Packet(MqttVersion.V500))).SessionPresent.ShouldBeFalse();
    }

    [Fact]
    public void A_session_is_forgotten_when_it_expires()
    {
        var clock = new ManualClock();
        var sessions = new MqttSessions(10, clock);
        var owner = new Owner();
        var session = sessions.Open("traffic", "c", clean: false, owner, out _);
        sessions.Close(session, owner, TimeSpan.FromMinutes(5));

        clock.Advance(TimeSpan.FromMinutes(4));
        sessions.Open("traffic", "c", clean: false, owner, out var present);
        present.ShouldBeTrue();
        sessions.Close(session, owner, TimeSpan.FromMinutes(5));
        clock.Advance(TimeSpan.FromMinutes(6));
        sessions.Open("traffic", "c", clean: false, owner, out present);

        present.ShouldBeFalse();
    }

    [Fact]
    public void The_session_that_was_left_first_gives_way_when_there_are_too_many()
    {
        var clock = new ManualClock();
        var sessions = new MqttSessions(2, clock);
        var owner = new Owner();
        foreach (var client in new[] { "a", "b", "c" })
        {
            sessions.Close(sessions.Open("traffic", client, clean: false, owner, out _), owner, TimeSpan.FromHours(1));
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        sessions.Count.ShouldBe(2);
        sessions.Open("traffic", "b", clean: false, owner, out var present);
        present.ShouldBeTrue();
    }

    [Fact]
    public void Wrong_keys_from_one_address_are_answered_ever_later()
    {
        var clock = new ManualClock();
        var wrong = new WrongKeys(new MqttListenerOptions(), clock);
        var address = System.Net.IPAddress.Loopback;

        wrong.Add(address).ShouldBe(TimeSpan.Zero);
        wrong.Add(address).ShouldBe(TimeSpan.FromMilliseconds(250));
        wrong.Add(System.Net.IPAddress.IPv6Loopback).ShouldBe(TimeSpan.Zero);
        for (var i = 0; i < 50; i++)
        {
            wrong.Add(address);
        }

        wrong.Add(address).ShouldBe(TimeSpan.FromSeconds(5));
        clock.Advance(TimeSpan.FromMinutes(11));
        wrong.Add(address).ShouldBe(TimeSpan.Zero);
    }

    private sealed class Owner : ISessionOwner
    {
        public void End(MqttReason reason)
        {
        }
    }
}
