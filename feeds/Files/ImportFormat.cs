namespace SituationRoom.Feeds.Files;

/// <summary>The form of a file that is imported.</summary>
public enum ImportFormat
{
    /// <summary>Comma-separated values, RFC 4180.</summary>
    Csv,

    /// <summary>One JSON object a line.</summary>
    Ndjson,
}
