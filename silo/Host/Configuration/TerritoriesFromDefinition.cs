using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>
/// Territories that are read off a GeoJSON file, one a feature, with their boundaries: the code is made from the name,
/// the short name is cut from it. One that stands under <c>territories</c> keeps what is written there.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TerritoriesFromDefinition
{
    /// <summary>A GeoJSON FeatureCollection in WGS 84, below the configuration's directory unless absolute.</summary>
    [JsonPropertyName("geojson")]
    public string GeoJson { get; init; } = "";

    /// <summary>The property of a feature that holds the territory's name.</summary>
    public string Name { get; init; } = "name";
}
