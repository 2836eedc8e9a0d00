using System.Buffers;
using System.IO.Pipelines;
using SituationRoom.Feeds.Mqtt.Codec;
using SituationRoom.Feeds.Mqtt.Lanes;

namespace SituationRoom.Feeds.Mqtt.Client;

/// <summary>
/// One connection of a client, from CONNACK to its end. Any thread may write under <see cref="Gate"/>; what is written is
/// sent by one loop, as much at once as there is.
/// </summary>
internal sealed class MqttLink : IAnswerWriter, IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly MqttClientOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly PipeReader _input;

    // What may wait here is bounded by whoever writes: a publisher by its window, a subscriber by its receive maximum.
    private readonly Pipe _output = new(new PipeOptions(pauseWriterThreshold: 0, minimumSegmentSize: 64 * 1024, useSynchronizationContext: false));
    private readonly MqttScratch _scratch = new();
    private readonly MqttDispatch _dispatch;
    private long _lastReceived;
    private bool _closed;
    private bool _midWrite;
    private bool _handling;

    private MqttLink(Stream stream, MqttClientOptions options, TimeProvider timeProvider)
    {
        _stream = stream;
        _options = options;
        _timeProvider = timeProvider;
        _dispatch = new MqttDispatch(options);
        _input = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
    }

    /// <summary>Held by whoever writes.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Where packets are encoded to, under <see cref="Gate"/>.</summary>
    public IBufferWriter<byte> Output => _output.Writer;

    public MqttVersion Version => _options.Version;

    /// <summary>What the server said to our CONNECT.</summary>
    public ConnackPacket Welcome { get; private set; } = new();

    /// <summary>Connects and waits for CONNACK.</summary>
    /// <exception cref="MqttConnectionException">The server cannot be reached, refuses, is silent for too long or does not speak MQTT.</exception>
    public static async Task<MqttLink> OpenAsync(
        MqttClientOptions options, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.ConnectTimeout, timeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        MqttLink? link = null;
        try
        {
            var stream = await MqttStreams.OpenAsync(options, both.Token).ConfigureAwait(false);
            link = new MqttLink(stream, options, timeProvider);
            await link.ShakeHandsAsync(both.Token).ConfigureAwait(false);
            return link;
        }
        catch (Exception e)
        {
            if (link is not null)
            {
                await link.DisposeAsync().ConfigureAwait(false);
            }

            if (e is OperationCanceledException && timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw new MqttConnectionException($"{options.Host}:{options.Port} did not answer within {options.ConnectTimeout.TotalSeconds:0} s", e);
            }

            if (e is IOException and not MqttConnectionException)
            {
                throw new MqttConnectionException($"{options.Host}:{options.Port} hung up before it answered CONNECT: {e.Message}", e);
            }

            throw;
        }
    }

    /// <summary>Lets what was written be sent; call under <see cref="Gate"/>.</summary>
    public void Flush() => _ = _output.Writer.FlushAsync().AsTask(); // never waits: the pipe has no limit of its own

    public ValueTask<bool> WriteAsync<TState>(Action<IBufferWriter<byte>, TState> encode, TState state)
    {
        lock (Gate)
        {
            if (_closed)
            {
                return ValueTask.FromResult(false);
            }

            encode(_output.Writer, state);
            Flush();
            return ValueTask.FromResult(true);
        }
    }

    /// <summary>Receives and sends until the connection ends.</summary>
    /// <exception cref="MqttConnectionException">It ended, however it did, other than by <paramref name="cancellationToken"/>.</exception>
    public async Task RunAsync(IMqttPacketHandler handler, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] loops = [ReceiveAsync(handler, stop.Token), SendAsync(stop.Token), PingAsync(stop.Token)];
        var first = await Task.WhenAny(loops).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(loops).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await first.ConfigureAwait(false);
        }
        catch (IOException e) when (e is not MqttConnectionException)
        {
            throw new MqttConnectionException($"the connection to {_options.Host}:{_options.Port} broke: {e.Message}", e);
        }

        throw new MqttConnectionException($"{_options.Host}:{_options.Port} closed the connection");
    }

    /// <summary>After <see cref="RunAsync"/>: sends what is left and a DISCONNECT, unless a packet was cut off in the middle.</summary>
    public async Task SayGoodbyeAsync(CancellationToken cancellationToken)
    {
        if (_midWrite)
        {
            return;
        }

        lock (Gate)
        {
            new DisconnectPacket().Encode(_output.Writer, _options.Version);
            _output.Writer.Complete();
            _closed = true;
        }

        await SendAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        lock (Gate)
        {
            _closed = true;
        }

        await _input.CompleteAsync().ConfigureAwait(false);
        await _stream.DisposeAsync().ConfigureAwait(false);
        _scratch.Dispose();
    }

    private async Task ShakeHandsAsync(CancellationToken cancellationToken)
    {
        var connect = new ConnectPacket
        {
            Version = _options.Version,
            ClientId = _options.ClientId,
            CleanStart = _options.CleanStart,
            KeepAlive = (ushort)Math.Clamp(_options.KeepAlive.TotalSeconds, 0, ushort.MaxValue),
            UserName = _options.UserName,
            Password = _options.Password is { } password ? System.Text.Encoding.UTF8.GetBytes(password()) : default(ReadOnlyMemory<byte>?),
            SessionExpiry = (uint)Math.Clamp(_options.SessionExpiry.TotalSeconds, 0, uint.MaxValue),
            ReceiveMaximum = _options.ReceiveMaximum,
            MaximumPacketSize = (uint)_options.MaximumPacketSize,
        };
        var bytes = new ArrayBufferWriter<byte>();
        connect.Encode(bytes);
        await _stream.WriteAsync(bytes.WrittenMemory, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var read = await _input.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (TryWelcome(read.Buffer))
            {
                break;
            }

            if (read.IsCompleted)
            {
                throw new MqttConnectionException($"{_options.Host}:{_options.Port} closed the connection instead of answering CONNECT");
            }
        }

        _lastReceived = _timeProvider.GetTimestamp();
        if (Welcome.Reason != MqttReason.Success)
        {
            var words = Welcome.ReasonString is { Length: > 0 } text ? $"{Welcome.Reason}: {text}" : $"{Welcome.Reason}";
            throw new MqttConnectionException($"{_options.Host}:{_options.Port} refused the connection ({words})", Welcome.Reason);
        }
    }

    private bool TryWelcome(ReadOnlySequence<byte> buffer)
    {
        var cursor = new MqttPacketCursor(buffer, _options.MaximumPacketSize, _scratch);
        var found = cursor.Next(_options.Version);
        var fault = cursor.Fault;
        if (found && cursor.Frame.Type != MqttPacketType.Connack)
        {
            fault = MqttFault.ReservedType;
        }
        else if (found)
        {
            fault = ConnackPacket.TryDecode(cursor.Body.Span, _options.Version, out var welcome);
            Welcome = welcome;
        }

        _input.AdvanceTo(cursor.Consumed, found ? cursor.Consumed : buffer.End);
        return fault == MqttFault.None
            ? found
            : throw new MqttConnectionException($"{_options.Host}:{_options.Port} does not speak MQTT {_options.Version} ({fault})");
    }

    private async Task ReceiveAsync(IMqttPacketHandler handler, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await _input.ReadAsync(cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref _lastReceived, _timeProvider.GetTimestamp());
            Dispatch(read.Buffer, handler);

            // While we make the server wait we do not read its answers to our pings either: its silence says nothing then.
            Volatile.Write(ref _handling, true);
            await handler.OnPauseAsync(cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref _lastReceived, _timeProvider.GetTimestamp());
            Volatile.Write(ref _handling, false);
            if (read.IsCompleted)
            {
                return;
            }
        }
    }

    private void Dispatch(ReadOnlySequence<byte> buffer, IMqttPacketHandler handler)
    {
        var cursor = new MqttPacketCursor(buffer, _options.MaximumPacketSize, _scratch);
        while (cursor.Next(_options.Version))
        {
            var fault = _dispatch.Handle(cursor.Frame, cursor.Body, handler);
            if (fault != MqttFault.None)
            {
                throw new MqttConnectionException($"{_options.Host}:{_options.Port} sent a faulty {cursor.Frame.Type} ({fault})");
            }
        }

        if (cursor.Fault != MqttFault.None)
        {
            throw new MqttConnectionException($"{_options.Host}:{_options.Port} sent what is no packet ({cursor.Fault})");
        }

        _input.AdvanceTo(cursor.Consumed, buffer.End);
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await _output.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            foreach (var segment in read.Buffer)
            {
                _midWrite = true;
                await _stream.WriteAsync(segment, cancellationToken).ConfigureAwait(false);
                _midWrite = false;
            }

            _output.Reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return;
            }
        }
    }

    private async Task PingAsync(CancellationToken cancellationToken)
    {
        var keepAlive = Welcome.ServerKeepAlive is { } asked ? TimeSpan.FromSeconds(asked) : _options.KeepAlive;
        if (keepAlive == TimeSpan.Zero)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _timeProvider, cancellationToken).ConfigureAwait(false);
        }

        // Two pings an interval: the server sees us in time, and we see within one and a half that it is gone.
        using var timer = new PeriodicTimer(keepAlive / 2, _timeProvider);
        while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!Volatile.Read(ref _handling) && _timeProvider.GetElapsedTime(Volatile.Read(ref _lastReceived)) > keepAlive * 1.5)
            {
                throw new MqttConnectionException($"{_options.Host}:{_options.Port} has been silent for {keepAlive.TotalSeconds * 1.5:0} s");
            }

            lock (Gate)
            {
                MqttPing.Encode(_output.Writer, MqttPacketType.Pingreq);
                Flush();
            }
        }
    }
}
