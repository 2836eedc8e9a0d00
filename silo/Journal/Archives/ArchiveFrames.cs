using System.Buffers.Binary;
using System.IO.Compression;

namespace SituationRoom.Journal.Archives;

/// <summary>Reads frames and the blocks in them; what is not what was written is an <see cref="InvalidDataException"/>.</summary>
internal static class ArchiveFrames
{
    /// <summary>The next frame of a stream, unpacked.</summary>
    public static (int Kind, byte[] Bytes) Read(Stream from)
    {
        var head = new byte[ArchiveFormat.FrameHeadSize];
        Fill(from, head);
        var (kind, packedLength, length) = (Number(head, 0), Number(head, 4), Number(head, 8));
        if (packedLength is < 0 or > ArchiveFormat.MostBytes || length is < 0 or > ArchiveFormat.MostBytes || kind is not (ArchiveFormat.Blocks or ArchiveFormat.Last))
        {
            throw new InvalidDataException("the head of a frame is not what was written");
        }

        var packed = GC.AllocateUninitializedArray<byte>(packedLength);
        Fill(from, packed);
        var sum = Crc32C.Append(Crc32C.Append(Crc32C.Start, head.AsSpan(0, 28)), packed);
        if (Crc32C.Finish(sum) != BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(28)))
        {
            throw new InvalidDataException($"the frame of positions {BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(12))} on is not what was written (its checksum differs)");
        }

        var bytes = GC.AllocateUninitializedArray<byte>(length);
        return BrotliDecoder.TryDecompress(packed, bytes, out var written) && written == length
            ? (kind, bytes)
            : throw new InvalidDataException("a frame can't be unpacked");
    }

    /// <summary>The blocks of a frame's bytes; their payloads lie in them.</summary>
    public static IEnumerable<JournalBlock> Blocks(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var (block, length) = Block(bytes.AsMemory(at));
            yield return block;
            at += length;
        }
    }

    private static (JournalBlock Block, int Length) Block(ReadOnlyMemory<byte> from)
    {
        var head = from.Span;
        if (head.Length < ArchiveFormat.BlockHeadSize || Number(head, 20) is var length && (length < 0 || length > head.Length - ArchiveFormat.BlockHeadSize - ArchiveFormat.BlockTailSize))
        {
            throw new InvalidDataException("a block is cut short");
        }

        length = Number(head, 20);
        var (first, count, journaledAt) = (BinaryPrimitives.ReadInt64LittleEndian(head), Number(head, 8), BinaryPrimitives.ReadInt64LittleEndian(head[12..]));
        var payload = from.Slice(ArchiveFormat.BlockHeadSize, length);
        return BlockChecksum.Of(first, count, journaledAt, payload.Span) == BinaryPrimitives.ReadUInt32LittleEndian(head[(ArchiveFormat.BlockHeadSize + length)..])
            ? (new JournalBlock(first, count, DateTimeOffset.FromUnixTimeMilliseconds(journaledAt), payload), ArchiveFormat.BlockHeadSize + length + ArchiveFormat.BlockTailSize)
            : throw new InvalidDataException($"the block at position {first} is not what was written (its checksum differs)");
    }

    private static int Number(ReadOnlySpan<byte> from, int at) => BinaryPrimitives.ReadInt32LittleEndian(from[at..]);

    private static void Fill(Stream from, Span<byte> to)
    {
        if (from.ReadAtLeast(to, to.Length, throwOnEndOfStream: false) < to.Length)
        {
            throw new InvalidDataException("it is cut short");
        }
    }
}
