using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Mapping;

/// <summary>How a feed's own messages become reports and readings, as written; <see cref="MappingCompiler"/> says what must hold.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MappingDefinition
{
    /// <summary>JSON: path of the array of items within the message; null: the message is the item or the array.</summary>
    public string? Items { get; init; }

    /// <summary>The form of its CSV files; null: a header, commas, UTF-8.</summary>
    public CsvDefinition? Csv { get; init; }

    /// <summary>The form of its XLSX workbooks; null: the first sheet, of which the first row that is not empty names the columns.</summary>
    public XlsxDefinition? Xlsx { get; init; }

    /// <summary>IANA zone of times without an offset, such as <c>Europe/Moscow</c>; null: such times are rejected.</summary>
    public string? Zone { get; init; }

    /// <summary>Formats of times, tried in order; see <see cref="FieldMapping.Times"/>.</summary>
    public IReadOnlyList<string> Times { get; init; } = ["iso"];

    /// <summary>
    /// Canonical fields of a report to where they come from: <c>id</c> (required), <c>revision</c>, <c>at</c>, <c>kind</c>, <c>status</c>, <c>category</c>,
    /// <c>district</c>, <c>lat</c>, <c>lon</c>, <c>address</c>, <c>severity</c>, <c>mode</c>, <c>title</c>, <c>text</c>, <c>department</c>, <c>receivedBy</c>, <c>due</c>,
    /// <c>promised</c>, <c>people.injured</c>, <c>people.dead</c>, <c>links</c>, and <c>person.NAME</c> for personal fields under a name of one's choice.
    /// </summary>
    public IReadOnlyDictionary<string, FieldMapping> Report { get; init; } = new Dictionary<string, FieldMapping>();

    /// <summary>Canonical fields of a reading: <c>key</c>, <c>at</c>, <c>value</c> (required), <c>unit</c>, <c>district</c>, <c>lat</c>, <c>lon</c>.</summary>
    public IReadOnlyDictionary<string, FieldMapping> Reading { get; init; } = new Dictionary<string, FieldMapping>();

    /// <summary>Sources (top-level members or columns) that hold personal data: they go into the report's person under their own name, never into the extras.</summary>
    public IReadOnlyList<string> Personal { get; init; } = [];

    /// <summary>What becomes of the rest.</summary>
    public ExtrasRule Extras { get; init; }
}
