using System.Buffers.Binary;

namespace SituationRoom.Journal;

/// <summary>The checksum of a row: CRC-32C over first, count, journaled_at (each 8 bytes, little-endian) and payload.</summary>
internal static class BlockChecksum
{
    public static uint Of(long first, long count, long journaledAt, ReadOnlySpan<byte> payload)
    {
        Span<byte> head = stackalloc byte[24];
        BinaryPrimitives.WriteInt64LittleEndian(head, first);
        BinaryPrimitives.WriteInt64LittleEndian(head[8..], count);
        BinaryPrimitives.WriteInt64LittleEndian(head[16..], journaledAt);
        return Crc32C.Finish(Crc32C.Append(Crc32C.Append(Crc32C.Start, head), payload));
    }
}
