using System.Buffers.Binary;
using SituationRoom.Core.Deadlines;

namespace SituationRoom.Journal.Entries;

/// <summary>
/// Where the parts of a report entry lie. Little-endian. The head is what the room added; the content is what the source
/// said and nothing else, so that its hash knows a repeat; then the names as placed, then personal data encrypted.
/// Version 2 has a longer head (due times, department, rule of words); version 1 is read and no longer written. Version 3 is written of what was followed from
/// another room: its position there comes last in the head.
/// </summary>
internal static class ReportLayout
{
    public const byte FirstVersion = 1;
    public const byte Version = 2;
    public const byte FollowedVersion = 3;

    public const int Channel = 2;
    public const int DistrictBy = 3;
    public const int CategoryBy = 4;
    public const int PointMarks = 5;
    public const int FeedLength = 6;
    public const int CategoryLength = 8;
    public const int AreaLength = 10;
    public const int ReceivedAt = 12;
    public const int CatalogVersion = 20;
    public const int ContentHash = 24;
    public const int ContentLength = 32;
    public const int PersonLength = 36;
    public const int FirstContent = 40;

    // Since version 2.
    public const int NormsVersion = 40;
    public const int DueAccept = 44;
    public const int DueFirstAnswer = 48;
    public const int DueFinal = 52;
    public const int DepartmentLength = 56;
    public const int RuleLength = 58;
    public const int Content = 60;

    // In version 3.
    public const int SourcePosition = 60;
    public const int FollowedContent = 68;

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

    /// <summary>Where the content of an entry begins.</summary>
    public static int ContentStart(ReadOnlySpan<byte> entry) => entry[1] switch { FirstVersion => FirstContent, FollowedVersion => FollowedContent, _ => Content };

    /// <summary>Where it lies in the journal of the room that it was followed from; 0 where it was not.</summary>
    public static long ReadSource(ReadOnlySpan<byte> entry) => entry[1] == FollowedVersion ? BinaryPrimitives.ReadInt64LittleEndian(entry[SourcePosition..]) : 0;

    /// <summary>What norms decided; nothing before version 2.</summary>
    public static DueTimes ReadDue(ReadOnlySpan<byte> entry) => entry[1] == FirstVersion ? default : new DueTimes(
        BinaryPrimitives.ReadUInt32LittleEndian(entry[DueAccept..]),
        BinaryPrimitives.ReadUInt32LittleEndian(entry[DueFirstAnswer..]),
        BinaryPrimitives.ReadUInt32LittleEndian(entry[DueFinal..]),
        BinaryPrimitives.ReadUInt32LittleEndian(entry[NormsVersion..]));

    /// <summary>Makes sure that an entry is of a known version and that its parts lie within it.</summary>
    /// <exception cref="InvalidDataException">It is not, or they don't.</exception>
    public static void Check(ReadOnlySpan<byte> entry)
    {
        if (entry.Length < FirstContent + Id || entry.Length < ContentStart(entry) + Id)
        {
            throw new InvalidDataException("a report entry is cut short");
        }

        if (entry[1] is not (FirstVersion or Version or FollowedVersion))
        {
            throw new InvalidDataException("a report entry of an unknown version; start with the newest release");
        }

        var content = BinaryPrimitives.ReadInt32LittleEndian(entry[ContentLength..]);
        var person = BinaryPrimitives.ReadInt32LittleEndian(entry[PersonLength..]);
        var start = ContentStart(entry);
        var names = Length(entry, FeedLength) + Length(entry, CategoryLength) + Length(entry, AreaLength)
            + (start == FirstContent ? 0 : Length(entry, DepartmentLength) + Length(entry, RuleLength));
        if (content < Id || person < 0 || (long)start + content + names + person != entry.Length
            || Id + Length(entry, start + IdLength) + Length(entry, start + TitleLength) > content)
        {
            throw new InvalidDataException("a report entry is damaged");
        }
    }

    private static int Length(ReadOnlySpan<byte> entry, int place) => BinaryPrimitives.ReadUInt16LittleEndian(entry[place..]);
}
