using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Alerts.Life;

/// <summary>Makes of an alert before and after the event that says so.</summary>
internal static class Events
{
    /// <param name="before">The alert before.</param>
    /// <param name="after">The alert after, its version not yet counted.</param>
    /// <param name="verb">What became of it.</param>
    /// <param name="value">What was measured, where that is new.</param>
    /// <param name="at">When, Unix ms.</param>
    /// <param name="by">Who; null: the room.</param>
    public static AlertChanged Of(AlertRecord before, AlertRecord after, AlertVerb verb, double? value, long at, Actor? by = null)
    {
        var version = before.Version + 1;
        var counted = after with { Version = version, Value = value ?? after.Value };
        if (IsOfState(before, after))
        {
            counted = counted with { StateVersion = version, StateBy = by, StateAt = at };
        }

        return new AlertChanged { At = at, By = by, Verb = verb, Alert = before.Id, Before = before.State, After = counted };
    }

    /// <summary>Whether a command that knows only the alert before would come too late.</summary>
    private static bool IsOfState(AlertRecord before, AlertRecord after) =>
        before.State != after.State
        || before.AnnunciatedAt != after.AnnunciatedAt
        || before.SeenAt != after.SeenAt
        || before.Owner != after.Owner
        || before.Outcome != after.Outcome
        || before.ShelvedUntil != after.ShelvedUntil;
}
