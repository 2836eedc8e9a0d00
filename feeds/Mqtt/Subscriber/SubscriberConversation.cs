using SituationRoom.Feeds.Mqtt.Client;
using SituationRoom.Feeds.Mqtt.Codec;
using SituationRoom.Feeds.Mqtt.Door;
using SituationRoom.Feeds.Mqtt.Lanes;

namespace SituationRoom.Feeds.Mqtt.Subscriber;

/// <summary>One connection's worth of a subscriber: subscribes, gathers messages into batches, and answers through a lane what has become durable.</summary>
internal sealed class SubscriberConversation(
    MqttLink link, IMqttGuest guest, UnreleasedIds unreleased, DeliveryLane lane, TimeProvider timeProvider) : IMqttPacketHandler
{
    private const ushort SubscribeId = 1;
    private readonly TaskCompletionSource<bool> _subscribed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PublishBatch _batch = new(timeProvider.GetUtcNow());
    private IReadOnlyList<TopicSubscription> _asked = [];

    /// <summary>True once the broker has granted every filter; false where the connection ended before.</summary>
    public Task<bool> Subscribed => _subscribed.Task;

    /// <summary>Asks for every filter, also of a session that goes on: the configuration may have changed since.</summary>
    public async Task SubscribeAsync(IReadOnlyList<TopicSubscription> subscriptions, MqttVersion version)
    {
        _asked = subscriptions;
        await link.WriteAsync(
            static (output, state) => state.Packet.Encode(output, state.Version),
            (Packet: new SubscribePacket(SubscribeId, subscriptions), Version: version)).ConfigureAwait(false);
    }

    public void GiveUp() => _subscribed.TrySetResult(false);

    public void OnPublish(in PublishPacket packet, ReadOnlyMemory<byte> body)
    {
        var type = packet.Qos == MqttQos.AtLeastOnce ? MqttPacketType.Puback : MqttPacketType.Pubrec;
        if (packet.Qos == MqttQos.ExactlyOnce && unreleased.Contains(packet.PacketId))
        {
            lane.Expect();
            _batch.Answers.Add(new(packet.PacketId, type, MqttReason.Success, 0, 0)); // [MQTT-4.3.3-10]
            return;
        }

        var first = _batch.Items.Count;
        guest.Take(packet.Topic, body[^packet.Payload.Length..], _batch.Items);
        _batch.Messages++;
        _batch.Bytes += body.Length;
        if (packet.Qos == MqttQos.AtMostOnce)
        {
            _batch.Unrepeatable++;
            return;
        }

        lane.Expect();
        _batch.Answers.Add(new(packet.PacketId, type, MqttReason.Success, first, _batch.Items.Count - first));
    }

    public void OnAck(in AckPacket packet)
    {
        if (packet.Type == MqttPacketType.Pubrel)
        {
            var known = unreleased.Release(packet.PacketId);
            _batch.Releases.Add(new AckPacket(
                MqttPacketType.Pubcomp, packet.PacketId, known ? MqttReason.Success : MqttReason.PacketIdentifierNotFound));
        }
    }

    public void OnSuback(SubackPacket packet)
    {
        if (packet.Type != MqttPacketType.Suback || packet.PacketId != SubscribeId)
        {
            return;
        }

        for (var i = 0; i < packet.Reasons.Count && i < _asked.Count; i++)
        {
            if (packet.Reasons[i].IsFailure())
            {
                throw new MqttConnectionException($"the broker refuses the subscription to {_asked[i].Filter} ({packet.Reasons[i]})", packet.Reasons[i]);
            }
        }

        _subscribed.TrySetResult(true);
    }

    public async ValueTask OnPauseAsync(CancellationToken cancellationToken)
    {
        var batch = _batch;
        _batch = new PublishBatch(timeProvider.GetUtcNow());
        if (batch.Releases.Count > 0)
        {
            await link.WriteAsync(
                static (output, state) =>
                {
                    foreach (var release in state.Releases)
                    {
                        release.Encode(output, state.Version);
                    }
                },
                (batch.Releases, link.Version)).ConfigureAwait(false);
        }

        if (!batch.IsEmpty && !await lane.SubmitAsync(batch, cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new MqttConnectionException("the room takes nothing more");
        }
    }
}
