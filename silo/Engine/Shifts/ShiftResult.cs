using SituationRoom.Core.Shifts;

namespace SituationRoom.Engine.Shifts;

/// <summary>What became of a command about shifts. Neither refused nor unavailable: it is so now, whether or not it was before.</summary>
/// <param name="Refusal">Why it was not done, or null.</param>
/// <param name="Unavailable">Why nothing can be noted at present, or null.</param>
public sealed record ShiftResult(ShiftRefusal? Refusal, string? Unavailable);
