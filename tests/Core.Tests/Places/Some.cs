using NetTopologySuite.Geometries;
using SituationRoom.Core.Board;
using SituationRoom.Core.Places;

namespace SituationRoom.Core.Tests.Places;

/// <summary>Small catalogs for tests.</summary>
internal static class Some
{
    public static District District(string code, Geometry? boundary = null, string? parent = null, params string[] aliases) => new()
    {
        Code = code,
        Parent = parent,
        Names = new BoardNames($"Район {code}", $"{code} district"),
        ShortNames = new BoardNames("Район", "District"),
        Aliases = aliases,
        Boundary = boundary,
    };

    public static Category Category(string code, params string[] aliases) => new()
    {
        Code = code,
        Names = new BoardNames($"Тема {code}", $"Topic {code}"),
        Aliases = aliases,
    };

    public static Catalog Catalog(IReadOnlyList<District> districts, params Category[] categories)
    {
        var (catalog, errors) = Core.Places.Catalog.Create(districts, categories);
        errors.ShouldBeEmpty();
        return catalog.ShouldNotBeNull();
    }

    /// <summary>A square whose lower left corner is given, degrees.</summary>
    public static Polygon Square(double x, double y, double side) =>
        new(new LinearRing([new(x, y), new(x + side, y), new(x + side, y + side), new(x, y + side), new(x, y)]));
}
