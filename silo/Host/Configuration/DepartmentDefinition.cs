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

    /// <summary>Whom of it to call, in the order in which they are tried: told to dispatchers, leads and administrators beside an alert, never to a wall.</summary>
    public IReadOnlyList<ContactDefinition> Contacts { get; init; } = [];
}
