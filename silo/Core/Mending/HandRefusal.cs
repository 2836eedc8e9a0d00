using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Mending;

/// <summary>Why something can't be done to an incident.</summary>
/// <param name="Kind">What kind of refusal.</param>
/// <param name="Sentence">Why, without a stop at its end.</param>
public sealed record HandRefusal(HandRefusalKind Kind, string Sentence)
{
    /// <summary>The same as a word; null: that of its kind.</summary>
    public ProblemCode? Code { get; init; }

    /// <summary>Who was first; null where nobody was.</summary>
    public Actor? First { get; init; }

    /// <summary>When that was, Unix ms.</summary>
    public long? At { get; init; }

    /// <summary>The version that it has since.</summary>
    public long? Version { get; init; }
}
