using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Mapping;

/// <summary>The form of a feed's XLSX workbooks.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record XlsxDefinition
{
    /// <summary>Name of the sheet, or its number from 1; null: the first that is not hidden.</summary>
    public string? Sheet { get; init; }

    /// <summary>
    /// Number of the row that names the columns, from 1; what it leaves empty is looked for above it, as merged cells need. 0: there is none, the
    /// columns are known by their number from 1. Null: the first row that is not empty.
    /// </summary>
    public int? HeaderRow { get; init; }
}
