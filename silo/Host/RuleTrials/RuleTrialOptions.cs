namespace SituationRoom.Host.RuleTrials;

/// <summary>What <c>rules test</c> was asked for.</summary>
public sealed record RuleTrialOptions
{
    /// <summary>The configuration; null takes the file here, or the demonstration's.</summary>
    public string? Config { get; init; }

    /// <summary>The data directory; null takes the configured one.</summary>
    public string? Data { get; init; }

    /// <summary>A date or a time, in the city's zone unless it says otherwise; null: seven days before the end.</summary>
    public string? From { get; init; }

    /// <summary>The same; null: the journal's end.</summary>
    public string? To { get; init; }

    /// <summary>Whether entries are played at the times that their sources gave them, as for what was imported, and not at those at which the room took them.</summary>
    public bool BySource { get; init; }

    /// <summary>Ids of the rules that are told of; empty: all.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>How many people answer to alerts at a time.</summary>
    public int Operators { get; init; } = 1;

    /// <summary>After how long they acknowledge and assign each alert; null: nobody does anything.</summary>
    public TimeSpan? AnsweredAfter { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How many alerts are listed one by one.</summary>
    public int Limit { get; init; } = 50;
}
