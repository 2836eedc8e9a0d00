namespace SituationRoom.Core.Alerts;

/// <summary>What a rule looks at.</summary>
public enum RuleKind
{
    /// <summary>A tally of a cell is at or above the threshold.</summary>
    Count,

    /// <summary>Arrivals in a window are at or above the threshold.</summary>
    Rate,

    /// <summary>Arrivals against what is typical; waits for the early-warning statistics.</summary>
    Unusual,

    /// <summary>Open incidents past their deadline are at or above the threshold.</summary>
    Overdue,

    /// <summary>An open incident is of a severity at or above the one named; one alert an incident.</summary>
    Severity,

    /// <summary>A feed is late, silent, dead or failed; one alert a feed.</summary>
    Silence,

    /// <summary>A reading crosses a threshold; one alert a key.</summary>
    Reading,

    /// <summary>So many incidents of one category lie within R metres and T minutes, whatever channels they came by.</summary>
    Cluster,

    /// <summary>Of the room itself: a wall that was let in is not heard; one alert a wall.</summary>
    Wall,

    /// <summary>Of the room itself: a wall's own clock is off; one alert a wall.</summary>
    Clock,

    /// <summary>Of the room itself: nothing at all arrives by any feed.</summary>
    Room,
}
