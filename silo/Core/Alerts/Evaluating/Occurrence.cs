using SituationRoom.Reports;

namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>One time that a rule would have raised an alert, from raised to returned. Times are Unix ms.</summary>
public sealed record Occurrence
{
    public required string Rule { get; init; }

    public required AlertSubject Subject { get; init; }

    /// <summary>1 to 4, the highest while it lasted.</summary>
    public required int Priority { get; init; }

    public required Mode Mode { get; init; }

    /// <summary>Since when its condition held.</summary>
    public required long HeldSince { get; init; }

    /// <summary>When the condition had held for its on-delay.</summary>
    public required long RaisedAt { get; init; }

    /// <summary>When people were first told: later than raised where a parent suppressed it till then; null where it was suppressed to its end.</summary>
    public long? AnnunciatedAt { get; init; }

    /// <summary>When the condition had been clear for its off-delay; null while it lasts.</summary>
    public long? ReturnedAt { get; init; }

    /// <summary>The largest that was measured (the least, of a rule that holds below); null where nothing is.</summary>
    public double? Value { get; init; }

    public double? Threshold { get; init; }
}
