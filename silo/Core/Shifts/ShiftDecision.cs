using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Shifts;

/// <summary>What follows from a command: an event, a refusal, or nothing where it is so already.</summary>
/// <param name="Event">What is to be noted, or null.</param>
/// <param name="Refusal">Why nothing is done, or null.</param>
public readonly record struct ShiftDecision(ShiftEvent? Event, ShiftRefusal? Refusal)
{
    /// <summary>It is so already.</summary>
    public static ShiftDecision AlreadySo => default;

    internal static ShiftDecision Of(ShiftEvent said) => new(said, null);

    internal static ShiftDecision Not(ShiftRefusalKind kind, ProblemCode code, string reason, string? by = null, DateTimeOffset? at = null) =>
        new(null, new ShiftRefusal(kind, code, reason, by, at));
}
