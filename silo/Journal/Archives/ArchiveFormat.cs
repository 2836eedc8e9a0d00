using System.Buffers.Binary;

namespace SituationRoom.Journal.Archives;

/// <summary>
/// The layout of an archive, version 1, frozen and read for ever; numbers are little-endian. A head of 16 bytes (magic, version, zero), frames, the
/// last frame, a tail of 16 bytes (where the last frame lies (8), the CRC-32C of that number (4), a mark (4)).
/// A frame: kind (4), packed length (4), length (4), first position (8), last position (8), CRC-32C over all this and the packed bytes (4), the bytes packed
/// by Brotli. Those of a frame of blocks: for each block first (8), count (4), journaled at in Unix ms (8), payload's length (4), payload, and the CRC-32C that SQLite's rows
/// have, too (4). Those of the last frame: the summary, and for each frame of blocks its first position (8) and where it lies (8).
/// </summary>
internal static class ArchiveFormat
{
    public const int Version = 1;
    public const int HeadSize = 16;
    public const int TailSize = 16;
    public const int FrameHeadSize = 32;
    public const int BlockHeadSize = 24;
    public const int BlockTailSize = 4;

    public const int Blocks = 1;
    public const int Last = 2;

    /// <summary>What is gathered before it is packed: as much as must be unpacked for one entry.</summary>
    public const int FrameBytes = 1 << 20;

    /// <summary>No frame is longer: what says so is damaged.</summary>
    public const int MostBytes = 512 << 20;

    private const uint TailMark = 0x454E4453;

    public static ReadOnlySpan<byte> Magic => "SRARCH\0\u0001"u8;

    public static byte[] Head()
    {
        var head = new byte[HeadSize];
        Magic.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(8), Version);
        return head;
    }

    /// <exception cref="InvalidDataException">It is no archive, or a newer build wrote it.</exception>
    public static void CheckHead(ReadOnlySpan<byte> head)
    {
        if (head.Length < HeadSize || !head.StartsWith(Magic))
        {
            throw new InvalidDataException("it is no archive of a journal");
        }

        if (BinaryPrimitives.ReadInt32LittleEndian(head[8..]) is var version && version != Version)
        {
            throw new InvalidDataException($"it is an archive of version {version}, this build reads {Version}; use the newest release");
        }
    }

    public static byte[] Tail(long lastFrame)
    {
        var tail = new byte[TailSize];
        BinaryPrimitives.WriteInt64LittleEndian(tail, lastFrame);
        BinaryPrimitives.WriteUInt32LittleEndian(tail.AsSpan(8), Sum(tail.AsSpan(0, 8)));
        BinaryPrimitives.WriteUInt32LittleEndian(tail.AsSpan(12), TailMark);
        return tail;
    }

    /// <summary>Where the last frame lies.</summary>
    /// <exception cref="InvalidDataException">It is cut short or damaged.</exception>
    public static long LastFrame(ReadOnlySpan<byte> tail) =>
        tail.Length == TailSize && BinaryPrimitives.ReadUInt32LittleEndian(tail[12..]) == TailMark && BinaryPrimitives.ReadUInt32LittleEndian(tail[8..]) == Sum(tail[..8])
            ? BinaryPrimitives.ReadInt64LittleEndian(tail)
            : throw new InvalidDataException("its end is missing or damaged");

    public static uint Sum(ReadOnlySpan<byte> bytes) => Crc32C.Finish(Crc32C.Append(Crc32C.Start, bytes));
}
