using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Mapping;

namespace SituationRoom.Feeds.Tests.Mapping;

public sealed class MappingCompilerTests
{
    [Fact]
    public void Names_every_error_at_once_with_its_place_and_a_remedy()
    {
        var mapping = MappingTests.Read("""
            {
              "zone": "Europe/Atlantis", "times": ["dd.MM.yyyyK", "HH:mm", "q"], "items": "a..b", "personal": ["x[", "ok"],
              "csv": { "delimiter": ";;", "encoding": "koi9-x", "columns": ["a", "A"] },
              "report": {
                "at": { "from": "when", "times": [], "zone": "Nowhere/Land" },
                "lat": { }, "lon": { "from": 3, "value": "1", "scale": 0 },
                "title": { "from": "t", "extract": "(a)\\1", "otherwise": "x", "split": "" },
                "colour": { "from": "c" }
              },
              "reading": { "key": { "value": "jam" } }
            }
            """);

        var errors = MappingCompiler.Validate(mapping, "feeds[0].mapping");

        errors.Select(error => error.Key["feeds[0].mapping.".Length..]).ShouldBe(
        [
            "csv.delimiter", "csv.encoding", "csv.columns", "report.id", "report.at.times", "report.at.zone", "report.lat.from", "report.lon.value",
            "report.lon.scale", "report.title.extract", "report.title.otherwise", "report.title.split", "report.colour", "reading.at", "reading.value",
            "personal[0]", "items", "zone", "times[0]", "times[1]", "times[2]",
        ], ignoreOrder: true);
        errors.ShouldAllBe(error => error.Rule.Length > 0 && error.Remedy.Length > 0);
        Should.Throw<ArgumentException>(() => new MappedParser(mapping)).Message.ShouldContain("Europe/Atlantis");
    }

    [Fact]
    public void Is_asked_by_the_validator_of_feeds()
    {
        var feed = new FeedDefinition { Id = "a", Door = FeedDoor.File, Mapping = new MappingDefinition() };
        FeedValidator.Validate([feed]).ShouldHaveSingleItem().Key.ShouldBe("feeds[0].mapping.report");
    }

    [Theory]
    [InlineData("a.b.c")]
    [InlineData("a[0].b")]
    [InlineData("a[0][1]")]
    [InlineData("[\"odd.name\"].x")]
    [InlineData("Дата обращения")]
    [InlineData("7")]
    public void Takes_paths(string path) => MappingCompiler.Validate(With(path), "m").ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("a.")]
    [InlineData(".a")]
    [InlineData("a[x]")]
    [InlineData("a[0")]
    [InlineData("a[\"b]")]
    [InlineData("a[0]b")]
    [InlineData("a[-1]")]
    public void Refuses_what_is_no_path(string path) => MappingCompiler.Validate(With(path), "m").ShouldHaveSingleItem().Key.ShouldBe("m.report.id.from[0]");

    private static MappingDefinition With(string path) => new()
    {
        Report = new Dictionary<string, FieldMapping> { ["id"] = new() { From = [path] } },
    };
}
