using SituationRoom.Core.Board;

namespace SituationRoom.Core.Places;

/// <summary>A node of the category tree (roads and transport &gt; potholes), as configured.</summary>
public sealed record Category
{
    /// <summary>
    /// Words of lower-case Latin letters (digits allowed) joined by hyphens, the parent's code before a slash:
    /// <c>roads/potholes</c>; unique among categories.
    /// </summary>
    public required string Code { get; init; }

    /// <summary>The parent's code as configured; null takes what stands before the code's last slash.</summary>
    public string? Parent { get; init; }

    /// <summary>Full names.</summary>
    public required BoardNames Names { get; init; }

    /// <summary>What senders call it besides its code and names; compared without case, with ё as е, trimmed.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Rules by which words of a text point to it: <c>яма</c>, <c>нет отопления</c>, <c>"детский сад"</c>, <c>яма -дворовая</c>.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Code of the department that answers for it; null takes the parent's.</summary>
    public string? Department { get; init; }

    /// <summary>The norm from occurrence to answer; null takes the parent's.</summary>
    public TimeSpan? Deadline { get; init; }
}
