using System.Buffers.Binary;
using System.Text;
using SituationRoom.Reports;

namespace SituationRoom.Journal.Entries;

/// <summary>What a report says beside what the fold needs: read from the journal when somebody asks.</summary>
public sealed record ReportDetails
{
    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Address { get; init; }

    public string? Department { get; init; }

    public string? ReceivedBy { get; init; }

    public Casualties? People { get; init; }

    public IReadOnlyList<string> Links { get; init; } = [];

    public string? GivenCategory { get; init; }

    public IReadOnlyList<string> GivenDistricts { get; init; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> Extras { get; init; } = [];

    /// <summary>Personal data as they lie, encrypted; empty where there are none.</summary>
    public ReadOnlyMemory<byte> Person { get; init; }

    /// <summary>Reads the details of an entry of kind Report.</summary>
    /// <exception cref="InvalidDataException">The entry is of a version that is not known, or damaged.</exception>
    public static ReportDetails Read(ReadOnlySpan<byte> entry)
    {
        ReportLayout.Check(entry);
        var contentLength = BinaryPrimitives.ReadInt32LittleEndian(entry[ReportLayout.ContentLength..]);
        var content = entry.Slice(ReportLayout.ContentStart(entry), contentLength);
        var idLength = BinaryPrimitives.ReadUInt16LittleEndian(content[ReportLayout.IdLength..]);
        var titleLength = BinaryPrimitives.ReadUInt16LittleEndian(content[ReportLayout.TitleLength..]);
        var personLength = BinaryPrimitives.ReadInt32LittleEndian(entry[ReportLayout.PersonLength..]);
        var title = content.Slice(ReportLayout.Id + idLength, titleLength);
        var links = new List<string>();
        var districts = new List<string>();
        var extras = new List<KeyValuePair<string, string>>();
        var details = new ReportDetails
        {
            Title = title.IsEmpty ? null : Encoding.UTF8.GetString(title),
            Links = links,
            GivenDistricts = districts,
            Extras = extras,
            Person = entry[^personLength..].ToArray(),
        };
        var rest = content[(ReportLayout.Id + idLength + titleLength)..];
        while (!rest.IsEmpty)
        {
            var length = rest.Length < 5 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(rest[1..]);
            if (length < 0 || length > rest.Length - 5)
            {
                throw new InvalidDataException("the details of a report entry are damaged");
            }

            var value = rest.Slice(5, length);
            details = (DetailTag)rest[0] switch
            {
                DetailTag.Text => details with { Text = Encoding.UTF8.GetString(value) },
                DetailTag.Address => details with { Address = Encoding.UTF8.GetString(value) },
                DetailTag.Department => details with { Department = Encoding.UTF8.GetString(value) },
                DetailTag.ReceivedBy => details with { ReceivedBy = Encoding.UTF8.GetString(value) },
                DetailTag.GivenCategory => details with { GivenCategory = Encoding.UTF8.GetString(value) },
                DetailTag.People => details with { People = ReadPeople(value) },
                DetailTag.Link => Also(details, links, Encoding.UTF8.GetString(value)),
                DetailTag.GivenDistrict => Also(details, districts, Encoding.UTF8.GetString(value)),
                DetailTag.Extra => Also(details, extras, ReadExtra(value)),
                _ => details,
            };
            rest = rest[(5 + length)..];
        }

        return details;
    }

    /// <summary>How many people were hurt, of the details that follow a title; null where they do not say or are damaged.</summary>
    internal static Casualties? PeopleIn(ReadOnlySpan<byte> rest)
    {
        while (rest.Length >= 5)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(rest[1..]);
            if (length < 0 || length > rest.Length - 5)
            {
                return null;
            }

            if ((DetailTag)rest[0] == DetailTag.People)
            {
                return length == 8 ? ReadPeople(rest.Slice(5, length)) : null;
            }

            rest = rest[(5 + length)..];
        }

        return null;
    }

    internal static void Write(EntryBuffer buffer, Report report)
    {
        Write(buffer, DetailTag.Text, report.Text);
        Write(buffer, DetailTag.Address, report.Address);
        Write(buffer, DetailTag.Department, report.Department);
        Write(buffer, DetailTag.ReceivedBy, report.ReceivedBy);
        Write(buffer, DetailTag.GivenCategory, report.Category);
        foreach (var district in report.Districts)
        {
            Write(buffer, DetailTag.GivenDistrict, district);
        }

        foreach (var link in report.Links)
        {
            Write(buffer, DetailTag.Link, link);
        }

        foreach (var (name, value) in report.Extras)
        {
            Write(buffer, DetailTag.Extra, name + '\0' + value);
        }

        if (report.People is { } people)
        {
            buffer.Write((byte)DetailTag.People);
            buffer.Write(8);
            buffer.Write(people.Injured);
            buffer.Write(people.Dead);
        }
    }

    private static void Write(EntryBuffer buffer, DetailTag tag, string? value)
    {
        if (value is null)
        {
            return;
        }

        buffer.Write((byte)tag);
        var place = buffer.Length;
        buffer.Write(0);
        var length = buffer.Write(value);
        BinaryPrimitives.WriteInt32LittleEndian(buffer[place..(place + 4)], length);
    }

    private static Casualties ReadPeople(ReadOnlySpan<byte> value) => value.Length != 8
        ? throw new InvalidDataException("the details of a report entry are damaged")
        : new(BinaryPrimitives.ReadInt32LittleEndian(value), BinaryPrimitives.ReadInt32LittleEndian(value[4..]));

    private static KeyValuePair<string, string> ReadExtra(ReadOnlySpan<byte> value)
    {
        // The value is JSON text, which holds no zero as it is; a name may.
        var zero = value.LastIndexOf((byte)0);
        return zero < 0 ? throw new InvalidDataException("the details of a report entry are damaged") : new(Encoding.UTF8.GetString(value[..zero]), Encoding.UTF8.GetString(value[(zero + 1)..]));
    }

    private static ReportDetails Also<T>(ReportDetails details, List<T> list, T item)
    {
        list.Add(item);
        return details;
    }
}
