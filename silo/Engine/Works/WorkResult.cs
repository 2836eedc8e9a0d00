using SituationRoom.Core.Trail;
using SituationRoom.Core.Works;

namespace SituationRoom.Engine.Works;

/// <summary>What became of a wish about works.</summary>
/// <param name="Now">The works as they stand, or null where there are none.</param>
/// <param name="Refusal">Why it was not done, or null.</param>
/// <param name="Unavailable">Why nothing can be noted at present, or null.</param>
public sealed record WorkResult(PlannedWork? Now, WorkRefusal? Refusal, string? Unavailable);
