using System.Text;
using SituationRoom.Feeds.Mqtt.Codec;

namespace SituationRoom.Feeds.Mqtt.Client;

/// <summary>
/// Publishes with QoS 1 through a window of unacknowledged messages. After a lost connection it connects again
/// (<see cref="ReconnectPlan"/>) and sends what was not acknowledged once more, in order, with DUP. Safe for any number of
/// threads.
/// </summary>
public sealed class MqttPublisher : IMqttPacketHandler, IAsyncDisposable
{
    private readonly MqttClientOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly PublishWindow _window;
    private MqttLink? _link;
    private Task _running = Task.CompletedTask;
    private TaskCompletionSource? _room;
    private int _limit;
    private long _resent;
    private int _connections;
    private string? _lastFailure;

    /// <param name="options">Where to and as whom.</param>
    /// <param name="window">Messages in flight at the most, 1 to 65535; the server's Receive Maximum may lower it.</param>
    /// <param name="timeProvider">For keep-alive and back-off; null for the system's.</param>
    public MqttPublisher(MqttClientOptions options, int window, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(window, ushort.MaxValue);
        _options = options;
        _timeProvider = timeProvider ?? TimeProvider.System;
        _window = new PublishWindow(window);
    }

    /// <summary>
    /// Called for each acknowledgement with the tag that was given when sending, on the receiving loop: be quick, and do not
    /// throw. Set it before connecting.
    /// </summary>
    public Action<long, MqttReason>? Acknowledged { get; init; }

    public MqttPublisherFigures Figures
    {
        get
        {
            lock (_gate)
            {
                return new(_window.Sent, _window.Acknowledged, _window.Refused, _resent, _connections, _lastFailure);
            }
        }
    }

    /// <summary>Makes the first connection; later ones are made by themselves.</summary>
    /// <exception cref="MqttConnectionException">The server cannot be reached or refuses.</exception>
    public async Task ConnectAsync(CancellationToken cancellationToken)
    {
        var link = await MqttLink.OpenAsync(_options, _timeProvider, cancellationToken).ConfigureAwait(false);
        Attach(link);
        _running = Task.Run(() => KeepConnectedAsync(link), CancellationToken.None);
    }

    /// <summary>Publishes one message and waits for its acknowledgement.</summary>
    /// <returns>The server's reason: success, or why it was refused (5.0).</returns>
    public async Task<MqttReason> PublishAsync(string topic, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<MqttReason>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(Encoding.UTF8.GetBytes(topic), payload, 0, done, cancellationToken).ConfigureAwait(false);
        return await done.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Publishes one message; waits only for a place in the window.</summary>
    /// <param name="topic">UTF-8.</param>
    /// <param name="payload">Must stay unchanged until it is acknowledged, since it may have to be sent again.</param>
    /// <param name="tag">Comes back with the acknowledgement.</param>
    /// <param name="cancellationToken">Ends the wait; the message is not sent then.</param>
    public ValueTask SendAsync(ReadOnlyMemory<byte> topic, ReadOnlyMemory<byte> payload, long tag, CancellationToken cancellationToken) =>
        SendAsync(topic, payload, tag, null, cancellationToken);

    /// <summary>Publishes many messages to one topic, as many in one write as the window takes; returns when the last is written.</summary>
    /// <param name="topic">UTF-8.</param>
    /// <param name="payloads">Each must stay unchanged until it is acknowledged.</param>
    /// <param name="firstTag">The first one's tag; the others' follow it by ones.</param>
    /// <param name="cancellationToken">Ends the wait; those not yet written are not sent then.</param>
    public async ValueTask SendManyAsync(
        ReadOnlyMemory<byte> topic, IReadOnlyList<ReadOnlyMemory<byte>> payloads, long firstTag, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(payloads);
        for (var i = 0; ;)
        {
            Task room;
            lock (_gate)
            {
                for (; i < payloads.Count && _window.Count < _window.Capacity; i++)
                {
                    _window.Add(topic, payloads[i], firstTag + i, null);
                }

                Pump();
                if (i == payloads.Count)
                {
                    return;
                }

                room = Room();
            }

            await room.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until everything sent is acknowledged.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task room;
            lock (_gate)
            {
                if (_window.Count == 0)
                {
                    return;
                }

                room = Room();
            }

            await room.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Says DISCONNECT and closes; does not wait for acknowledgements (see <see cref="DrainAsync"/>).</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    void IMqttPacketHandler.OnPublish(in PublishPacket packet, ReadOnlyMemory<byte> body)
    {
        // We subscribe to nothing.
    }

    void IMqttPacketHandler.OnSuback(SubackPacket packet)
    {
    }

    void IMqttPacketHandler.OnAck(in AckPacket packet)
    {
        if (packet.Type != MqttPacketType.Puback)
        {
            return;
        }

        bool known;
        long tag;
        lock (_gate)
        {
            known = _window.TryAcknowledge(packet.PacketId, packet.Reason, out tag);
        }

        if (known)
        {
            Acknowledged?.Invoke(tag, packet.Reason);
        }
    }

    ValueTask IMqttPacketHandler.OnPauseAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Pump();
            if (_room is { } room && _window.Count < _window.Capacity)
            {
                _room = null;
                room.SetResult();
            }
        }

        return ValueTask.CompletedTask;
    }

    private async ValueTask SendAsync(
        ReadOnlyMemory<byte> topic, ReadOnlyMemory<byte> payload, long tag, TaskCompletionSource<MqttReason>? done, CancellationToken cancellationToken)
    {
        while (!TryAdd(topic, payload, tag, done, out var room))
        {
            await room.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private bool TryAdd(ReadOnlyMemory<byte> topic, ReadOnlyMemory<byte> payload, long tag, TaskCompletionSource<MqttReason>? done, out Task room)
    {
        lock (_gate)
        {
            var fits = _window.Count < _window.Capacity;
            room = fits ? Task.CompletedTask : Room();
            if (fits)
            {
                _window.Add(topic, payload, tag, done);
                Pump();
            }

            return fits;
        }
    }

    private Task Room() => (_room ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    private void Pump()
    {
        if (_link is not { } link)
        {
            return;
        }

        lock (link.Gate)
        {
            var (written, again) = _window.Write(link.Output, _limit, _options.Version);
            _resent += again;
            if (written > 0)
            {
                link.Flush();
            }
        }
    }

    private void Attach(MqttLink link)
    {
        lock (_gate)
        {
            _link = link;
            _connections++;
            _limit = link.Welcome.ReceiveMaximum;
            _window.Rewind();
            Pump();
        }
    }

    private async Task KeepConnectedAsync(MqttLink? link)
    {
        var backoff = new Backoff(_timeProvider);
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                if (link is null)
                {
                    await Task.Delay(backoff.Next(), _timeProvider, _stop.Token).ConfigureAwait(false);
                    link = await MqttLink.OpenAsync(_options, _timeProvider, _stop.Token).ConfigureAwait(false);
                    Attach(link);
                }

                backoff.Connected();
                await link.RunAsync(this, _stop.Token).ConfigureAwait(false);
            }
            catch (MqttConnectionException e)
            {
                await DetachAsync(link, e.Message).ConfigureAwait(false);
                link = null;
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                break;
            }
        }

        if (link is not null)
        {
            lock (_gate)
            {
                _link = null;
            }

            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2), _timeProvider);
            await link.SayGoodbyeAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await DetachAsync(link, null).ConfigureAwait(false);
        }
    }

    private async Task DetachAsync(MqttLink? link, string? failure)
    {
        lock (_gate)
        {
            _link = null;
            _lastFailure = failure ?? _lastFailure;
        }

        if (link is not null)
        {
            await link.DisposeAsync().ConfigureAwait(false);
        }
    }
}
