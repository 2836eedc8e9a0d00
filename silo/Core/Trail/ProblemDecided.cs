using SituationRoom.Core.Merging;

namespace SituationRoom.Core.Trail;

/// <summary>Somebody said of several incidents that they are one problem, are none any more, or are not one however alike. What counts is the decision that lies before it in the same commit.</summary>
public sealed record ProblemDecided : TrailEvent
{
    /// <summary>What was decided.</summary>
    public required ProblemVerb Verb { get; init; }

    /// <summary>About which incidents.</summary>
    public required IReadOnlyList<IncidentName> Incidents { get; init; }

    /// <summary>How many problems they were before.</summary>
    public required int Before { get; init; }

    /// <summary>How many they are from now on.</summary>
    public required int After { get; init; }
}
