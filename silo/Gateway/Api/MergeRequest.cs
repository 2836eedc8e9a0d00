using SituationRoom.Core.Merging;

namespace SituationRoom.Gateway.Api;

/// <summary>What is decided about several incidents.</summary>
/// <param name="Incidents">By feed and id.</param>
/// <param name="Note">Why; may be left out.</param>
internal sealed record MergeRequest(IReadOnlyList<IncidentName>? Incidents, string? Note);
