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
            [.. configuration.Departments.Select(department => new Department(department.Code, department.Name.Names(department.Code)))]);
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
        Department = category.Department,
        Deadline = category.Deadlines?.Final,
    };

    private static IReadOnlyList<District> WithBoundaries(
        RoomConfiguration configuration,
        IReadOnlyList<District> districts,
        Func<string, ReadOnlyMemory<byte>> readFile,
        List<ConfigurationError> errors)
    {
        if (configuration.Boundaries is not { } boundaries)
        {
            return districts;
        }

        ReadOnlyMemory<byte> file;
        try
        {
            file = readFile(boundaries.File);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            errors.Add(new("boundaries.file", boundaries.File, "the file can't be read", $"check its path and rights: {e.Message}"));
            return districts;
        }

        var (areas, unread) = GeoJsonBoundaries.Parse(file, boundaries.Property);
        var (assigned, unfit) = GeoJsonBoundaries.Assign(districts, areas);
        errors.AddRange(unread.Concat(unfit).Select(error => Told(error, $"{boundaries.File}: {error.Path}")));
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
