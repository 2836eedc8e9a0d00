using System.Globalization;
using System.Text;
using SituationRoom.Feeds;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Tests.Configuration;

public sealed class ConfiguredShiftsTests
{
    private const string Posts = """ "posts": [ { "id": "shift-lead", "name": { "ru": "Старший" }, "lead": true }, { "id": "desk", "name": { "en": "Desk" } } ] """;

    [Fact]
    public void Posts_and_shifts_make_a_roster_in_the_citys_time()
    {
        var (loaded, errors) = Load(""" "shifts": { "starts": ["08:00", "20:00"], "grace": "15m" } """, Posts);
        errors.ShouldBeEmpty();
        var roster = ConfiguredShifts.Roster(loaded!.Room);
        roster.At(DateTimeOffset.Parse("2026-11-22T06:00Z", CultureInfo.InvariantCulture))!.Value.Start.ShouldBe(DateTimeOffset.Parse("2026-11-22T05:00Z", CultureInfo.InvariantCulture));
        (roster.Grace, roster.Forgotten, roster.Lead!.Id).ShouldBe((TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), "shift-lead"));
        roster.Posts[1].Names.Ru.ShouldBe("Desk");
    }

    [Fact]
    public void Without_shifts_there_is_no_roster_and_posts_alone_are_no_error()
    {
        var (loaded, errors) = Load(""" "languages": ["ru"] """, Posts);
        errors.ShouldBeEmpty();
        ConfiguredShifts.Roster(loaded!.Room).HasShifts.ShouldBeFalse();
    }

    [Theory]
    [InlineData(""" "starts": ["8:00"] """, "city.shifts.starts[0]")]
    [InlineData(""" "starts": ["24:00"] """, "city.shifts.starts[0]")]
    [InlineData(""" "starts": ["20:00", "08:00"] """, "city.shifts.starts[1]")]
    [InlineData(""" "starts": ["08:00", "08:00"] """, "city.shifts.starts[1]")]
    [InlineData(""" "starts": [] """, "city.shifts.starts")]
    [InlineData(""" "starts": ["08:00"], "grace": "13h" """, "city.shifts.grace")]
    [InlineData(""" "starts": ["08:00"], "forgotten": "0s" """, "city.shifts.forgotten")]
    public void A_wrong_time_is_named_with_its_place(string shifts, string key) => Keys(Load($$""" "shifts": { {{shifts}} } """, Posts).Errors).ShouldBe([key]);

    [Theory]
    [InlineData(""" "posts": [] """, "posts")]
    [InlineData(""" "posts": [ { "id": "a", "name": { "ru": "A" }, "lead": true }, { "id": "b", "name": { "ru": "B" }, "lead": true } ] """, "posts")]
    [InlineData(""" "posts": [ { "id": "A", "name": { "ru": "A" }, "lead": true } ] """, "posts[0].id")]
    [InlineData(""" "posts": [ { "id": "a", "name": { "ru": "A" }, "lead": true }, { "id": "a", "name": { "ru": "B" } } ] """, "posts[1].id")]
    [InlineData(""" "posts": [ { "id": "a", "lead": true } ] """, "posts[0].name")]
    public void Posts_are_named_each_by_itself_and_one_leads(string posts, string key) =>
        Keys(Load(""" "shifts": { "starts": ["08:00", "20:00"] } """, posts).Errors).ShouldBe([key]);

    private static IEnumerable<string> Keys(IReadOnlyList<ConfigurationError> errors) => errors.Select(error => error.Key);

    private static (LoadedConfiguration? Loaded, IReadOnlyList<ConfigurationError> Errors) Load(string city, string rest) => ConfigurationLoader.Load(
        Encoding.UTF8.GetBytes($$"""{ "city": { "name": { "ru": "Город" }, "timeZone": "Europe/Moscow", {{city}} }, {{rest}} }"""),
        "test.json",
        "/",
        _ => ReadOnlyMemory<byte>.Empty,
        []);
}
