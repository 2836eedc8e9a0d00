using SituationRoom.Reports;

namespace SituationRoom.Engine.Asking;

/// <summary>Which incidents to list; a null filter passes all.</summary>
public sealed record IncidentQuery
{
    public string? Feed { get; init; }

    /// <summary>The source's own id, exactly.</summary>
    public string? Id { get; init; }

    /// <summary>A district's code; what lies below it counts too.</summary>
    public string? District { get; init; }

    /// <summary>A category's code; what lies below it counts too.</summary>
    public string? Category { get; init; }

    public IncidentStatus? Status { get; init; }

    /// <summary>Open or in progress (true), or neither (false).</summary>
    public bool? Open { get; init; }

    public Severity? Severity { get; init; }

    public Channel? Channel { get; init; }

    /// <summary>Continue below this key; null begins at the newest.</summary>
    public int? Before { get; init; }

    /// <summary>1 to 1,000.</summary>
    public int Limit { get; init; } = 100;
}
