using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>Boundaries of the territories. A plain text in its place is the file.</summary>
[JsonConverter(typeof(BoundariesConverter))]
public sealed record BoundariesDefinition
{
    /// <summary>A GeoJSON FeatureCollection in WGS 84, below the configuration's directory unless absolute.</summary>
    public string File { get; init; } = "";

    /// <summary>The property of a feature that holds the territory's code, an alias or a name.</summary>
    public string Property { get; init; } = "code";
}
