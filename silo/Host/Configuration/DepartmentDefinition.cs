using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>Who answers for categories.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record DepartmentDefinition
{
    /// <summary>Lower-case Latin words joined by hyphens; unique.</summary>
    public string Code { get; init; } = "";

    /// <summary>What it is called.</summary>
    public NameDefinition Name { get; init; } = new();
}
