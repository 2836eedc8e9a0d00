using System.Buffers.Binary;
using System.Numerics;

namespace SituationRoom.Journal;

/// <summary>CRC-32C (Castagnoli, RFC 3720 §12.1), which processors compute by themselves: about 6 GB/s.</summary>
internal static class Crc32C
{
    /// <summary>What <see cref="Append"/> begins with.</summary>
    public const uint Start = 0xFFFFFFFF;

    /// <summary>Goes on with more bytes.</summary>
    public static uint Append(uint state, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length >= sizeof(ulong))
        {
            state = BitOperations.Crc32C(state, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var value in bytes)
        {
            state = BitOperations.Crc32C(state, value);
        }

        return state;
    }

    /// <summary>The checksum of all that was appended.</summary>
    public static uint Finish(uint state) => ~state;
}
