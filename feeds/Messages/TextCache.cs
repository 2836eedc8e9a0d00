using System.Buffers.Binary;

namespace SituationRoom.Feeds.Messages;

/// <summary>
/// Gives one string for the same short UTF-8 bytes again, so that words which repeat (categories, districts, departments)
/// cost no allocation. Direct-mapped: a newcomer replaces what lies in its slot, so memory is bounded. Safe for any number of
/// threads without a lock: a slot holds an immutable entry and is read and written whole.
/// </summary>
internal sealed class TextCache
{
    private const int Slots = 2048;
    private const int LongestBytes = 96;

    private readonly Entry?[] _slots = new Entry?[Slots];

    /// <param name="utf8">Valid UTF-8.</param>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestBytes)
        {
            return Utf8Text.Of(utf8);
        }

        ref var slot = ref _slots[Hash(utf8) & (Slots - 1)];
        var entry = slot;
        if (entry is not null && utf8.SequenceEqual(entry.Utf8))
        {
            return entry.Text;
        }

        entry = new Entry(utf8.ToArray(), Utf8Text.Of(utf8));
        slot = entry;
        return entry.Text;
    }

    // Ends and length tell words of a city apart well enough; a clash costs an allocation, never a wrong word.
    private static uint Hash(ReadOnlySpan<byte> utf8)
    {
        ulong head = 0, tail = 0, middle = 0;
        if (utf8.Length >= 8)
        {
            head = BinaryPrimitives.ReadUInt64LittleEndian(utf8);
            tail = BinaryPrimitives.ReadUInt64LittleEndian(utf8[^8..]);
            middle = BinaryPrimitives.ReadUInt64LittleEndian(utf8[((utf8.Length - 8) / 2)..]);
        }
        else
        {
            foreach (var one in utf8)
            {
                head = (head << 8) | one;
            }
        }

        var hash = ((head * 0x9E3779B97F4A7C15) ^ (tail * 0xC2B2AE3D27D4EB4F) ^ (middle * 0x165667B19E3779F9)) + (uint)utf8.Length;
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15;
        return (uint)(hash >> 40);
    }

    private sealed record Entry(byte[] Utf8, string Text);
}
