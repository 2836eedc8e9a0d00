using System.Buffers.Binary;
using System.Text;
using SituationRoom.Core.Imports;
using SituationRoom.Reports;

namespace SituationRoom.Journal.Entries;

/// <summary>
/// A note that the entries right before it came by an import, version 1, little-endian: kind, version (1 byte each), how many entries,
/// how many items that were known and are not among them, how many of the entries are rejections (4 bytes each), at (8), then texts with
/// their length (2 bytes) before them: feed, import, source, file (empty: none).
/// </summary>
public static class ImportEntry
{
    private const byte Version = 1;
    private const int Taken = 2;
    private const int Known = 6;
    private const int Rejected = 10;
    private const int At = 14;
    private const int Texts = 22;

    /// <summary>Writes a note without its length before it; how much was taken is told by <see cref="Count"/>.</summary>
    public static void Write(EntryBuffer buffer, string feed, ImportMark mark, long at)
    {
        var head = buffer.Reserve(Texts);
        head.Clear();
        head[0] = (byte)EntryKind.Imported;
        head[1] = Version;
        BinaryPrimitives.WriteInt64LittleEndian(head[At..], at);
        WriteText(buffer, feed);
        WriteText(buffer, mark.Id);
        WriteText(buffer, mark.Source);
        WriteText(buffer, mark.File ?? string.Empty);
    }

    /// <summary>Tells a note how many entries lie before it, how many of them are rejections, and how many items were known.</summary>
    public static void Count(Span<byte> entry, int taken, int rejected, int known)
    {
        BinaryPrimitives.WriteInt32LittleEndian(entry[Rejected..], rejected);
        BinaryPrimitives.WriteInt32LittleEndian(entry[Taken..], taken);
        BinaryPrimitives.WriteInt32LittleEndian(entry[Known..], known);
    }

    /// <summary>Reads an entry of kind Imported.</summary>
    /// <exception cref="InvalidDataException">The entry is of a version that is not known, or damaged.</exception>
    public static ImportFacts Read(ReadOnlySpan<byte> entry)
    {
        if (entry.Length < Texts)
        {
            throw new InvalidDataException("a note about an import is cut short");
        }

        if (entry[1] != Version)
        {
            throw new InvalidDataException("a note about an import of an unknown version; start with the newest release");
        }

        var rest = entry[Texts..];
        var (feed, import, source, file) = (ReadText(ref rest), ReadText(ref rest), ReadText(ref rest), ReadText(ref rest));
        return rest.IsEmpty
            ? new ImportFacts(
                feed,
                import,
                file.Length == 0 ? null : file,
                source,
                BinaryPrimitives.ReadInt64LittleEndian(entry[At..]),
                BinaryPrimitives.ReadInt32LittleEndian(entry[Taken..]),
                BinaryPrimitives.ReadInt32LittleEndian(entry[Known..]),
                BinaryPrimitives.ReadInt32LittleEndian(entry[Rejected..]))
            : throw new InvalidDataException("a note about an import is damaged");
    }

    private static void WriteText(EntryBuffer buffer, string text)
    {
        var place = buffer.Length;
        buffer.Reserve(2);
        var length = buffer.Write(text);
        BinaryPrimitives.WriteUInt16LittleEndian(buffer[place..(place + 2)], checked((ushort)length));
    }

    private static string ReadText(ref ReadOnlySpan<byte> rest)
    {
        var length = rest.Length < 2 ? int.MaxValue - 2 : BinaryPrimitives.ReadUInt16LittleEndian(rest);
        if (length + 2 > rest.Length)
        {
            throw new InvalidDataException("a note about an import is damaged");
        }

        var text = Encoding.UTF8.GetString(rest.Slice(2, length));
        rest = rest[(2 + length)..];
        return text;
    }
}
