using SituationRoom.Host.Demo;

namespace SituationRoom.Host.Tests.Demo;

/// <summary>The demonstration city as the tests see it.</summary>
internal static class Cities
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");

    public static readonly DemoMap Map = DemoMap.Read(DemoResources.Boundaries());

    /// <summary>A Wednesday, 18:00 in the city.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 18, 15, 0, 0, TimeSpan.Zero);

    public static DemoCity Some(ulong seed = 2024) => new(seed, Map, Zone);

    public static List<DemoIncident> Weeks(DemoCity city, int weeks) =>
        [.. DemoFeeds.All.SelectMany(feed => city.Incidents(feed, Now.AddDays(-7 * weeks), Now))];
}
