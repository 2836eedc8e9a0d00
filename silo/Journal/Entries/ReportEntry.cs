using System.Buffers.Binary;
using SituationRoom.Core.Hashing;
using SituationRoom.Core.Incidents;
using SituationRoom.Core.Places;
using SituationRoom.Reports;

namespace SituationRoom.Journal.Entries;

/// <summary>A report as an entry: writing, and reading what the fold needs.</summary>
public static class ReportEntry
{
    /// <summary>Writes a report without its length before it.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="report">What the source said.</param>
    /// <param name="placement">What configuration decided.</param>
    /// <param name="feed">The feed's id and channel.</param>
    /// <param name="receivedAt">Unix ms.</param>
    /// <param name="person">Personal data, encrypted; empty where there are none.</param>
    /// <param name="personHash">A keyed hash over them in the clear, so that a repeat is known; 0 where there are none.</param>
    /// <returns>The content's hash.</returns>
    public static ulong Write(
        EntryBuffer buffer,
        Report report,
        in Placement placement,
        (string Id, Channel Channel) feed,
        long receivedAt,
        ReadOnlySpan<byte> person = default,
        ulong personHash = 0)
    {
        var start = buffer.Length;
        buffer.Reserve(report.From is null ? ReportLayout.Content : ReportLayout.FollowedContent).Clear();
        var contentStart = buffer.Length;
        WriteContent(buffer, report);
        var contentLength = buffer.Length - contentStart;
        var hash = report.From?.Content ?? (XxHash64.Compute(buffer[contentStart..buffer.Length]) ^ personHash);
        var feedLength = buffer.Write(feed.Id);
        var categoryLength = buffer.Write(placement.Category);
        var areaLength = WriteArea(buffer, placement.Districts);
        var departmentLength = placement.Department is { } department ? buffer.Write(department) : 0;
        var ruleLength = placement.CategoryRule is { } rule ? buffer.Write(rule) : 0;
        buffer.Write(person);

        var head = buffer[start..contentStart];
        head[0] = (byte)EntryKind.Report;
        head[1] = report.From is null ? ReportLayout.Version : ReportLayout.FollowedVersion;
        head[ReportLayout.Channel] = (byte)feed.Channel;
        head[ReportLayout.DistrictBy] = (byte)placement.DistrictBy;
        head[ReportLayout.CategoryBy] = (byte)placement.CategoryBy;
        head[ReportLayout.PointMarks] = (byte)placement.PointMarks;
        BinaryPrimitives.WriteUInt16LittleEndian(head[ReportLayout.FeedLength..], checked((ushort)feedLength));
        BinaryPrimitives.WriteUInt16LittleEndian(head[ReportLayout.CategoryLength..], checked((ushort)categoryLength));
        BinaryPrimitives.WriteUInt16LittleEndian(head[ReportLayout.AreaLength..], checked((ushort)areaLength));
        BinaryPrimitives.WriteInt64LittleEndian(head[ReportLayout.ReceivedAt..], receivedAt);
        BinaryPrimitives.WriteUInt32LittleEndian(head[ReportLayout.CatalogVersion..], placement.CatalogVersion);
        BinaryPrimitives.WriteUInt64LittleEndian(head[ReportLayout.ContentHash..], hash);
        BinaryPrimitives.WriteInt32LittleEndian(head[ReportLayout.ContentLength..], contentLength);
        BinaryPrimitives.WriteInt32LittleEndian(head[ReportLayout.PersonLength..], person.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head[ReportLayout.NormsVersion..], placement.Due.NormsVersion);
        BinaryPrimitives.WriteUInt32LittleEndian(head[ReportLayout.DueAccept..], placement.Due.Accept);
        BinaryPrimitives.WriteUInt32LittleEndian(head[ReportLayout.DueFirstAnswer..], placement.Due.FirstAnswer);
        BinaryPrimitives.WriteUInt32LittleEndian(head[ReportLayout.DueFinal..], placement.Due.Final);
        BinaryPrimitives.WriteUInt16LittleEndian(head[ReportLayout.DepartmentLength..], checked((ushort)departmentLength));
        BinaryPrimitives.WriteUInt16LittleEndian(head[ReportLayout.RuleLength..], checked((ushort)ruleLength));
        if (report.From is { } from)
        {
            BinaryPrimitives.WriteInt64LittleEndian(head[ReportLayout.SourcePosition..], from.Position);
        }

        return hash;
    }

    /// <summary>What the fold needs of an entry of kind Report; its spans lie over <paramref name="entry"/>.</summary>
    /// <exception cref="InvalidDataException">The entry is of a version that is not known, or damaged.</exception>
    public static ReportFacts Read(ReadOnlySpan<byte> entry)
    {
        ReportLayout.Check(entry);
        var contentLength = BinaryPrimitives.ReadInt32LittleEndian(entry[ReportLayout.ContentLength..]);
        var content = entry.Slice(ReportLayout.ContentStart(entry), contentLength);
        var idLength = BinaryPrimitives.ReadUInt16LittleEndian(content[ReportLayout.IdLength..]);
        var names = entry[(ReportLayout.ContentStart(entry) + contentLength)..];
        var feedLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[ReportLayout.FeedLength..]);
        var categoryLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[ReportLayout.CategoryLength..]);
        var areaLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[ReportLayout.AreaLength..]);
        var marks = (PointMarks)entry[ReportLayout.PointMarks];
        var (latitude, longitude) = (marks & PointMarks.Turned) == 0
            ? (ReportLayout.Latitude, ReportLayout.Longitude)
            : (ReportLayout.Longitude, ReportLayout.Latitude);
        return new ReportFacts
        {
            Feed = names[..feedLength],
            Category = names.Slice(feedLength, categoryLength),
            Area = names.Slice(feedLength + categoryLength, areaLength),
            Id = content.Slice(ReportLayout.Id, idLength),
            Title = content.Slice(
                ReportLayout.Id + idLength,
                BinaryPrimitives.ReadUInt16LittleEndian(content[ReportLayout.TitleLength..])),
            Channel = (Channel)entry[ReportLayout.Channel],
            ReceivedAt = BinaryPrimitives.ReadInt64LittleEndian(entry[ReportLayout.ReceivedAt..]),
            ContentHash = BinaryPrimitives.ReadUInt64LittleEndian(entry[ReportLayout.ContentHash..]),
            Given = Decided((Given)BinaryPrimitives.ReadUInt16LittleEndian(content[ReportLayout.Given..]), entry),
            Status = (IncidentStatus)content[ReportLayout.Status],
            Severity = (Severity)content[ReportLayout.Severity],
            Mode = (Mode)content[ReportLayout.Mode],
            Kind = (IncidentKind)content[ReportLayout.Kind],
            LatitudeE7 = BinaryPrimitives.ReadInt32LittleEndian(content[latitude..]),
            LongitudeE7 = BinaryPrimitives.ReadInt32LittleEndian(content[longitude..]),
            At = BinaryPrimitives.ReadInt64LittleEndian(content[ReportLayout.At..]),
            Revision = BinaryPrimitives.ReadInt64LittleEndian(content[ReportLayout.Revision..]),
            Due = BinaryPrimitives.ReadInt64LittleEndian(content[ReportLayout.Due..]),
            Promised = BinaryPrimitives.ReadInt64LittleEndian(content[ReportLayout.Promised..]),
            Norm = ReportLayout.ReadDue(entry),
            SourcePosition = ReportLayout.ReadSource(entry),
            LooksSwapped = (marks & PointMarks.LooksSwapped) != 0,
            People = ReportDetails.PeopleIn(content[Math.Min(content.Length, ReportLayout.Id + idLength + BinaryPrimitives.ReadUInt16LittleEndian(content[ReportLayout.TitleLength..]))..]),
        };
    }

    /// <summary>What the report gave, as placing understood it.</summary>
    private static Given Decided(Given given, ReadOnlySpan<byte> entry)
    {
        // A position that decided no district (no boundaries are known) must not take away one that was given before.
        given &= (PlacedBy)entry[ReportLayout.DistrictBy] == PlacedBy.Nothing ? ~Given.District : given;
        given &= ((PointMarks)entry[ReportLayout.PointMarks] & PointMarks.Zero) != 0 ? ~Given.Position : given;
        return (PlacedBy)entry[ReportLayout.CategoryBy] switch
        {
            PlacedBy.Nothing => given & ~Given.Category,
            PlacedBy.Words => (given & ~Given.Category) | Given.CategoryByWords,
            _ => given,
        };
    }

    private static void WriteContent(EntryBuffer buffer, Report report)
    {
        var start = buffer.Length;
        buffer.Reserve(ReportLayout.Id).Clear();
        var idLength = buffer.Write(report.Id);
        var titleLength = report.Title is null ? 0 : buffer.Write(report.Title);
        ReportDetails.Write(buffer, report);

        var head = buffer[start..(start + ReportLayout.Id)];
        BinaryPrimitives.WriteUInt16LittleEndian(head[ReportLayout.Given..], (ushort)GivenBy(report));
        head[ReportLayout.Status] = (byte)(report.Status ?? IncidentStatus.Open);
        head[ReportLayout.Severity] = (byte)(report.Severity ?? Severity.Unknown);
        head[ReportLayout.Mode] = (byte)(report.Mode ?? Mode.Actual);
        head[ReportLayout.Kind] = (byte)(report.Kind ?? IncidentKind.Incident);
        if (report is { Latitude: { } latitude, Longitude: { } longitude })
        {
            BinaryPrimitives.WriteInt32LittleEndian(head[ReportLayout.Latitude..], (int)Math.Round(latitude * 1e7));
            BinaryPrimitives.WriteInt32LittleEndian(head[ReportLayout.Longitude..], (int)Math.Round(longitude * 1e7));
        }

        BinaryPrimitives.WriteInt64LittleEndian(head[ReportLayout.At..], Milliseconds(report.OccurredAt));
        BinaryPrimitives.WriteInt64LittleEndian(head[ReportLayout.Revision..], report.Revision ?? 0);
        BinaryPrimitives.WriteInt64LittleEndian(head[ReportLayout.Due..], Milliseconds(report.Due));
        BinaryPrimitives.WriteInt64LittleEndian(head[ReportLayout.Promised..], Milliseconds(report.Promised));
        BinaryPrimitives.WriteUInt16LittleEndian(head[ReportLayout.IdLength..], checked((ushort)idLength));
        BinaryPrimitives.WriteUInt16LittleEndian(head[ReportLayout.TitleLength..], checked((ushort)titleLength));
    }

    private static long Milliseconds(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds() ?? 0;

    private static Given GivenBy(Report report) =>
        (report.OccurredAt is null ? 0 : Given.At)
        | (report.Kind is null ? 0 : Given.Kind)
        | (report.Status is null ? 0 : Given.Status)
        | (report.Severity is null ? 0 : Given.Severity)
        | (report.Mode is null ? 0 : Given.Mode)
        | (report.Category is null ? 0 : Given.Category)
        | (report.Districts.Count == 0 && report.Latitude is null ? 0 : Given.District)
        | (report.Latitude is null ? 0 : Given.Position)
        | (report.Due is null ? 0 : Given.Due)
        | (report.Promised is null ? 0 : Given.Promised)
        | (report.Revision is null ? 0 : Given.Revision)
        | (report is { Title: null, Text: null, Address: null, Department: null } ? 0 : Given.Details)
        | (report.Person is null ? 0 : Given.Person);

    /// <summary>Writes district codes in order, joined by semicolons, so that one area has one name.</summary>
    private static int WriteArea(EntryBuffer buffer, IReadOnlyList<string> districts)
    {
        if (districts.Count == 1)
        {
            return buffer.Write(districts[0]);
        }

        var sorted = districts.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal);
        return buffer.Write(string.Join(';', sorted));
    }
}
