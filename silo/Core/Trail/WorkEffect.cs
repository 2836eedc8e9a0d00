namespace SituationRoom.Core.Trail;

/// <summary>What planned works do to the alerts within them. Stands in the journal by its name.</summary>
public enum WorkEffect
{
    /// <summary>An alert within them says so, and is one like any other.</summary>
    Explain = 0,

    /// <summary>An alert within them is suppressed while they last, unless it is an S1.</summary>
    Suppress = 1,
}
