using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>What the readiness modes change besides the rules that name them.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ReadinessDefinition
{
    /// <summary>Which scene a wall shows in a mode; where nothing is said it shows its own.</summary>
    public IReadOnlyList<ModeSceneDefinition> Scenes { get; init; } = [];
}
