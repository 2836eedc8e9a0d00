namespace SituationRoom.Core.Board;

/// <summary>
/// The whole live picture at one version: what a wall needs to draw everything, with nothing personal in it.
/// Deltas of the same epoch with consecutive versions are applied on top; another epoch or a gap asks for a new one.
/// Times are Unix milliseconds, UTC, unless a member says otherwise.
/// </summary>
public sealed record BoardSnapshot
{
    /// <summary>One run of one node; another epoch means that no delta of it fits this snapshot.</summary>
    public required string Epoch { get; init; }

    public required long Version { get; init; }

    /// <summary>The server's time at which the clock-dependent tallies were asked.</summary>
    public required long Now { get; init; }

    /// <summary>The server's build; a page that was made by another one reloads.</summary>
    public required string Build { get; init; }

    public required BoardCity City { get; init; }

    /// <summary>Districts in the configured order, parents before children; then what the journal named besides. Index = district number.</summary>
    public required BoardDistrict[] Districts { get; init; }

    /// <summary>Categories in the configured order, parents before children. Index = category number.</summary>
    public required BoardCategory[] Categories { get; init; }

    /// <summary>Names of the tallies, in the order in which counts hold them.</summary>
    public required string[] Tallies { get; init; }

    /// <summary>
    /// Area number to the district numbers that it covers: one for nearly every incident, more where one lies over
    /// several. A district's number counts an area once if the area touches the district or anything below it.
    /// </summary>
    public required int[][] Areas { get; init; }

    /// <summary>Slot number to [area, category, channel, severity, mode]: the finest division that is counted.</summary>
    public required int[][] Slots { get; init; }

    /// <summary>Slot number to its tallies, in the order of <see cref="Tallies"/>; trailing zeros are left out.</summary>
    public required int[][] Counts { get; init; }

    /// <summary>How unusual cells are; a cell that is not named is withheld (too few are expected, or too little was learnt).</summary>
    public required BoardUnusual[] Unusual { get; init; }

    /// <summary>Open incidents of severity Severe and Extreme, unacknowledged first, then severity, then oldest; at most 40.</summary>
    public required BoardIncident[] Notable { get; init; }

    /// <summary>Open incidents with a position: [key, severity, category, latitude × 1e5, longitude × 1e5], at most 500, the most severe and newest.</summary>
    public required int[][] Points { get; init; }

    public required BoardFeed[] Feeds { get; init; }

    public required BoardKpis Kpis { get; init; }

    public required BoardTrend Trend { get; init; }

    /// <summary>The newest events, newest first, at most 12.</summary>
    public required BoardIncident[] Ticker { get; init; }

    /// <summary>The three open incidents whose deadline passed longest ago.</summary>
    public required BoardIncident[] Oldest { get; init; }

    /// <summary>The alerts.</summary>
    public required BoardAlerts Alerts { get; init; }

    /// <summary>Planned works and events under way, and those that begin within twelve hours, the earliest first; at most 20.</summary>
    public required BoardWork[] Works { get; init; }

    /// <summary>The readiness mode in force.</summary>
    public required BoardReadiness Readiness { get; init; }

    /// <summary>What is wrong with the room itself (a full disk, a journal that can't be written), or null.</summary>
    public string? Trouble { get; init; }
}
