using System.Text.Json;
using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Places;
using SituationRoom.Engine;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Serving;

/// <summary>Tells the engine what the configuration says, in the engine's own words.</summary>
internal static class EngineSetup
{
    public static RoomParts Parts(ServeSettings settings, RoomStore store, TimeProvider time)
    {
        return new RoomParts
        {
            Journal = store.Journal,
            KeepReport = KeptReport.Write,
            Vault = store.Vault,
            Snapshots = store.Snapshots,
            Norms = settings.Configuration.Norms,
            Rules = OwnRules.With(settings.Configuration),
            Notices = NoticeSetup.Targets(settings.Configuration),
            Placer = Placer(settings.Configuration),
            Time = time,
            Settings = Settings(settings.Configuration, settings.IsDemo),
        };
    }

    /// <summary>What the fold knows of a configuration.</summary>
    public static RoomSettings Settings(LoadedConfiguration configuration, bool isDemo)
    {
        var (room, catalog) = (configuration.Room, configuration.Catalog);
        return new RoomSettings
        {
            Zone = TimeZoneInfo.FindSystemTimeZoneById(room.City.TimeZone),
            City = new BoardCity(room.City.Name.Names(""), room.City.TimeZone, isDemo, catalog.HasBoundaries) { Owners = Owners(catalog, room) },
            Build = ProductBuild.Id,
            Districts = Districts(catalog),
            Categories = Categories(catalog),
            Feeds = Feeds(room),
            ModeScenes = ConfiguredReadiness.Scenes(room),
            Shifts = ConfiguredShifts.Roster(room),
        };
    }

    /// <summary>Finds places by the configuration's trees.</summary>
    public static Placer Placer(LoadedConfiguration configuration) => new(configuration.Catalog, configuration.Room.City.ToleranceMetres);

    /// <summary>The feeds as the fold knows them.</summary>
    public static IReadOnlyList<FeedSetting> Feeds(RoomConfiguration room) => [.. room.Feeds.Select(Feed)];

    private static BoardDistrict[] Districts(Catalog catalog)
    {
        var numbers = Numbers(catalog.Districts.Select(district => district.Code));
        return
        [
            .. catalog.Districts.Select(district => new BoardDistrict(
                district.Code, Number(numbers, district.Parent), district.Names, district.ShortNames ?? district.Names, district.Population)),
        ];
    }

    private static BoardCategory[] Categories(Catalog catalog)
    {
        var numbers = Numbers(catalog.Categories.Select(category => category.Code));
        return [.. catalog.Categories.Select(category => new BoardCategory(category.Code, Number(numbers, category.Parent), category.Names))];
    }

    private static BoardOwner[] Owners(Catalog catalog, RoomConfiguration room) =>
    [
        .. catalog.Departments.Select(department => new BoardOwner(department.Code, department.Names, IsDepartment: true)),
        .. room.Posts.Select(post => new BoardOwner(post.Id, post.Name.Names(post.Id), IsDepartment: false)),
    ];

    private static FeedSetting Feed(FeedDefinition feed) => new(
        feed.Id,
        feed.Channel,
        new NameDefinition { Ru = feed.Names?.Ru, En = feed.Names?.En }.Names(feed.Id),
        (feed.ExpectedInterval ?? feed.Poll?.Every ?? PeerSetup.Interval(feed)) is { } interval && interval > TimeSpan.Zero ? (int)interval.TotalSeconds : FeedSetting.NoInterval,
        feed.WallTitles,
        feed.ExpectedInterval == FeedDefinition.LearntInterval,
        DoorWord(feed.Door))
    {
        SwappedPoints = feed.SwappedPoints,
    };

    /// <summary>A door as the configuration names it.</summary>
    private static string DoorWord(FeedDoor door) => JsonSerializer.SerializeToElement(door, FeedJson.Options).GetString()!;

    private static Dictionary<string, int> Numbers(IEnumerable<string> codes) =>
        codes.Select((code, number) => (code, number)).ToDictionary(pair => pair.code, pair => pair.number, StringComparer.Ordinal);

    private static int Number(Dictionary<string, int> numbers, string? code) => code is null ? -1 : numbers[code];
}
