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

    /// <summary>The encodings that there are.</summary>
    public static IReadOnlyList<string> Encodings { get; } = ["utf-8", "windows-1251", "cp866", "koi8-r", "iso-8859-5"];

    /// <summary><c>utf-8</c>, <c>windows-1251</c>, <c>cp866</c>, <c>koi8-r</c> or <c>iso-8859-5</c>. A byte order mark says more than this: of UTF-8 it is skipped, and by one of UTF-16 the file is read.</summary>
    public string Encoding { get; init; } = "utf-8";
}
