using System.Buffers;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using SituationRoom.Feeds.Mqtt.Codec;
using SituationRoom.Feeds.Mqtt.Door;
using SituationRoom.Feeds.Mqtt.Lanes;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mqtt.Listener;

/// <summary>One client of the listener, from its first byte to its last.</summary>
internal sealed class MqttConnection : ISessionOwner, IAsyncDisposable
{
    /// <summary>How much is read and thrown away, so that a client in the middle of sending hears why it is hung up on.</summary>
    private const int LingerBytes = 256 << 10;

    private const int NoReason = -1;
    private static readonly TimeSpan LingerTime = TimeSpan.FromMilliseconds(500);
    private readonly MqttRoom _room;
    private readonly ConnectionContext _transport;
    private readonly MqttOutbox _outbox;
    private readonly MqttScratch _scratch = new();
    private readonly CancellationTokenSource _ending = new();

    // What the watch looks at: since when we wait for the client, and for how long we may.
    private long _waitingSince;
    private long _patience;
    private int _endReason = NoReason;
    private volatile bool _isKnown;

    public MqttConnection(MqttRoom room, ConnectionContext transport)
    {
        _room = room;
        _transport = transport;
        _outbox = new MqttOutbox(transport.Transport.Output, room.TimeProvider);
        _patience = room.Options.ConnectTimeout.Ticks;
        _waitingSince = room.TimeProvider.GetTimestamp();
    }

    /// <summary>Since when (a timestamp) it has not said who it is; null once it has, and once it is being hung up on.</summary>
    public long? UnknownSince => _isKnown || Volatile.Read(ref _endReason) != NoReason ? null : Volatile.Read(ref _waitingSince);

    /// <summary>Serves the client until it is gone or hung up on.</summary>
    public async Task RunAsync()
    {
        using var stopping = _transport.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested
            .Register(static state => ((MqttConnection)state!).End(MqttReason.ServerShuttingDown), this);
        MqttArrival? arrival;
        try
        {
            arrival = _room.IsOverrun ? null : await new MqttHandshake(_room, _transport, _outbox, _scratch).ReceiveAsync(_ending.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (IsEndOfClient(e))
        {
            return;
        }

        if (arrival is null)
        {
            await LingerAsync().ConfigureAwait(false);
            return;
        }

        await ServeAsync(arrival).ConfigureAwait(false);
    }

    public void End(MqttReason reason)
    {
        Interlocked.CompareExchange(ref _endReason, (int)reason, NoReason);
        try
        {
            _ending.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended already.
        }
    }

    /// <summary>Ends the connection if its client has been silent for too long, or cuts it off if it does not read.</summary>
    public void CheckTimes()
    {
        if (_outbox.Blocked > _room.Options.WriteTimeout)
        {
            _transport.Abort(new ConnectionAbortedException("the client does not read"));
            return;
        }

        var since = Volatile.Read(ref _waitingSince);
        if (since != 0 && _room.TimeProvider.GetElapsedTime(since).Ticks > Volatile.Read(ref _patience))
        {
            End(MqttReason.KeepAliveTimeout);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _transport.Transport.Output.CompleteAsync().ConfigureAwait(false);
        await _transport.Transport.Input.CompleteAsync().ConfigureAwait(false);
        _scratch.Dispose();
        _ending.Dispose();
        _outbox.Dispose();
    }

    private async Task ServeAsync(MqttArrival arrival)
    {
        var connect = arrival.Connect;
        var assigned = connect.ClientId.Length == 0 ? $"situationroom-{Guid.NewGuid():N}" : null;
        var session = _room.Sessions.Open(arrival.Guest.Feed, assigned ?? connect.ClientId, connect.CleanStart, this, out var present);
        var expiry = MqttWelcome.SessionExpiry(connect, _room.Options);
        _isKnown = true;
        Volatile.Write(ref _waitingSince, 0);
        Volatile.Write(ref _patience, MqttWelcome.Silence(connect, _room.Options).Ticks);
        try
        {
            var welcome = MqttWelcome.Accept(connect, arrival.Guest, _room.Options, present, assigned);
            await _outbox.WriteAsync(static (output, state) => state.Packet.Encode(output, state.Version), (Packet: welcome, connect.Version)).ConfigureAwait(false);
            _room.Logger.Arrived(arrival.Guest.Feed, _transport.RemoteEndPoint, connect.Version);
            var ingress = new MqttIngress(arrival, session, _room.Options);
            var client = new LaneClient(connect.Version, arrival.WantsText, session.Unreleased, _outbox, _transport.ConnectionClosed);
            await ConverseAsync(arrival.Guest, ingress, new DeliveryLane(arrival.Guest, client, _room.LaneLimits, _room.TimeProvider)).ConfigureAwait(false);
            if (ingress.Goodbye?.SessionExpiry is { } last && expiry > TimeSpan.Zero)
            {
                expiry = TimeSpan.FromSeconds(Math.Min(last, _room.Options.SessionExpiry.TotalSeconds)); // §3.14.2.2.2
            }

            await SayWhyAsync(arrival, ingress).ConfigureAwait(false);
        }
        finally
        {
            _room.Sessions.Close(session, this, expiry);
        }
    }

    private async Task ConverseAsync(IMqttGuest guest, MqttIngress ingress, DeliveryLane lane)
    {
        var answering = lane.RunAsync();
        var reading = ReadAsync(guest, ingress, lane);
        if (await Task.WhenAny(answering, reading).ConfigureAwait(false) == answering)
        {
            // The room takes nothing more: the reading loop is told, and what was not acknowledged is the client's to send again.
            End(answering.IsCompletedSuccessfully && answering.Result?.Status == DeliveryStatus.Pressed
                ? MqttReason.QuotaExceeded
                : MqttReason.ServerBusy);
        }

        try
        {
            await reading.ConfigureAwait(false);
        }
        catch (Exception e) when (IsEndOfClient(e))
        {
            // It left, or we ended it; what it had sent whole is still delivered and answered.
        }
        finally
        {
            lane.Complete();
        }

        if (await answering.ConfigureAwait(false) is { } refused)
        {
            End(refused.Status == DeliveryStatus.Pressed ? MqttReason.QuotaExceeded : MqttReason.ServerBusy);
        }
    }

    private async Task ReadAsync(IMqttGuest guest, MqttIngress ingress, DeliveryLane lane)
    {
        var input = _transport.Transport.Input;
        while (true)
        {
            Volatile.Write(ref _waitingSince, _room.TimeProvider.GetTimestamp());
            var read = await input.ReadAsync(_ending.Token).ConfigureAwait(false);
            Volatile.Write(ref _waitingSince, 0);
            var batch = new PublishBatch(_room.TimeProvider.GetUtcNow());
            var full = Take(read.Buffer, ingress, batch, lane);
            if (ingress.Answers.WrittenCount > 0)
            {
                await _outbox.WriteAsync(static (output, answers) => output.Write(answers.WrittenSpan), ingress.Answers).ConfigureAwait(false);
                ingress.Answers.ResetWrittenCount();
            }

            if (!batch.IsEmpty)
            {
                MqttMeter.Received.Add(batch.Messages);
                if (!await lane.SubmitAsync(batch, _ending.Token).ConfigureAwait(false))
                {
                    MqttMeter.Lost.Add(batch.Unrepeatable);
                    return;
                }

                if (guest.Charge(batch.Items.Count) is var pause && pause > TimeSpan.Zero)
                {
                    await Task.Delay(pause, _room.TimeProvider, _ending.Token).ConfigureAwait(false);
                }
            }

            if (ingress.End is not null || ingress.Goodbye is not null || (read.IsCompleted && !full))
            {
                return;
            }
        }
    }

    private bool Take(in ReadOnlySequence<byte> buffer, MqttIngress ingress, PublishBatch batch, DeliveryLane lane)
    {
        var cursor = new MqttPacketCursor(buffer, ingress.PacketBytes, _scratch);
        var full = ingress.Take(ref cursor, batch, lane);
        _transport.Transport.Input.AdvanceTo(cursor.Consumed, full ? cursor.Consumed : buffer.End);
        return full;
    }

    private async Task SayWhyAsync(MqttArrival arrival, MqttIngress ingress)
    {
        var feed = arrival.Guest.Feed;
        var ended = Volatile.Read(ref _endReason);
        if (ingress.Goodbye is not null || (ingress.End is null && ended == NoReason))
        {
            _room.Logger.Left(feed, _transport.RemoteEndPoint); // with a DISCONNECT, or without
            return;
        }

        var reason = ingress.End ?? (MqttReason)ended;

        _room.Logger.HungUp(feed, _transport.RemoteEndPoint, reason, ingress.EndText);
        if (arrival.Connect.Version == MqttVersion.V500)
        {
            await _outbox.WriteAsync(
                static (output, state) => new DisconnectPacket(state.Reason, ReasonText.Cut(state.Text)).Encode(output, MqttVersion.V500),
                (Reason: reason, Text: arrival.WantsText ? ingress.EndText : null)).ConfigureAwait(false);
        }

        await LingerAsync().ConfigureAwait(false);
    }

    // Closing while bytes are unread resets the connection, and the client never reads our last words: it may go first.
    private async Task LingerAsync()
    {
        using var patience = new CancellationTokenSource(LingerTime, _room.TimeProvider);
        try
        {
            for (long discarded = 0; discarded < LingerBytes;)
            {
                var read = await _transport.Transport.Input.ReadAsync(patience.Token).ConfigureAwait(false);
                discarded += read.Buffer.Length;
                _transport.Transport.Input.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted || read.IsCanceled)
                {
                    return;
                }
            }
        }
        catch (Exception e) when (IsEndOfClient(e))
        {
            // It is gone, or took too long.
        }
    }

    private static bool IsEndOfClient(Exception e) =>
        e is OperationCanceledException or IOException; // Kestrel's ConnectionReset and ConnectionAborted among them
}
