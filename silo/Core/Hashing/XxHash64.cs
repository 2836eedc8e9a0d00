using System.Buffers.Binary;
using System.Numerics;

namespace SituationRoom.Core.Hashing;

/// <summary>
/// XXH64 as its specification defines it (xxHash fast digest algorithm, version 0.1.1). Not cryptographic. Hand-written
/// because System.IO.Hashing is not published where this is built; tested with the published vectors.
/// </summary>
public static class XxHash64
{
    private const ulong Prime1 = 0x9E3779B185EBCA87;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;
    private const ulong Prime3 = 0x165667B19E3779F9;
    private const ulong Prime4 = 0x85EBCA77C2B2AE63;
    private const ulong Prime5 = 0x27D4EB2F165667C5;

    /// <summary>The 64-bit hash of <paramref name="data"/>.</summary>
    public static ulong Compute(ReadOnlySpan<byte> data, ulong seed = 0)
    {
        unchecked
        {
            var length = (ulong)data.Length;
            ulong hash;
            if (data.Length >= 32)
            {
                var v1 = seed + Prime1 + Prime2;
                var v2 = seed + Prime2;
                var v3 = seed;
                var v4 = seed - Prime1;
                while (data.Length >= 32)
                {
                    v1 = Round(v1, BinaryPrimitives.ReadUInt64LittleEndian(data));
                    v2 = Round(v2, BinaryPrimitives.ReadUInt64LittleEndian(data[8..]));
                    v3 = Round(v3, BinaryPrimitives.ReadUInt64LittleEndian(data[16..]));
                    v4 = Round(v4, BinaryPrimitives.ReadUInt64LittleEndian(data[24..]));
                    data = data[32..];
                }

                hash = BitOperations.RotateLeft(v1, 1) + BitOperations.RotateLeft(v2, 7)
                    + BitOperations.RotateLeft(v3, 12) + BitOperations.RotateLeft(v4, 18);
                hash = Merge(hash, v1);
                hash = Merge(hash, v2);
                hash = Merge(hash, v3);
                hash = Merge(hash, v4);
            }
            else
            {
                hash = seed + Prime5;
            }

            return Avalanche(Tail(hash + length, data));
        }
    }

    private static ulong Tail(ulong hash, ReadOnlySpan<byte> data)
    {
        unchecked
        {
            while (data.Length >= 8)
            {
                hash ^= Round(0, BinaryPrimitives.ReadUInt64LittleEndian(data));
                hash = (BitOperations.RotateLeft(hash, 27) * Prime1) + Prime4;
                data = data[8..];
            }

            if (data.Length >= 4)
            {
                hash ^= BinaryPrimitives.ReadUInt32LittleEndian(data) * Prime1;
                hash = (BitOperations.RotateLeft(hash, 23) * Prime2) + Prime3;
                data = data[4..];
            }

            foreach (var octet in data)
            {
                hash ^= octet * Prime5;
                hash = BitOperations.RotateLeft(hash, 11) * Prime1;
            }

            return hash;
        }
    }

    private static ulong Round(ulong accumulator, ulong lane) =>
        unchecked(BitOperations.RotateLeft(accumulator + (lane * Prime2), 31) * Prime1);

    private static ulong Merge(ulong accumulator, ulong value) =>
        unchecked(((accumulator ^ Round(0, value)) * Prime1) + Prime4);

    private static ulong Avalanche(ulong hash)
    {
        unchecked
        {
            hash ^= hash >> 33;
            hash *= Prime2;
            hash ^= hash >> 29;
            hash *= Prime3;
            return hash ^ (hash >> 32);
        }
    }
}
