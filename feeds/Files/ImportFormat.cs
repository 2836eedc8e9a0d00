namespace SituationRoom.Feeds.Files;

/// <summary>The form of a file that is imported.</summary>
public enum ImportFormat
{
    /// <summary>Comma-separated values, RFC 4180.</summary>
    Csv,

    /// <summary>One JSON object a line.</summary>
    Ndjson,

    /// <summary>One JSON document: an object, an array, or what the mapping's <c>items</c> leads into.</summary>
    Json,

    /// <summary>A workbook of Office Open XML (ECMA-376).</summary>
    Xlsx,
}
