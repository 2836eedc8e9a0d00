namespace SituationRoom.Core.Board;

/// <summary>
/// What changed from version − 1 to version, the same for all who watch. A null member did not change; a list that is
/// there replaces the snapshot's, but for those that say how they change it: what is appended, added to counts, merged by
/// its key or put first.
/// </summary>
public sealed record BoardDelta
{
    public required string Epoch { get; init; }

    public required long Version { get; init; }

    /// <summary>The server's time at which the clock-dependent tallies were asked, Unix ms.</summary>
    public required long Now { get; init; }

    /// <summary>Districts appended at the end.</summary>
    public BoardDistrict[]? Districts { get; init; }

    /// <summary>Categories appended at the end.</summary>
    public BoardCategory[]? Categories { get; init; }

    /// <summary>Areas appended at the end.</summary>
    public int[][]? Areas { get; init; }

    /// <summary>Slots appended at the end.</summary>
    public int[][]? Slots { get; init; }

    /// <summary>
    /// Groups of slots that changed alike: pairs of arrays. The even one holds what is to be added to each tally
    /// (trailing zeros left out), the odd one the slots: the first as a number, each further one as the distance from
    /// the one before.
    /// </summary>
    public int[][]? Counts { get; init; }

    /// <summary>Cells whose level changed; level 9 withdraws one.</summary>
    public BoardUnusual[]? Unusual { get; init; }

    public BoardIncident[]? Notable { get; init; }

    /// <summary>Points added or changed (five numbers), or removed (the key alone).</summary>
    public int[][]? Points { get; init; }

    /// <summary>Feeds that changed, by id.</summary>
    public BoardFeed[]? Feeds { get; init; }

    public BoardKpis? Kpis { get; init; }

    /// <summary>A new day or a newly learnt band.</summary>
    public BoardTrend? Trend { get; init; }

    /// <summary>Bins of today's line that changed: [bin, count].</summary>
    public int[][]? TrendCounts { get; init; }

    /// <summary>Events to put before the ticker's first, newest first.</summary>
    public BoardIncident[]? Ticker { get; init; }

    public BoardIncident[]? Oldest { get; init; }

    public BoardAlerts? Alerts { get; init; }

    public BoardWork[]? Works { get; init; }

    public BoardReadiness? Readiness { get; init; }

    /// <summary>What is wrong with the room itself; an empty text says that it is well again.</summary>
    public string? Trouble { get; init; }
}
