using System.Runtime.InteropServices;

namespace SituationRoom.Core.Fold;

/// <summary>Rows of blittable values, written as they lie in memory (little-endian, the only order this runs on).</summary>
internal static class SnapshotArrays
{
    public static void Write<T>(BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged =>
        writer.Write(MemoryMarshal.AsBytes(values));

    public static void Read<T>(BinaryReader reader, Span<T> values)
        where T : unmanaged =>
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values));
}
