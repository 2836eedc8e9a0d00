using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Mapping;

/// <summary>
/// Where one canonical field comes from. In this order: the sources are read; trimmed; taken as missing where they say so;
/// joined (or the first present one taken); extracted; folded; looked up in the table; defaulted; then read as the field's type.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FieldMapping
{
    /// <summary>
    /// A source or several: in JSON a dotted path (<c>data.place.lat</c>, <c>tags[0]</c>, <c>["odd.name"].x</c>), in CSV the name of a
    /// column or its number from 1.
    /// </summary>
    [JsonConverter(typeof(SourcesConverter))]
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>What stands between several sources; null: the first one that is present is taken instead. One that is missing is left out, but in an <c>id</c> leaves its place empty.</summary>
    public string? Join { get; init; }

    /// <summary>A constant value instead of sources.</summary>
    public string? Value { get; init; }

    /// <summary>The value where the sources are missing or empty.</summary>
    public string? Default { get; init; }

    /// <summary>Whether white space around a source is cut off.</summary>
    public bool Trim { get; init; } = true;

    /// <summary>Texts that mean that nothing was given, such as <c>N/A</c>; compared after trimming, in any case.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Regular expression (without back-references and look-around); its group <c>value</c>, else its first group, else the whole match is taken. No match: missing.</summary>
    public string? Extract { get; init; }

    /// <summary>Whether letters are lowered (invariant culture) before the table is asked; the table's keys are then compared likewise.</summary>
    public bool Fold { get; init; }

    /// <summary>Values that the source has to values that the field shall have.</summary>
    public IReadOnlyDictionary<string, string>? Table { get; init; }

    /// <summary>The value for what the table does not list; null: it stays as it is.</summary>
    public string? Otherwise { get; init; }

    /// <summary>What separates several values in one text (for <c>district</c> and <c>links</c>); null: one value.</summary>
    public string? Split { get; init; }

    /// <summary>Whether the value is replaced by the first 32 hexadecimal digits of its SHA-256 (for <c>id</c>: long or personal identities).</summary>
    public bool Hash { get; init; }

    /// <summary>Formats of a time, tried in order: .NET custom formats, <c>iso</c>, <c>unix</c> (seconds) or <c>unixMs</c>; null: the mapping's.</summary>
    public IReadOnlyList<string>? Times { get; init; }

    /// <summary>IANA zone of times that have no offset; null: the mapping's.</summary>
    public string? Zone { get; init; }

    /// <summary>By what a number is multiplied.</summary>
    public double? Scale { get; init; }

    /// <summary>Whether a number's decimal mark is a comma (a point is taken too; spaces between digits are skipped).</summary>
    public bool DecimalComma { get; init; }
}
