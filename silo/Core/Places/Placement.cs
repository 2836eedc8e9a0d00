using SituationRoom.Core.Deadlines;

namespace SituationRoom.Core.Places;

/// <summary>Where in both trees a report belongs, and how that was decided; it stands in the journal's entry.</summary>
public readonly record struct Placement
{
    /// <summary>One code or more; <see cref="Catalog.Outside"/> or <see cref="Catalog.Unplaced"/> where no district is known. Shared: not to be changed.</summary>
    public required IReadOnlyList<string> Districts { get; init; }

    /// <summary>One code; <see cref="Catalog.NoCategory"/> where none is known.</summary>
    public required string Category { get; init; }

    public required PlacedBy DistrictBy { get; init; }

    public required PlacedBy CategoryBy { get; init; }

    /// <summary>The rule of words that decided the category, as configured; null where none did.</summary>
    public string? CategoryRule { get; init; }

    /// <summary>Code of the department that answers for the category in the district; null where none does.</summary>
    public string? Department { get; init; }

    public PointMarks PointMarks { get; init; }

    /// <summary>What norms decided; nothing where there are none.</summary>
    public DueTimes Due { get; init; }

    /// <summary><see cref="Catalog.Version"/> of the catalog that decided.</summary>
    public required uint CatalogVersion { get; init; }
}
