namespace SituationRoom.Core.Trail;

/// <summary>Planned works or an event, as they stand after a change. Times are Unix ms, UTC.</summary>
public sealed record PlannedWork
{
    /// <summary><c>w</c> and the position of the entry that planned them; empty in that entry itself.</summary>
    public string Id { get; init; } = "";

    /// <summary>Counts the changes: 1, 2, 3 …</summary>
    public int Version { get; init; } = 1;

    /// <summary>What is done, in words that may stand on a wall.</summary>
    public required string Title { get; init; }

    public required WorkKind Kind { get; init; }

    public required WorkEffect Effect { get; init; }

    /// <summary>Codes of districts; what lies below them is meant too. None: the whole city.</summary>
    public IReadOnlyList<string> Districts { get; init; } = [];

    /// <summary>Codes of categories; what lies below them is meant too. None: all.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    public required long From { get; init; }

    /// <summary>Until when; the moment itself is past it.</summary>
    public required long Until { get; init; }

    /// <summary>Code of the department that answers for them, or null.</summary>
    public string? Department { get; init; }

    /// <summary>Whom to call: a post and its number. For dispatchers, leads and administrators alone.</summary>
    public string? Contact { get; init; }

    /// <summary>Whether they were cancelled: they explain and suppress nothing then.</summary>
    public bool IsCancelled { get; init; }
}
