using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Fold;

/// <summary>A city with a tree of districts and one of categories, in a zone that changes its clocks.</summary>
internal static class SmallCity
{
    public static TimeZoneInfo Berlin { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>Code to parent.</summary>
    public static IReadOnlyList<(string Code, string? Parent)> Districts { get; } =
    [
        ("region", null), ("north", "region"), ("south", "region"), ("n1", "north"), ("n2", "north"), ("outside", null), ("unplaced", null),
    ];

    /// <summary>Code to parent.</summary>
    public static IReadOnlyList<(string Code, string? Parent)> Categories { get; } =
    [
        ("none", null), ("roads", null), ("roads/potholes", "roads"), ("roads/snow", "roads"), ("housing", null),
    ];

    public static RoomFold Fold() => new(Settings());

    public static RoomSettings Settings(
        IReadOnlyList<(string Code, string? Parent)>? districts = null,
        IReadOnlyList<(string Code, string? Parent)>? categories = null,
        params string[] feeds)
    {
        districts ??= Districts;
        categories ??= Categories;
        return new RoomSettings
        {
            Zone = Berlin,
            City = new BoardCity(Names("city"), "Europe/Berlin", Demo: false, HasMap: false),
            Build = "test",
            Districts = [.. districts.Select(district => new BoardDistrict(
                district.Code, Index(districts, district.Parent), Names(district.Code), Names(district.Code), null))],
            Categories = [.. categories.Select(category => new BoardCategory(
                category.Code, Index(categories, category.Parent), Names(category.Code)))],
            Feeds = [.. (feeds.Length == 0 ? ["a", "b"] : feeds).Select(feed => new FeedSetting(
                feed, feed == "a" ? Channel.Dispatch : Channel.Hotline, Names(feed), 60, WallTitles: true))],
        };
    }

    private static BoardNames Names(string code) => new(code, code);

    private static int Index(IReadOnlyList<(string Code, string? Parent)> all, string? code)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Code == code)
            {
                return i;
            }
        }

        return -1;
    }
}
