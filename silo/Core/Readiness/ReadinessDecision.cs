using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Readiness;

/// <summary>What follows from a wish to set the mode: an event, a refusal, or nothing where it is so already.</summary>
/// <param name="Event">What is to be noted, or null.</param>
/// <param name="Refusal">Why nothing is done, or null.</param>
public readonly record struct ReadinessDecision(ReadinessSet? Event, ReadinessRefusal? Refusal);
