namespace SituationRoom.Core.Merging;

/// <summary>What the fold needs of a decision about several incidents.</summary>
/// <param name="Verb">What was decided.</param>
/// <param name="Incidents">About which; those that are not held are passed over.</param>
public sealed record ProblemFacts(ProblemVerb Verb, IReadOnlyList<IncidentName> Incidents);
