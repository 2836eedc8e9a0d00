namespace SituationRoom.Core.Trail;

/// <summary>What became of an alert, or what somebody did with it. Names stand in the journal: append only, never rename.</summary>
public enum AlertVerb
{
    /// <summary>Its condition held for the on-delay: a new occurrence.</summary>
    Raised,

    /// <summary>Annunciated anew: it came back, grew, its shelf ended, nobody dealt with it, what was an exercise is none.</summary>
    Annunciated,

    /// <summary>Its priority rose.</summary>
    Priority,

    /// <summary>Its condition was clear for the off-delay.</summary>
    Returned,

    /// <summary>Its condition holds again where that changes no state (shelved, suppressed, out of service).</summary>
    CameBack,

    /// <summary>The room closed it: an S4 that nobody saw, 30 minutes after it returned.</summary>
    Ended,

    /// <summary>A parent alert is active, or the feed behind it is dead.</summary>
    Suppressed,

    Unsuppressed,

    /// <summary>A step of its escalation was taken, by the room or by a person.</summary>
    Escalated,

    Acknowledged,
    Assigned,
    Shelved,
    Unshelved,
    Resolved,
    Noted,

    /// <summary>A command was taken back: the alert is as it was before it.</summary>
    Undone,
    OutOfService,
    InService,
}
