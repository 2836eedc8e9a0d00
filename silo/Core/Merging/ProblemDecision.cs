namespace SituationRoom.Core.Merging;

/// <summary>What somebody decided about several incidents, as it stands in the journal.</summary>
/// <param name="Verb">What was decided.</param>
/// <param name="Incidents">About which, 1 to <see cref="ProblemGroups.Most"/>.</param>
/// <param name="By">Who decided: a post or a person as configured.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Note">Why, where they said so; up to 1,000 characters.</param>
public sealed record ProblemDecision(ProblemVerb Verb, IReadOnlyList<IncidentName> Incidents, string By, DateTimeOffset At, string? Note);
