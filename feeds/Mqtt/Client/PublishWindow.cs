using System.Buffers;
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

    /// <summary>Writes what is there and not written on this connection yet, until <paramref name="limit"/> are under way.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="limit">The server's Receive Maximum.</param>
    /// <param name="version">What the server speaks.</param>
    /// <returns>How many were written, and how many of them not for the first time.</returns>
    public (int Written, int Again) Write(IBufferWriter<byte> output, int limit, MqttVersion version)
    {
        var (written, repeated) = (0, 0);
        for (; _next < _tail && _next - _head < limit; _next++)
        {
            ref readonly var entry = ref _ring[_next % _ring.Length];
            if (entry.Acknowledged)
            {
                continue;
            }

            var again = _next < _furthest;
            new PublishPacket
            {
                Dup = again, // [MQTT-3.3.1-1]
                Qos = MqttQos.AtLeastOnce,
                PacketId = entry.PacketId,
                Topic = entry.Topic.Span,
                Payload = entry.Payload.Span,
            }.Encode(output, version);
            written++;
            repeated += again ? 1 : 0;
        }

        _furthest = Math.Max(_furthest, _next);
        return (written, repeated);
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
