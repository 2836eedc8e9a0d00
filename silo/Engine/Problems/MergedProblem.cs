using SituationRoom.Engine.Asking;

namespace SituationRoom.Engine.Problems;

/// <summary>Incidents that somebody said to be one problem.</summary>
/// <param name="Voices">By how many incidents it was reported, those that are no longer held included.</param>
/// <param name="Counted">Key of the incident that is counted for all.</param>
/// <param name="Incidents">Those that are held.</param>
public sealed record MergedProblem(int Voices, int Counted, IReadOnlyList<IncidentSummary> Incidents);
