using System.Buffers;
using System.Threading.Channels;
using SituationRoom.Feeds.Mqtt.Codec;
using SituationRoom.Feeds.Mqtt.Door;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mqtt.Lanes;

/// <summary>
/// The deliveries of one connection: a few are on their way at once; they are acknowledged in the order in which their
/// messages came [MQTT-4.6.0-2], [MQTT-4.6.0-3], each delivery's acknowledgements in one write.
/// </summary>
internal sealed class DeliveryLane
{
    private static readonly TimeSpan ShortestRetry = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(5);
    private readonly IMqttGuest _guest;
    private readonly LaneClient _client;
    private readonly LaneLimits _limits;
    private readonly TimeProvider _timeProvider;

    // Full: the connection waits in SubmitAsync and reads nothing more, so that TCP slows the sender down.
    private readonly Channel<PublishBatch> _onTheirWay;
    private int _unacknowledged;

    public DeliveryLane(IMqttGuest guest, LaneClient client, LaneLimits limits, TimeProvider timeProvider)
    {
        _guest = guest;
        _client = client;
        _limits = limits;
        _timeProvider = timeProvider;
        _onTheirWay = System.Threading.Channels.Channel.CreateBounded<PublishBatch>(new BoundedChannelOptions(limits.DeliveriesInFlight)
        {
            SingleReader = true,
            SingleWriter = true,
        });
    }

    /// <summary>QoS 1 and 2 messages that came and are not answered yet.</summary>
    public int Unacknowledged => Volatile.Read(ref _unacknowledged);

    /// <summary>Takes note of a message that is to be answered.</summary>
    public void Expect() => Interlocked.Increment(ref _unacknowledged);

    /// <summary>Sends a batch on its way; waits while enough are.</summary>
    /// <returns>False where the lane has given up or <paramref name="cancellationToken"/> ended the wait: the batch was not taken.</returns>
    public async ValueTask<bool> SubmitAsync(PublishBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            if (!await _onTheirWay.Writer.WaitToWriteAsync(cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        await _limits.Bytes.TakeAsync(batch.Weigh()).ConfigureAwait(false);

        // Asked here, not in the loop, so that the room hears of batches in their order and can commit several at once.
        batch.Delivery = Ask(batch);
        if (_onTheirWay.Writer.TryWrite(batch))
        {
            return true;
        }

        await SettleAsync(batch).ConfigureAwait(false); // the lane gave up between the two
        return false;
    }

    /// <summary>No batch will follow; <see cref="RunAsync"/> ends once the last is answered.</summary>
    public void Complete() => _onTheirWay.Writer.TryComplete();

    /// <summary>Answers batches until <see cref="Complete"/>, or until the room refused for too long.</summary>
    /// <returns>Null at a regular end; else why the room took nothing more.</returns>
    public async Task<DeliveryResult?> RunAsync()
    {
        try
        {
            await foreach (var batch in _onTheirWay.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                DeliveryResult result;
                try
                {
                    result = await UntilDurableAsync(batch).ConfigureAwait(false);
                }
                finally
                {
                    _limits.Bytes.Return(batch.Weight);
                }

                if (result.Status != DeliveryStatus.Durable)
                {
                    return result;
                }

                await AnswerAsync(batch, result).ConfigureAwait(false);
            }

            return null;
        }
        finally
        {
            _onTheirWay.Writer.TryComplete();
            while (_onTheirWay.Reader.TryRead(out var left))
            {
                // Their senders send them again; what of them becomes durable now is known then.
                await SettleAsync(left).ConfigureAwait(false);
            }
        }
    }

    private Task<DeliveryResult> Ask(PublishBatch batch) => batch.Items.Count == 0
        ? PublishBatch.NotAsked
        : _guest.DeliverAsync(batch.Items, batch.ReceivedAt, CancellationToken.None).AsTask();

    private async ValueTask<DeliveryResult> UntilDurableAsync(PublishBatch batch)
    {
        var since = _timeProvider.GetTimestamp();
        while (true)
        {
            var result = await batch.Delivery.ConfigureAwait(false);
            if (result.Status == DeliveryStatus.Durable)
            {
                return result;
            }

            // A client that is gone sends again what it may; only what nobody will send again is worth insisting on.
            var patience = !_client.Gone.IsCancellationRequested ? _limits.Patience
                : batch.Unrepeatable > 0 ? _limits.LastPatience : TimeSpan.Zero;
            if (_timeProvider.GetElapsedTime(since) >= patience)
            {
                MqttMeter.Lost.Add(batch.Unrepeatable);
                return result;
            }

            var wait = TimeSpan.FromTicks(Math.Clamp(result.RetryAfter.Ticks, ShortestRetry.Ticks, LongestRetry.Ticks));
            var isAwaited = !_client.Gone.IsCancellationRequested;
            await Task.Delay(wait, _timeProvider, isAwaited ? _client.Gone : CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            batch.Delivery = Ask(batch);
        }
    }

    private async ValueTask SettleAsync(PublishBatch batch)
    {
        var result = await batch.Delivery.ConfigureAwait(false);
        _limits.Bytes.Return(batch.Weight);
        if (result.Status != DeliveryStatus.Durable)
        {
            MqttMeter.Lost.Add(batch.Unrepeatable);
        }
    }

    private async ValueTask AnswerAsync(PublishBatch batch, DeliveryResult result)
    {
        if (batch.Answers.Count == 0)
        {
            return;
        }

        // Before the write, since the client may send the next one as soon as it reads the first of them.
        Interlocked.Add(ref _unacknowledged, -batch.Answers.Count);
        await _client.Answers.WriteAsync(static (output, state) => state.Lane.Encode(output, state.Batch, state.Result), (Lane: this, Batch: batch, Result: result))
            .ConfigureAwait(false);
    }

    private void Encode(IBufferWriter<byte> output, PublishBatch batch, DeliveryResult result)
    {
        foreach (var answer in batch.Answers)
        {
            var ack = answer.Fixed != MqttReason.Success || answer.Count == 0
                ? new AckPacket(answer.Type, answer.PacketId, answer.Fixed)
                : Judge(answer, result.Outcomes);
            if (answer.Type == MqttPacketType.Pubrec && (_client.Version == MqttVersion.V311 || !ack.Reason.IsFailure()))
            {
                _client.Unreleased.Add(answer.PacketId);
            }

            ack.Encode(output, _client.Version);
        }
    }

    private AckPacket Judge(in PublishBatch.Answer answer, IReadOnlyList<Outcome> outcomes)
    {
        var rejected = 0;
        string? reason = null;
        for (var i = answer.First; i < answer.First + answer.Count && i < outcomes.Count; i++)
        {
            if (outcomes[i].Kind == OutcomeKind.Rejected)
            {
                rejected++;
                reason ??= outcomes[i].Reason;
            }
        }

        if (rejected == 0 || _client.Version == MqttVersion.V311)
        {
            return new AckPacket(answer.Type, answer.PacketId);
        }

        var text = !_client.WantsText ? null
            : answer.Count == 1 ? ReasonText.Cut(reason)
            : ReasonText.Cut($"{rejected} of {answer.Count} items rejected, the first: {reason}");
        return new AckPacket(answer.Type, answer.PacketId, MqttReason.PayloadFormatInvalid, text);
    }
}
