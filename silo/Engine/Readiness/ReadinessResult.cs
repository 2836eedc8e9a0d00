using SituationRoom.Core.Readiness;
using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Readiness;

/// <summary>What became of a wish to set the mode.</summary>
/// <param name="Now">The setting in force after it; null: none was ever made.</param>
/// <param name="Refusal">Why it was not done, or null.</param>
/// <param name="Unavailable">Why nothing can be noted at present, or null.</param>
public sealed record ReadinessResult(ReadinessSet? Now, ReadinessRefusal? Refusal, string? Unavailable);
