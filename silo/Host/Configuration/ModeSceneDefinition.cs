using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>Which scene a wall shows in a readiness mode, unless the lead steers it to another one after the mode was set.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ModeSceneDefinition
{
    /// <summary><c>everyday</c>, <c>heightened</c> or <c>emergency</c>.</summary>
    public string Mode { get; init; } = "";

    /// <summary>The wall's name, as <c>?wall=</c> of its address says it; <c>*</c>: every wall that has no line of its own for this mode.</summary>
    public string Wall { get; init; } = "*";

    /// <summary><c>overview</c>, <c>map</c>, <c>matrix</c> or <c>alerts</c>.</summary>
    public string Scene { get; init; } = "";
}
