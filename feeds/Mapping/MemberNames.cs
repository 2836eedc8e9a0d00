using System.Buffers.Binary;
using System.Text;

namespace SituationRoom.Feeds.Mapping;

/// <summary>Finds names of members by their bytes, in a table that is at most half full. Immutable; nothing is allocated by asking.</summary>
internal sealed class MemberNames
{
    private readonly byte[][] _names;

    // Number of a name plus one; 0 where the place is free.
    private readonly int[] _places;

    /// <param name="names">Different names.</param>
    public MemberNames(IReadOnlyList<string> names)
    {
        _names = [.. names.Select(Encoding.UTF8.GetBytes)];
        _places = new int[Math.Max(2, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)names.Count * 2))];
        for (var number = 0; number < _names.Length; number++)
        {
            var place = PlaceOf(_names[number]);
            while (_places[place] != 0)
            {
                place = Next(place);
            }

            _places[place] = number + 1;
        }
    }

    /// <summary>The number of a name, or −1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        for (var place = PlaceOf(name); _places[place] is > 0 and var number; place = Next(place))
        {
            if (name.SequenceEqual(_names[number - 1]))
            {
                return number - 1;
            }
        }

        return -1;
    }

    private int Next(int place) => (place + 1) & (_places.Length - 1);

    // Both ends and the length tell names of one object apart well enough.
    private int PlaceOf(ReadOnlySpan<byte> name)
    {
        uint head = 0, tail = 0;
        if (name.Length >= sizeof(uint))
        {
            head = BinaryPrimitives.ReadUInt32LittleEndian(name);
            tail = BinaryPrimitives.ReadUInt32LittleEndian(name[^sizeof(uint)..]);
        }
        else
        {
            foreach (var one in name)
            {
                head = (head << 8) | one;
            }
        }

        var hash = unchecked(((head * 0x9E3779B1) ^ (tail * 0x85EBCA77)) + ((uint)name.Length * 0xC2B2AE3D));
        return (int)(hash >> 16) & (_places.Length - 1);
    }
}
