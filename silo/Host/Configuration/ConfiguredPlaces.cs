using NetTopologySuite.Geometries;
using SituationRoom.Core.Places;
using SituationRoom.Feeds;

namespace SituationRoom.Host.Configuration;

/// <summary>Builds the catalog of districts, categories and departments from a configuration.</summary>
internal static class ConfiguredPlaces
{
    /// <param name="configuration">What was read.</param>
    /// <param name="readFile">Reads a file that the configuration names.</param>
    /// <param name="errors">Where errors are added.</param>
    /// <returns>The catalog, or null where there are errors.</returns>
    public static Catalog? Build(RoomConfiguration configuration, Func<string, ReadOnlyMemory<byte>> readFile, List<ConfigurationError> errors)
    {
        NamesOf("territories", [.. configuration.Territories.Select(territory => territory.Name)], errors);
        NamesOf("categories", [.. configuration.Categories.Select(category => category.Name)], errors);
        NamesOf("departments", [.. configuration.Departments.Select(department => department.Name)], errors);
        var districts = WithBoundaries(configuration, [.. configuration.Territories.Select(District)], readFile, errors);
        var (catalog, wrong) = Catalog.Create(
            districts,
            [.. configuration.Categories.Select(Category)],
            [.. configuration.Departments.Select(department => new Department(department.Code, department.Name.Names(department.Code)))],
            [.. configuration.Responsibilities.Select(given => new Responsibility(given.Category, given.District, given.Department))]);
        errors.AddRange(wrong.Select(error => Told(error, error.Path)));
        return catalog;
    }

    private static District District(TerritoryDefinition territory) => new()
    {
        Code = territory.Code,
        Parent = territory.Parent,
        Names = territory.Name.Names(territory.Code),
        ShortNames = territory.ShortName?.Names(territory.Code),
        Aliases = territory.Aliases,
        Population = territory.Population,
    };

    private static Category Category(CategoryDefinition category) => new()
    {
        Code = category.Code,
        Parent = category.Parent,
        Names = category.Name.Names(category.Code),
        Aliases = category.Aliases,
        Words = category.Words,
        Department = category.Department,
        Deadline = category.Deadlines?.Final,
    };

    private static IReadOnlyList<District> WithBoundaries(
        RoomConfiguration configuration,
        IReadOnlyList<District> districts,
        Func<string, ReadOnlyMemory<byte>> readFile,
        List<ConfigurationError> errors)
    {
        if (configuration.TerritoriesFrom is { } from
            && Read("territoriesFrom.geojson", from.GeoJson, from.Name, readFile, errors) is { } named)
        {
            var known = new HashSet<string>(
                districts.SelectMany(district => (IEnumerable<string>)[district.Code, district.Names.Ru, district.Names.En, .. district.Aliases]),
                StringComparer.OrdinalIgnoreCase);
            var added = NamedTerritories.Of(named.Keys.Where(name => !known.Contains(name)), districts.Select(district => district.Code));
            districts = Assign([.. districts, .. added], named, from.GeoJson, errors);
        }

        return configuration.Boundaries is { } boundaries
            && Read("boundaries.file", boundaries.File, boundaries.Property, readFile, errors) is { } areas
            ? Assign(districts, areas, boundaries.File, errors)
            : districts;
    }

    private static IReadOnlyDictionary<string, Geometry>? Read(
        string key, string path, string property, Func<string, ReadOnlyMemory<byte>> readFile, List<ConfigurationError> errors)
    {
        try
        {
            var (areas, unread) = GeoJsonBoundaries.Parse(readFile(path), property);
            errors.AddRange(unread.Select(error => Told(error, $"{path}: {error.Path}")));
            return areas;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            errors.Add(new(key, path, "the file can't be read", $"check its path and rights: {e.Message}"));
            return null;
        }
    }

    private static IReadOnlyList<District> Assign(
        IReadOnlyList<District> districts, IReadOnlyDictionary<string, Geometry> areas, string path, List<ConfigurationError> errors)
    {
        var (assigned, unfit) = GeoJsonBoundaries.Assign(districts, areas);
        errors.AddRange(unfit.Select(error => Told(error, $"{path}: {error.Path}")));
        return assigned;
    }

    private static void NamesOf(string list, IReadOnlyList<NameDefinition> names, List<ConfigurationError> errors)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].IsEmpty)
            {
                errors.Add(new($"{list}[{i}].name", "", "a name is needed", "write { \"ru\": \"…\", \"en\": \"…\" }"));
            }
        }
    }

    private static ConfigurationError Told(CatalogError error, string key) => new(key, error.Value, error.Rule, error.Remedy);
}
