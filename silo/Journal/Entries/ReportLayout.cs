using System.Buffers.Binary;

namespace SituationRoom.Journal.Entries;

/// <summary>
/// Where the parts of a report entry, version 1, lie. Little-endian. The head is what the room added; the content is
/// what the source said and nothing else, so that its hash knows a repeat; then the names as placed, then personal data
/// encrypted.
/// </summary>
internal static class ReportLayout
{
    public const byte Version = 1;

    public const int Channel = 2;
    public const int DistrictBy = 3;
    public const int CategoryBy = 4;
    public const int FeedLength = 6;
    public const int CategoryLength = 8;
    public const int AreaLength = 10;
    public const int ReceivedAt = 12;
    public const int CatalogVersion = 20;
    public const int ContentHash = 24;
    public const int ContentLength = 32;
    public const int PersonLength = 36;
    public const int Content = 40;

    // Within the content.
    public const int Given = 0;
    public const int Status = 2;
    public const int Severity = 3;
    public const int Mode = 4;
    public const int Kind = 5;
    public const int Latitude = 6;
    public const int Longitude = 10;
    public const int At = 14;
    public const int Revision = 22;
    public const int Due = 30;
    public const int Promised = 38;
    public const int IdLength = 46;
    public const int TitleLength = 48;
    public const int Id = 50;

    /// <summary>Makes sure that an entry is of this version and that its parts lie within it.</summary>
    /// <exception cref="InvalidDataException">It is not, or they don't.</exception>
    public static void Check(ReadOnlySpan<byte> entry)
    {
        if (entry.Length < Content + Id)
        {
            throw new InvalidDataException("a report entry is cut short");
        }

        if (entry[1] != Version)
        {
            throw new InvalidDataException("a report entry of an unknown version; start with the newest release");
        }

        var content = BinaryPrimitives.ReadInt32LittleEndian(entry[ContentLength..]);
        var person = BinaryPrimitives.ReadInt32LittleEndian(entry[PersonLength..]);
        var names = Length(entry, FeedLength) + Length(entry, CategoryLength) + Length(entry, AreaLength);
        if (content < Id || person < 0 || (long)Content + content + names + person != entry.Length
            || Id + Length(entry, Content + IdLength) + Length(entry, Content + TitleLength) > content)
        {
            throw new InvalidDataException("a report entry is damaged");
        }
    }

    private static int Length(ReadOnlySpan<byte> entry, int place) => BinaryPrimitives.ReadUInt16LittleEndian(entry[place..]);
}
