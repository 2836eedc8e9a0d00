using System.Text.Json;
using SituationRoom.Core.Places;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Serving;

/// <summary>What a running room can take of another configuration, and what only a start can.</summary>
/// <param name="TakesPlaces">Whether places are found by its trees from now on: they hold the same codes.</param>
/// <param name="AtNextStart">What takes effect at the next start only, each in one sentence.</param>
internal sealed record ReloadPlan(bool TakesPlaces, IReadOnlyList<string> AtNextStart)
{
    /// <param name="started">What the room was started with.</param>
    /// <param name="next">What is to be taken.</param>
    public static ReloadPlan Of(LoadedConfiguration started, LoadedConfiguration next)
    {
        var (before, after) = (started.Room, next.Room);
        var waits = new List<string>();
        Compare("server", before.Server, after.Server, "addresses, certificate and data directory");
        Compare("journal", before.Journal, after.Journal, "what keeps the journal");
        Compare("keep", before.Keep, after.Keep, "how long things are kept where");
        Compare("limits", before.Limits, after.Limits, "limits of the doors");
        Compare("log", before.Log, after.Log, "level, format and file of the log");
        Compare("telemetry", before.Telemetry, after.Telemetry, "what is told to a collector");
        Compare("city", before.City, after.City, "name, time zone, languages and shifts of the city");
        Compare("posts", before.Posts, after.Posts, "posts of the room");
        Compare("departments", Departments(started.Catalog), Departments(next.Catalog), "codes and names of departments");
        Compare("boundaries", (before.Boundaries, before.TerritoriesFrom), (after.Boundaries, after.TerritoriesFrom), "the map of the wall");
        Compare("territories", Districts(started.Catalog), Districts(next.Catalog), "codes, parents and names of territories");
        Compare("categories", Categories(started.Catalog), Categories(next.Catalog), "codes, parents and names of categories");
        Compare("signIn", before.SignIn, after.SignIn, "how long sessions last, how many persons' data one may read, and by which providers people sign in");
        Compare("peers", before.Peers, after.Peers, "rooms that may follow this one");
        Compare("feeds.open311", Shown(before), Shown(after), "what everybody reads as Open311");
        return new ReloadPlan(Codes(started.Catalog).SequenceEqual(Codes(next.Catalog)), waits);

        void Compare<T>(string member, T one, T other, string what)
        {
            if (Said(one) != Said(other))
            {
                waits.Add($"{member}: {what} take effect at the next start.");
            }
        }
    }

    private static string[] Shown(RoomConfiguration room) =>
        [.. room.Feeds.Where(feed => feed.Door == FeedDoor.Open311).Select(feed => $"{feed.Id} {Said(feed.Open311)}")];

    private static string Said<T>(T value) => JsonSerializer.Serialize(value, FeedJson.Options);

    private static string[] Districts(Catalog catalog) =>
        [.. catalog.Districts.Select(district => $"{district.Code} {district.Parent} {district.Names} {district.ShortNames} {district.Population}")];

    private static string[] Categories(Catalog catalog) => [.. catalog.Categories.Select(category => $"{category.Code} {category.Parent} {category.Names}")];

    private static string[] Departments(Catalog catalog) => [.. catalog.Departments.Select(department => $"{department.Code} {department.Names}")];

    private static IEnumerable<string> Codes(Catalog catalog) =>
        [.. catalog.Districts.Select(district => $"{district.Code} < {district.Parent}"), .. catalog.Categories.Select(category => $"{category.Code} < {category.Parent}")];
}
