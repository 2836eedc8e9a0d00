using SituationRoom.Core.Board;
using SituationRoom.Engine.Asking;
using SituationRoom.Gateway.Open311;
using SituationRoom.Gateway.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Tests.Open311;

/// <summary>A city that is served as Open311, and incidents in it.</summary>
internal static class SomeSite
{
    public static readonly Open311Site Site = new()
    {
        Feed = "citizens",
        Services =
        [
            new("roads.potholes", new BoardNames("Ямы", "Potholes"), new BoardNames("Дороги", "Roads"), ["выбоины", "яма"],
                [new("DEPTH", "number", true, "Глубина, см", "Число", []), new("LANE", "multivaluelist", false, "Где", null, [new("L", "Лево")])]),
            new("housing.water", new BoardNames("Вода", "Water"), null, [], []),
        ],
        Shown = ["citizens", "pos"],
        TextsShown = new HashSet<string> { "citizens" },
        Contact = "help@example.org",
        Url = "https://311.example.org/open311/v2",
    };

    public static readonly Open311Options Options = new()
    {
        Sites = [Site],
        Categories = new Dictionary<string, BoardNames>
        {
            ["roads"] = new("Дороги", "Roads"), ["roads/potholes"] = new("Ямы", "Potholes"), ["housing/water"] = new("Вода", "Water"),
        },
        Departments = new Dictionary<string, BoardNames> { ["roads-agency"] = new("Дорожное управление", "Roads agency") },
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"),
    };

    /// <summary>Of the citizens' own feed, with everything that it may have.</summary>
    public static readonly IncidentSummary Own = Some.Incident(2) with
    {
        Feed = "citizens",
        Id = "7K3Q-9X2M-4DTR",
        Category = "roads/potholes",
        OccurredAt = new DateTimeOffset(2026, 11, 21, 7, 15, 0, TimeSpan.Zero),
        JournaledAt = new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero),
        Promised = new DateTimeOffset(2026, 11, 30, 21, 0, 0, TimeSpan.Zero),
        Text = "Яма & лужа <у дома>\u0001",
        Address = "ул. Красная",
        DepartmentDecided = "roads-agency",
        Latitude = 45.0355,
        Longitude = 38.9753,
        Links = ["https://311.example.org/1.jpg"],
        HasPerson = true,
    };

    /// <summary>Of another feed, whose texts are not shown.</summary>
    public static readonly IncidentSummary Other = Own with { Key = 1, Feed = "pos", Id = "п/1", Category = "none", Status = IncidentStatus.Closed, Promised = null, DepartmentDecided = null, Department = "Иванова, тел. 1" };

    public static Task<RunningGateway> StartAsync(Open311Options? options = null) => RunningGateway.StartAsync(
        new FakeRoom { Incidents = Answer },
        new GatewayOptions { Open311 = options ?? Options });

    private static IncidentPage Answer(IncidentQuery query)
    {
        var found = new[] { Own, Other }
            .Where(each => query.Feed is null ? query.Feeds!.Contains(each.Feed) : each.Feed == query.Feed && each.Id == query.Id).ToList();
        return new IncidentPage([.. found.Skip(query.Skip).Take(query.Limit)], null) { Skipped = Math.Min(found.Count, query.Skip) };
    }
}
