using System.Buffers.Binary;
using SituationRoom.Core.Ledger;
using SituationRoom.Reports;

namespace SituationRoom.Journal.Entries;

/// <summary>
/// A reading as an entry, version 1, little-endian: kind, version, lengths of feed, key, unit and district (2 bytes
/// each), received at, at (8 each), value (8), latitude and longitude × 10⁷ (4 each; the least integer where there is
/// none), then the four names.
/// </summary>
public static class ReadingEntry
{
    private const byte Version = 1;
    private const int Lengths = 2;
    private const int ReceivedAt = 10;
    private const int At = 18;
    private const int Value = 26;
    private const int Latitude = 34;
    private const int Longitude = 38;
    private const int Names = 42;

    /// <summary>Writes a reading without its length before it.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="reading">What the source said.</param>
    /// <param name="district">The district's code as placed, or null.</param>
    /// <param name="feed">The feed's id.</param>
    /// <param name="receivedAt">Unix ms.</param>
    public static void Write(EntryBuffer buffer, Reading reading, string? district, string feed, long receivedAt)
    {
        var start = buffer.Length;
        buffer.Reserve(Names);
        var lengths = (buffer.Write(feed), buffer.Write(reading.Key), buffer.Write(reading.Unit ?? string.Empty), buffer.Write(district ?? string.Empty));
        var head = buffer[start..(start + Names)];
        head[0] = (byte)EntryKind.Reading;
        head[1] = Version;
        BinaryPrimitives.WriteUInt16LittleEndian(head[Lengths..], checked((ushort)lengths.Item1));
        BinaryPrimitives.WriteUInt16LittleEndian(head[(Lengths + 2)..], checked((ushort)lengths.Item2));
        BinaryPrimitives.WriteUInt16LittleEndian(head[(Lengths + 4)..], checked((ushort)lengths.Item3));
        BinaryPrimitives.WriteUInt16LittleEndian(head[(Lengths + 6)..], checked((ushort)lengths.Item4));
        BinaryPrimitives.WriteInt64LittleEndian(head[ReceivedAt..], receivedAt);
        BinaryPrimitives.WriteInt64LittleEndian(head[At..], reading.At.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteDoubleLittleEndian(head[Value..], reading.Value);
        BinaryPrimitives.WriteInt32LittleEndian(head[Latitude..], Degrees(reading.Latitude));
        BinaryPrimitives.WriteInt32LittleEndian(head[Longitude..], Degrees(reading.Longitude));
    }

    /// <summary>What the fold needs of an entry of kind Reading.</summary>
    /// <exception cref="InvalidDataException">The entry is of a version that is not known, or damaged.</exception>
    public static ReadingFacts Read(ReadOnlySpan<byte> entry)
    {
        if (entry.Length < Names)
        {
            throw new InvalidDataException("a reading entry is cut short");
        }

        if (entry[1] != Version)
        {
            throw new InvalidDataException("a reading entry of an unknown version; start with the newest release");
        }

        var lengths = 0;
        for (var name = 0; name < 4; name++)
        {
            lengths += BinaryPrimitives.ReadUInt16LittleEndian(entry[(Lengths + (name * 2))..]);
        }

        if (Names + lengths != entry.Length)
        {
            throw new InvalidDataException("a reading entry is damaged");
        }

        var names = entry[Names..];
        var feed = Take(ref names, entry, 0);
        var key = Take(ref names, entry, 1);
        var unit = Take(ref names, entry, 2);
        return new ReadingFacts
        {
            Feed = feed,
            Key = key,
            Unit = unit,
            District = Take(ref names, entry, 3),
            ReceivedAt = BinaryPrimitives.ReadInt64LittleEndian(entry[ReceivedAt..]),
            At = BinaryPrimitives.ReadInt64LittleEndian(entry[At..]),
            Value = BinaryPrimitives.ReadDoubleLittleEndian(entry[Value..]),
        };
    }

    private static ReadOnlySpan<byte> Take(scoped ref ReadOnlySpan<byte> names, scoped ReadOnlySpan<byte> entry, int index)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[(Lengths + (index * 2))..]);
        var name = names[..length];
        names = names[length..];
        return name;
    }

    private static int Degrees(double? value) => value is { } degrees ? (int)Math.Round(degrees * 1e7) : int.MinValue;
}
