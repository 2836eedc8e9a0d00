using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Mapping;

/// <summary>The form of a feed's CSV files (RFC 4180).</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CsvDefinition
{
    /// <summary>Whether there is a header row.</summary>
    public CsvHeader Header { get; init; }

    /// <summary>Names of the columns in a file without a header, in order. <see cref="CsvHeader.Auto"/> needs them.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>One ASCII character between the cells.</summary>
    public string Delimiter { get; init; } = ",";

    /// <summary><c>utf-8</c> or <c>windows-1251</c>. A byte order mark of UTF-8 is skipped.</summary>
    public string Encoding { get; init; } = "utf-8";
}
