using System.Buffers;

namespace SituationRoom.Feeds.Tests.Mqtt.Codec;

/// <summary>Bytes in several pieces, empty ones among them, as a pipe may hold them.</summary>
internal sealed class Segments : ReadOnlySequenceSegment<byte>
{
    private Segments(ReadOnlyMemory<byte> memory, long at)
    {
        Memory = memory;
        RunningIndex = at;
    }

    public static ReadOnlySequence<byte> Cut(ReadOnlyMemory<byte> bytes, Random chance)
    {
        var first = new Segments(bytes[..0], 0);
        var last = first;
        for (var at = 0; at < bytes.Length;)
        {
            var length = Math.Min(chance.Next(0, 90), bytes.Length - at);
            var next = new Segments(bytes.Slice(at, length), at);
            last.Next = next;
            last = next;
            at += length;
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }
}
