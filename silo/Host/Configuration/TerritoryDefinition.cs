using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>A node of the territory tree.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TerritoryDefinition
{
    /// <summary>Lower-case Latin words joined by hyphens; unique. Stands in the journal: never change it.</summary>
    public string Code { get; init; } = "";

    /// <summary>The parent's code; null at the root.</summary>
    public string? Parent { get; init; }

    /// <summary>What it is called.</summary>
    public NameDefinition Name { get; init; } = new();

    /// <summary>At most 12 characters, for the wall; null takes the name, which must then be as short.</summary>
    [JsonPropertyName("short")]
    public NameDefinition? ShortName { get; init; }

    /// <summary>What senders call it besides.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>How many people live there; null where it is not known.</summary>
    public int? Population { get; init; }
}
