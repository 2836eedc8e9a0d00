using SituationRoom.Engine.Asking;

namespace SituationRoom.Engine.Problems;

/// <summary>Incidents that may be one problem.</summary>
/// <param name="Score">From 0 to 1.</param>
/// <param name="Incidents">The incidents, the earliest first.</param>
/// <param name="Reasons">Why.</param>
public sealed record ProblemProposal(double Score, IReadOnlyList<IncidentSummary> Incidents, IReadOnlyList<ProblemReason> Reasons);
