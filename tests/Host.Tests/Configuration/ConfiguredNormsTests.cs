using System.Text;
using SituationRoom.Feeds;
using SituationRoom.Host.Configuration;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.Configuration;

public sealed class ConfiguredNormsTests
{
    private const string City = """
        "city": { "name": { "ru": "Краснодар" }, "timeZone": "Europe/Moscow" },
        "categories": [ { "code": "roads", "name": { "ru": "Дороги" }, "deadlines": { "final": "10d" } } ],
        """;

    [Fact]
    public void Norms_calendars_and_the_categories_own_deadlines_decide_together()
    {
        var (loaded, errors) = Load("""
            "calendars": [ { "id": "office", "hours": ["09:00-13:00", "14:00-18:00"], "holidays": ["2026-11-20"] } ],
            "deadlines": [
              { "channel": "social", "firstAnswer": "9h", "in": "office", "from": "2026-01-01" },
              { "kind": "appeal", "accept": "3wd", "final": "30d", "in": "office" },
              { "accept": "30s", "in": "calendar" }
            ]
            """);
        errors.ShouldBeEmpty();
        var at = new DateTimeOffset(2026, 11, 19, 12, 0, 0, TimeSpan.Zero);
        var due = loaded!.Norms.Decide(("vk", Channel.Social), "roads", IncidentKind.Incident, at.ToUnixTimeSeconds());
        DateTimeOffset.FromUnixTimeSeconds(due.Accept).ShouldBe(at.AddSeconds(30));
        DateTimeOffset.FromUnixTimeSeconds(due.FirstAnswer).ShouldBe(new(2026, 11, 23, 13, 0, 0, TimeSpan.Zero));
        DateTimeOffset.FromUnixTimeSeconds(due.Final).ShouldBe(at.AddDays(10));
        loaded.Norms.Decide(("pos", Channel.Feedback), "none", IncidentKind.Appeal, at.ToUnixTimeSeconds()).Final
            .ShouldBe((uint)at.AddDays(30).ToUnixTimeSeconds());
    }

    [Fact]
    public void Every_error_of_calendars_and_norms_is_told_at_once_each_with_its_remedy()
    {
        var (loaded, errors) = Load("""
            "calendars": [
              { "id": "Office", "workdays": ["mon", "Пн"], "hours": ["09:00-13:00", "12:00-18:00", "18-19", "23:00-25:00"], "holidays": ["04.11.2026"] },
              { "id": "office", "workdays": [], "hours": [] }, { "id": "office" }
            ],
            "deadlines": [
              { "feed": "x", "category": "y", "channel": "z", "kind": "q", "final": "10" },
              { "in": "shop", "accept": "3wd", "from": "2026-13-01" },
              { "firstAnswer": "3wd" }, { "from": "2026-02-01", "until": "2026-01-01", "final": "0d" }, { "channel": "social" }
            ],
            "responsibilities": [ { "department": "nobody" } ]
            """);
        loaded.ShouldBeNull();
        errors.Select(error => error.Key).ShouldBe(
            [
                "calendars[0].id", "calendars[0].workdays[1]", "calendars[0].hours[1]", "calendars[0].hours[2]", "calendars[0].hours[3]", "calendars[0].holidays[0]",
                "calendars[1].workdays", "calendars[1].hours", "calendars[2].id",
                "deadlines[0].feed", "deadlines[0].category", "deadlines[0].channel", "deadlines[0].kind", "deadlines[0].final",
                "deadlines[1].in", "deadlines[1].from", "deadlines[2].firstAnswer", "deadlines[3].final", "deadlines[3].until", "deadlines[4]",
                "responsibilities[0]", "responsibilities[0].department",
            ],
            ignoreOrder: true);
        errors.ShouldAllBe(error => error.Rule.Length > 0 && error.Remedy.Length > 0);
    }

    [Fact]
    public void The_tolerance_around_the_city_has_bounds()
    {
        var text = "{" + City.Replace("Moscow\"", "Moscow\", \"toleranceMetres\": -1", StringComparison.Ordinal) + "}";
        ConfigurationLoader.Load(Encoding.UTF8.GetBytes(text), "test", "/", file => throw new FileNotFoundException(file), [])
            .Errors.Single().Key.ShouldBe("city.toleranceMetres");
    }

    private static (LoadedConfiguration? Loaded, IReadOnlyList<ConfigurationError> Errors) Load(string members) =>
        ConfigurationLoader.Load(Encoding.UTF8.GetBytes("{" + City + members + "}"), "test", "/", file => throw new FileNotFoundException(file), []);
}
