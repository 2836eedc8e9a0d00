using SituationRoom.Core.Merging;

namespace SituationRoom.Engine.Problems;

/// <summary>How a decision about incidents ended.</summary>
/// <param name="Status">How.</param>
/// <param name="Reason">Why not, in one English sentence; null where it counts.</param>
/// <param name="Unknown">Incidents that are not held.</param>
public sealed record ProblemResult(ProblemStatus Status, string? Reason = null, IReadOnlyList<IncidentName>? Unknown = null);
