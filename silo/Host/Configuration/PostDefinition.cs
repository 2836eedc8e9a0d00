using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>A post of the room, which one person of a shift holds.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PostDefinition
{
    /// <summary>Lower-case Latin words joined by hyphens; unique. Stands on the trail.</summary>
    public string Id { get; init; } = "";

    /// <summary>What it is called.</summary>
    public NameDefinition Name { get; init; } = new();

    /// <summary>Whether whoever holds it leads the shift and hands it over: one post does.</summary>
    public bool Lead { get; init; }
}
