using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>The city.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CityDefinition
{
    /// <summary>What it is called.</summary>
    public NameDefinition Name { get; init; } = new();

    /// <summary>IANA name of its time zone, such as <c>Europe/Moscow</c>.</summary>
    public string TimeZone { get; init; } = "";

    /// <summary>Languages of the pages: <c>ru</c>, <c>en</c>.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["ru", "en"];
}
