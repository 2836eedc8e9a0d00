using SituationRoom.Reports;

namespace SituationRoom.Feeds.Datex2;

/// <summary>What one situation record says, as far as the room makes use of it.</summary>
internal sealed record RecordFacts
{
    public string? Id { get; init; }

    public long? Version { get; init; }

    /// <summary>Local name of its <c>xsi:type</c>; empty where it has none.</summary>
    public string Type { get; init; } = "";

    /// <summary>Values of its own <c>…Type</c> elements, such as <c>roadClosed</c>.</summary>
    public IReadOnlyList<string> Subtypes { get; init; } = [];

    public Severity? Severity { get; init; }

    public string? Probability { get; init; }

    public string? Confidentiality { get; init; }

    public DateTimeOffset? Starts { get; init; }

    public DateTimeOffset? Ends { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? VersionAt { get; init; }

    /// <summary>Names of times that are there but can't be read.</summary>
    public IReadOnlyList<string> UnreadableTimes { get; init; } = [];

    public string? ValidityStatus { get; init; }

    public bool Overruns { get; init; }

    public bool HasEnd { get; init; }

    public bool HasCancel { get; init; }

    /// <summary>Comments for everybody, in the preferred language.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>Comments that are not for the public.</summary>
    public IReadOnlyList<string> InnerComments { get; init; } = [];

    public string? Source { get; init; }

    public IReadOnlyList<string> Links { get; init; } = [];

    public Casualties? People { get; init; }

    public RecordPlace Place { get; init; } = RecordPlace.Nowhere;

    /// <summary>When it is over by its own time specification; null where it holds regardless of that, or is overrunning, or says no end.</summary>
    public DateTimeOffset? EndsByItself => ValidityStatus == "active" || (Overruns && ValidityStatus != "planned") ? null : Ends;

    /// <param name="moment">The publication's own time, since a parser reads no clock; null: not known.</param>
    public RecordState StateAt(DateTimeOffset? moment) =>
        HasCancel ? RecordState.Cancelled
        : HasEnd ? RecordState.Ended
        : ValidityStatus switch
        {
            "suspended" => RecordState.Ended,
            // Both versions: "active" holds regardless of the time specification.
            "active" => RecordState.Running,
            "planned" => Ends <= moment ? RecordState.Ended : RecordState.Planned,
            _ => Ends <= moment && !Overruns ? RecordState.Ended
                : Starts > moment ? RecordState.Planned
                : RecordState.Running,
        };
}
