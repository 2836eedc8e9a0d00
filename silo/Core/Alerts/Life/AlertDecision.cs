using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Alerts.Life;

/// <summary>How a command is answered: by an event that is to be appended, by what was answered to the same command before, or by a refusal.</summary>
/// <param name="Event">What changes; null where nothing does.</param>
/// <param name="Before">What was answered before, where the key is known.</param>
/// <param name="Refusal">Why not.</param>
public sealed record AlertDecision(AlertChanged? Event, AlertRecord? Before, AlertRefusal? Refusal);

/// <summary>Why a command is not done.</summary>
/// <param name="Kind">Of what sort the reason is.</param>
/// <param name="Sentence">In one English sentence, with the remedy.</param>
/// <param name="Now">The alert as it is; null where it is unknown.</param>
/// <param name="Code">The same as a word.</param>
public sealed record AlertRefusal(RefusalKind Kind, string Sentence, AlertRecord? Now, ProblemCode Code);

/// <summary>Of what sort the reason of a refusal is.</summary>
public enum RefusalKind
{
    /// <summary>No such alert is held.</summary>
    Unknown,

    /// <summary>Another, or the room, was first.</summary>
    Second,

    /// <summary>It can't be done with the alert as it is, or what is needed for it lacks.</summary>
    Impossible,

    /// <summary>The person's role may not.</summary>
    NotAllowed,

    /// <summary>Nothing can be written now.</summary>
    Unavailable,
}
