using SituationRoom.Core.Refusals;

namespace SituationRoom.Core.Shifts;

/// <summary>Why something about shifts is not done.</summary>
/// <param name="Kind">Of what kind the reason is.</param>
/// <param name="Code">The reason as a word.</param>
/// <param name="Reason">What stands against it and what to do, in English sentences.</param>
/// <param name="By">Name of whoever was first, or null.</param>
/// <param name="At">When, or null.</param>
public sealed record ShiftRefusal(ShiftRefusalKind Kind, ProblemCode Code, string Reason, string? By = null, DateTimeOffset? At = null);
