using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Mending;

/// <summary>What is to be noted, or why nothing is; neither where the same command was done already.</summary>
/// <param name="Said">The event.</param>
/// <param name="Refusal">The refusal.</param>
public readonly record struct HandDecision(TrailEvent? Said, HandRefusal? Refusal)
{
    /// <summary>The same command was done already.</summary>
    public static HandDecision Already { get; }

    /// <summary>It is refused.</summary>
    public static HandDecision Refuse(HandRefusalKind kind, string sentence, ProblemCode? code = null) => new(null, new HandRefusal(kind, sentence) { Code = code });
}
