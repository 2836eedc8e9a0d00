using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Works;

/// <summary>What follows from a wish about works: an event, or a refusal.</summary>
/// <param name="Event">What is to be noted, or null.</param>
/// <param name="Refusal">Why nothing is done, or null.</param>
/// <param name="Before">The works as they stand, or null where there are none of this id.</param>
public readonly record struct WorkDecision(WorkChanged? Event, WorkRefusal? Refusal, PlannedWork? Before);
