using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>A wall that may watch from another machine.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record WallDefinition
{
    /// <summary>Lower-case Latin words joined by hyphens; unique.</summary>
    public string Id { get; init; } = "";

    /// <summary>SHA-256 of its token, 64 hexadecimal digits, as <c>printf %s TOKEN | sha256sum</c> prints it.</summary>
    public string TokenSha256 { get; init; } = "";
}
