using SituationRoom.Reports;

namespace SituationRoom.Core.Alerts.Rules;

/// <summary>What a rule looks at; an empty list leaves everything in.</summary>
public sealed record RuleScope
{
    /// <summary>Everything.</summary>
    public static RuleScope All { get; } = new();

    /// <summary>Codes of districts; what lies below them is in scope too.</summary>
    public IReadOnlyList<string> Districts { get; init; } = [];

    /// <summary>Codes of categories; what lies below them is in scope too.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Channels; of a reading or a silence, those of the feed.</summary>
    public IReadOnlyList<Channel> Channels { get; init; } = [];

    /// <summary>Ids of feeds.</summary>
    public IReadOnlyList<string> Feeds { get; init; } = [];
}
