using SituationRoom.Reports;

namespace SituationRoom.Engine.Asking;

/// <summary>Which incidents to list; a null filter passes all.</summary>
public sealed record IncidentQuery
{
    public string? Feed { get; init; }

    /// <summary>Ids of feeds; null passes all.</summary>
    public IReadOnlyCollection<string>? Feeds { get; init; }

    /// <summary>The source's own id, exactly.</summary>
    public string? Id { get; init; }

    /// <summary>A district's code; what lies below it counts too.</summary>
    public string? District { get; init; }

    /// <summary>A category's code; what lies below it counts too.</summary>
    public string? Category { get; init; }

    /// <summary>Codes of categories; what lies below them counts too; null passes all.</summary>
    public IReadOnlyCollection<string>? Categories { get; init; }

    public IncidentStatus? Status { get; init; }

    /// <summary>Open or in progress (true), or neither (false).</summary>
    public bool? Open { get; init; }

    public Severity? Severity { get; init; }

    public Channel? Channel { get; init; }

    public Mode? Mode { get; init; }

    /// <summary>The first moment of occurrence that passes.</summary>
    public DateTimeOffset? OccurredFrom { get; init; }

    /// <summary>The first moment of occurrence that no longer passes.</summary>
    public DateTimeOffset? OccurredUntil { get; init; }

    /// <summary>The first moment of arrival that passes: when the first report of it was received.</summary>
    public DateTimeOffset? ArrivedFrom { get; init; }

    /// <summary>The first moment of arrival that no longer passes.</summary>
    public DateTimeOffset? ArrivedUntil { get; init; }

    /// <summary>The first moment of its last report that passes.</summary>
    public DateTimeOffset? UpdatedFrom { get; init; }

    /// <summary>The first moment of its last report that no longer passes.</summary>
    public DateTimeOffset? UpdatedUntil { get; init; }

    /// <summary>So many that pass are left out first; <see cref="IncidentPage.Skipped"/> says how many were.</summary>
    public int Skip { get; init; }

    /// <summary>So many rows are looked at; the page may be shorter then, and says where to continue. Between two questions batches are committed.</summary>
    public int MostRows { get; init; } = int.MaxValue;

    /// <summary>Continue below this key; null begins at the newest.</summary>
    public int? Before { get; init; }

    /// <summary>1 to 1,000.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>Whether whoever asks may see no more than a wall does: no text, no links, titles and addresses without numbers of phones and flats.</summary>
    public bool IsPublic { get; init; }
}
