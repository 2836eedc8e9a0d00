using SituationRoom.Core.Alerts;
using SituationRoom.Reports;

namespace SituationRoom.Host.RuleTrials;

/// <summary>One time that a rule would have raised an alert, from raised (or come back) to returned. Times are Unix ms.</summary>
public sealed record Occurrence
{
    public required string Rule { get; init; }

    public required AlertSubject Subject { get; init; }

    /// <summary>1 to 4, the highest while it lasted.</summary>
    public required int Priority { get; init; }

    public Mode Mode { get; init; }

    /// <summary>Whether its condition held already when the period began.</summary>
    public bool HeldAtStart { get; init; }

    /// <summary>When the condition had held for its on-delay.</summary>
    public required long RaisedAt { get; init; }

    /// <summary>When people would have been told: at once, once a parent suppressed it no longer, or anew; none where it was suppressed to its end, or chattered unseen.</summary>
    public IReadOnlyList<long> Annunciations { get; init; } = [];

    /// <summary>When the condition had been clear for its off-delay; null while it lasts.</summary>
    public long? ReturnedAt { get; init; }

    /// <summary>The largest that was measured (the least, of a rule that holds below); null where nothing is.</summary>
    public double? Value { get; init; }

    public double? Threshold { get; init; }

    /// <summary>How often its point was raised within ten minutes where it chatters; else 1.</summary>
    public int Times { get; init; } = 1;
}
