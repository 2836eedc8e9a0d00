using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>A node of the category tree.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CategoryDefinition
{
    /// <summary>Lower-case Latin words joined by hyphens, the parent's code before a slash; unique. Stands in the journal: never change it.</summary>
    public string Code { get; init; } = "";

    /// <summary>The parent's code; null takes what stands before the code's last slash.</summary>
    public string? Parent { get; init; }

    /// <summary>What it is called.</summary>
    public NameDefinition Name { get; init; } = new();

    /// <summary>What senders call it besides, whole.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Words that point to it where they occur in a text.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Code of the department that answers for it; null takes the parent's.</summary>
    public string? Department { get; init; }

    /// <summary>Norms from occurrence; null takes the parent's.</summary>
    public DeadlinesDefinition? Deadlines { get; init; }
}
