using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>The log, on standard error and, where one is named, in a file that rolls; it never holds personal data.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LogDefinition
{
    /// <summary>The least that is logged: <c>debug</c>, <c>information</c>, <c>warning</c>, <c>error</c>.</summary>
    public string Level { get; init; } = "information";

    /// <summary><c>text</c> for people, or <c>json</c>: one object a line.</summary>
    public string Format { get; init; } = "text";

    /// <summary>A file beside standard error, such as <c>log/room.log</c>: a new one each day (<c>room20261122.log</c>), relative to the configuration; null: none.</summary>
    public string? File { get; init; }

    /// <summary>Bytes from which another file is begun within a day.</summary>
    public long FileBytes { get; init; } = 100 << 20;

    /// <summary>How many files are kept.</summary>
    public int FilesKept { get; init; } = 14;
}
