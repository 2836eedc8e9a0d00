using SituationRoom.Reports;

namespace SituationRoom.Host.Demo;

/// <summary>One incident of the demonstration with its whole life.</summary>
public sealed record DemoIncident
{
    public required string Feed { get; init; }

    /// <summary>Stable: the same city at the same time gives the same id.</summary>
    public required string Id { get; init; }

    public required DemoTopic Topic { get; init; }

    public required IncidentKind Kind { get; init; }

    public required Severity Severity { get; init; }

    public required string Title { get; init; }

    public string? Text { get; init; }

    public required DemoPlace Place { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The norm's deadline, UTC.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>Number of the invented person who reported, 0 to 9999; null where the feed bears none.</summary>
    public int? PersonNumber { get; init; }

    /// <summary>The turns of its life in order, the first at <see cref="OpenedAt"/>.</summary>
    public required IReadOnlyList<DemoTurn> Turns { get; init; }

    /// <summary>Its reports in order, revisions from 1.</summary>
    public IEnumerable<DemoReport> Reports() =>
        Turns.Select((turn, index) => new DemoReport(this, index + 1, turn.At, turn.Status));
}
