using SituationRoom.Reports;

namespace SituationRoom.Feeds.Datex2;

/// <summary>What makes one incident: a situation with its records, or one record of it.</summary>
internal sealed record SituationFacts
{
    /// <summary>The incident's identity.</summary>
    public required string Id { get; init; }

    /// <summary>The situation's identity, where the incident is a record of it.</summary>
    public string? SituationId { get; init; }

    public long? Version { get; init; }

    public DateTimeOffset? VersionAt { get; init; }

    public Severity? OverallSeverity { get; init; }

    public Mode Mode { get; init; }

    public string? Confidentiality { get; init; }

    public IReadOnlyList<string> Related { get; init; } = [];

    public IReadOnlyList<RecordFacts> Records { get; init; } = [];
}
