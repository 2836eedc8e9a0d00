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

    /// <summary>
    /// Rules by which words of a title or a text point to it, in any of their forms: <c>яма</c>; <c>нет отопления</c> (both, within ten words
    /// of each other); <c>«детский сад»</c> (one right after the other); <c>яма -двор</c> (not where the second stands). Of several rules the one with more words decides.
    /// </summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Code of the department that answers for it; null takes the parent's.</summary>
    public string? Department { get; init; }

    /// <summary>Norms from occurrence; null takes the parent's.</summary>
    public DeadlinesDefinition? Deadlines { get; init; }
}
