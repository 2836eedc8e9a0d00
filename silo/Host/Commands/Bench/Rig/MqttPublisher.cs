using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>
/// Publishes numbered reports with QoS 1 over one connection and keeps a window of them in flight. What is not
/// acknowledged when the connection ends stays in <see cref="InFlight"/>, to be sent again.
/// </summary>
internal sealed class MqttPublisher : IDisposable
{
    private const int NumberDigits = 12;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly SemaphoreSlim _window;
    private readonly int _limit;
    private readonly string _feed;
    private readonly byte[] _template;
    private readonly int _packetIdAt;
    private readonly int _numberAt;
    private readonly ConcurrentQueue<ushort> _freeIds = new();
    private readonly long[] _numbers = new long[ushort.MaxValue + 1];
    private readonly ConcurrentDictionary<ushort, long> _inFlight = new();
    private readonly byte[] _out = new byte[64 << 10];
    private readonly Action<long>? _acknowledged;
    private long _acks;

    /// <param name="feed">The feed whose reports these are.</param>
    /// <param name="window">How many may be unacknowledged; at most 65,535.</param>
    /// <param name="acknowledged">Told of each acknowledged number; null where only the count matters.</param>
    public MqttPublisher(string feed, int window, Action<long>? acknowledged = null)
    {
        _feed = feed;
        _limit = window;
        _window = new SemaphoreSlim(window);
        _acknowledged = acknowledged;
        for (ushort id = 1; id <= window; id++)
        {
            _freeIds.Enqueue(id);
        }

        var payload = Encoding.UTF8.GetBytes(ReportBatch.Line(0, DateTimeOffset.UtcNow).TrimEnd('\n'));
        _template = MqttPackets.Publish($"feeds/{feed}/reports", payload, out _packetIdAt);
        _numberAt = _template.AsSpan().IndexOf("000000000000"u8);
    }

    public long Acknowledged => Interlocked.Read(ref _acks);

    /// <summary>Numbers that were sent and not acknowledged.</summary>
    public IReadOnlyCollection<long> InFlight => [.. _inFlight.Values];

    /// <summary>Connects, signs in with the feed's key, and begins to read acknowledgements.</summary>
    /// <returns>A task that ends with the connection, never faulted.</returns>
    public async Task<Task> ConnectAsync(int port, string clientId, CancellationToken cancellationToken)
    {
        await _socket.ConnectAsync("127.0.0.1", port, cancellationToken);
        await _socket.SendAsync(MqttPackets.Connect(clientId, true, _feed, RigCity.Key(_feed)), cancellationToken);
        var answer = new byte[4];
        for (var got = 0; got < answer.Length;)
        {
            var count = await _socket.ReceiveAsync(answer.AsMemory(got), cancellationToken);
            got += count > 0 ? count : throw new IOException("the listener closed the connection before CONNACK");
        }

        if (answer[0] >> 4 != MqttPackets.ConnAck || answer[3] != 0)
        {
            throw new IOException($"CONNACK refused with code {answer[3]}");
        }

        return Task.Run(() => ReadAsync(cancellationToken), CancellationToken.None);
    }

    /// <summary>Sends consecutive reports, gathered into one write, waiting where the window is full.</summary>
    /// <param name="first">The first one's number.</param>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task SendAsync(long first, int count, CancellationToken cancellationToken)
    {
        var length = 0;
        for (var number = first; number < first + count; number++)
        {
            if (length + _template.Length > _out.Length || _window.CurrentCount == 0)
            {
                await FlushAsync(length, cancellationToken);
                length = 0;
            }

            await _window.WaitAsync(cancellationToken);
            length += Write(number, _out.AsSpan(length));
        }

        await FlushAsync(length, cancellationToken);
    }

    /// <summary>Waits until everything is acknowledged.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < _limit; i++)
        {
            await _window.WaitAsync(cancellationToken);
        }

        _window.Release(_limit);
    }

    public void Dispose()
    {
        _socket.Dispose();
        _window.Dispose();
    }

    private int Write(long number, Span<byte> place)
    {
        if (!_freeIds.TryDequeue(out var id))
        {
            throw new InvalidOperationException("the window let more through than there are packet identifiers");
        }

        _numbers[id] = number;
        _inFlight[id] = number;
        _template.CopyTo(place);
        BinaryPrimitives.WriteUInt16BigEndian(place[_packetIdAt..], id);
        ReportBatch.WriteNumber(place.Slice(_numberAt, NumberDigits), number);
        return _template.Length;
    }

    private async Task FlushAsync(int length, CancellationToken cancellationToken)
    {
        for (var sent = 0; sent < length;)
        {
            sent += await _socket.SendAsync(_out.AsMemory(sent, length - sent), cancellationToken);
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[64 << 10];
        var kept = 0;
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory(kept), cancellationToken) is var count and > 0)
            {
                kept = Take(buffer, kept + count);
            }
        }
        catch (Exception fault) when (fault is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The connection is over; what is in flight stays in flight.
        }
    }

    private int Take(byte[] buffer, int length)
    {
        ReadOnlySpan<byte> left = buffer.AsSpan(0, length);
        var released = 0;
        while (MqttPackets.TryRead(ref left, out var first, out var body))
        {
            if (first >> 4 == MqttPackets.PubAck)
            {
                var id = BinaryPrimitives.ReadUInt16BigEndian(body);
                var number = _numbers[id];
                _inFlight.TryRemove(id, out _);
                _freeIds.Enqueue(id);
                _acknowledged?.Invoke(number);
                released++;
            }
        }

        if (released > 0)
        {
            Interlocked.Add(ref _acks, released);
            _window.Release(released);
        }

        left.CopyTo(buffer);
        return left.Length;
    }
}
