using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>The log, on standard error; it never holds personal data.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LogDefinition
{
    /// <summary>The least that is logged: <c>debug</c>, <c>information</c>, <c>warning</c>, <c>error</c>.</summary>
    public string Level { get; init; } = "information";

    /// <summary><c>text</c> for people, or <c>json</c>: one object a line.</summary>
    public string Format { get; init; } = "text";
}
