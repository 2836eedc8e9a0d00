using System.Buffers.Binary;

namespace SituationRoom.Journal.Snapshots;

/// <summary>The first 48 bytes of a snapshot's file, little-endian: magic (8), format (4), zero (4), position (8), length (8), the content's CRC-32C (4), zero (8), the CRC-32C of all before (4).</summary>
internal readonly record struct SnapshotHeader(int Format, long Position, long Length, uint Checksum)
{
    public const int Size = 48;
    private const int ChecksumAt = Size - sizeof(uint);

    private static ReadOnlySpan<byte> Magic => "SRSNAP\0\u0001"u8;

    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Format);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), Position);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(24), Length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(32), Checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(ChecksumAt), Sum(bytes));
        return bytes;
    }

    /// <summary>False where the bytes are no whole header.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out SnapshotHeader header)
    {
        header = default;
        if (bytes.Length < Size || !bytes.StartsWith(Magic) || BinaryPrimitives.ReadUInt32LittleEndian(bytes[ChecksumAt..]) != Sum(bytes))
        {
            return false;
        }

        header = new SnapshotHeader(
            BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[24..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[32..]));
        return true;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes) => Crc32C.Finish(Crc32C.Append(Crc32C.Start, bytes[..ChecksumAt]));
}
