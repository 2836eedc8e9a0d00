using SituationRoom.Core.Deadlines;

namespace SituationRoom.Core.Trail;

/// <summary>An incident was moved to another category or district. It stays there, whatever its source reports, until it is released.</summary>
public sealed record IncidentMoved : HandEvent
{
    /// <summary>Where it counted before.</summary>
    public required HandPlace Before { get; init; }

    /// <summary>Where it counts from now on.</summary>
    public required HandPlace After { get; init; }

    /// <summary>The category that holds against reports; null: theirs.</summary>
    public string? Category { get; init; }

    /// <summary>The districts that hold against reports; null: theirs.</summary>
    public IReadOnlyList<string>? Districts { get; init; }

    /// <summary>What norms decided for the category that holds; null where none does.</summary>
    public DueTimes? Norm { get; init; }

    /// <summary>Code of the department that answers there; null where none does.</summary>
    public string? Department { get; init; }
}
