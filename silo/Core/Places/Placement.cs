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

    /// <summary><see cref="Catalog.Version"/> of the catalog that decided.</summary>
    public required uint CatalogVersion { get; init; }
}
