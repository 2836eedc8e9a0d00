using SituationRoom.Feeds.Mqtt.Codec;

namespace SituationRoom.Feeds.Mqtt.Client;

/// <summary>
/// The unacknowledged messages of a publisher, in the order they were sent. A packet identifier follows from a message's
/// number, so that none is in use twice while the window holds no more than 65,535. Not thread-safe.
/// </summary>
internal sealed class PublishWindow(int capacity)
{
    private readonly Entry[] _ring = new Entry[capacity];
    private long _head;
    private long _next;
    private long _furthest;
    private long _tail;

    /// <param name="PacketId">1 to 65535.</param>
    /// <param name="Topic">UTF-8.</param>
    /// <param name="Payload">As the caller gave it.</param>
    /// <param name="Tag">As the caller gave it.</param>
    /// <param name="Done">Whom to tell, if anyone.</param>
    public readonly record struct Entry(
        ushort PacketId, ReadOnlyMemory<byte> Topic, ReadOnlyMemory<byte> Payload, long Tag, TaskCompletionSource<MqttReason>? Done)
    {
        public bool Acknowledged { get; init; }
    }

    public int Capacity => _ring.Length;

    /// <summary>From the oldest unacknowledged message to the newest, gaps counted.</summary>
    public int Count => (int)(_tail - _head);

    public long Sent => _tail;

    public long Acknowledged { get; private set; }

    public long Refused { get; private set; }

    /// <summary>Adds a message; the caller sees to it that <see cref="Count"/> is below the capacity.</summary>
    public void Add(ReadOnlyMemory<byte> topic, ReadOnlyMemory<byte> payload, long tag, TaskCompletionSource<MqttReason>? done)
    {
        _ring[_tail % _ring.Length] = new Entry(IdOf(_tail), topic, payload, tag, done);
        _tail++;
    }

    /// <summary>The next message to write to the server, if one is there and fewer than <paramref name="limit"/> are under way.</summary>
    /// <param name="limit">The server's Receive Maximum.</param>
    /// <param name="entry">The message.</param>
    /// <param name="again">Whether it was written before, on another connection.</param>
    public bool TryNext(int limit, out Entry entry, out bool again)
    {
        while (_next < _tail && _next - _head < limit)
        {
            again = _next < _furthest;
            entry = _ring[_next % _ring.Length];
            _next++;
            _furthest = Math.Max(_furthest, _next);
            if (!entry.Acknowledged)
            {
                return true;
            }
        }

        entry = default;
        again = false;
        return false;
    }

    /// <summary>On a new connection everything unacknowledged is to be written once more.</summary>
    public void Rewind() => _next = _head;

    /// <summary>Marks a message; false where the identifier belongs to none that is in flight, as after a reconnection.</summary>
    public bool TryAcknowledge(ushort packetId, MqttReason reason, out long tag)
    {
        tag = 0;
        var ahead = (packetId - IdOf(_head) + ushort.MaxValue) % ushort.MaxValue;
        if (ahead >= Count)
        {
            return false;
        }

        ref var slot = ref _ring[(_head + ahead) % _ring.Length];
        if (slot.Acknowledged)
        {
            return false;
        }

        tag = slot.Tag;
        Acknowledged++;
        Refused += reason.IsFailure() ? 1 : 0;
        slot.Done?.SetResult(reason);
        slot = default(Entry) with { PacketId = packetId, Acknowledged = true };
        while (_head < _tail && _ring[_head % _ring.Length].Acknowledged)
        {
            _head++;
        }

        _next = Math.Max(_next, _head);
        return true;
    }

    private static ushort IdOf(long number) => (ushort)(1 + (number % ushort.MaxValue));
}
