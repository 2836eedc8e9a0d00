using System.Buffers.Binary;
using System.Text;
using SituationRoom.Core.Deadlines;
using SituationRoom.Core.Places;

namespace SituationRoom.Journal.Entries;

/// <summary>What configuration decided about a report, as it stands in the report's entry.</summary>
public sealed record ReportDecision
{
    public required PlacedBy CategoryBy { get; init; }

    /// <summary>The rule of words that decided the category; null where none did.</summary>
    public string? CategoryRule { get; init; }

    public required PlacedBy DistrictBy { get; init; }

    public PointMarks PointMarks { get; init; }

    /// <summary>Code of the department that answers; null where none does.</summary>
    public string? Department { get; init; }

    public DueTimes Due { get; init; }

    /// <summary>Version of the catalog that decided.</summary>
    public required uint CatalogVersion { get; init; }

    /// <summary>Reads the decision of an entry of kind Report.</summary>
    /// <exception cref="InvalidDataException">The entry is of a version that is not known, or damaged.</exception>
    public static ReportDecision Read(ReadOnlySpan<byte> entry)
    {
        ReportLayout.Check(entry);
        var decision = new ReportDecision
        {
            CategoryBy = (PlacedBy)entry[ReportLayout.CategoryBy],
            DistrictBy = (PlacedBy)entry[ReportLayout.DistrictBy],
            PointMarks = (PointMarks)entry[ReportLayout.PointMarks],
            CatalogVersion = BinaryPrimitives.ReadUInt32LittleEndian(entry[ReportLayout.CatalogVersion..]),
        };
        if (entry[1] == ReportLayout.FirstVersion)
        {
            return decision;
        }

        var department = Length(entry, ReportLayout.DepartmentLength);
        var start = ReportLayout.ContentStart(entry) + BinaryPrimitives.ReadInt32LittleEndian(entry[ReportLayout.ContentLength..])
            + Length(entry, ReportLayout.FeedLength) + Length(entry, ReportLayout.CategoryLength) + Length(entry, ReportLayout.AreaLength);
        return decision with
        {
            Department = Text(entry.Slice(start, department)),
            CategoryRule = Text(entry.Slice(start + department, Length(entry, ReportLayout.RuleLength))),
            Due = ReportLayout.ReadDue(entry),
        };
    }

    private static int Length(ReadOnlySpan<byte> entry, int place) => BinaryPrimitives.ReadUInt16LittleEndian(entry[place..]);

    private static string? Text(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? null : Encoding.UTF8.GetString(bytes);
}
