namespace SituationRoom.Core.Trail;

/// <summary>An incident that was moved counts again where its reports say.</summary>
public sealed record IncidentReleased : HandEvent
{
    /// <summary>Where it counted before.</summary>
    public required HandPlace Before { get; init; }

    /// <summary>Where it counts from now on.</summary>
    public required HandPlace After { get; init; }
}
