using System.Text;
using SituationRoom.Feeds;
using SituationRoom.Host.Configuration;
using SituationRoom.Host.Demo;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.Configuration;

public sealed class ConfigurationLoaderTests
{
    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private const string Good = $$"""
        // A comment, and commas at the end.
        {
          "city": { "name": { "ru": "Краснодар" }, "timeZone": "Europe/Moscow" },
          "territories": [ { "code": "tsentralny", "name": { "ru": "Центр" } }, ],
          "categories": [
            { "code": "roads", "name": { "en": "Roads" }, "deadlines": { "final": "10d" } },
            { "code": "roads/potholes", "name": { "en": "Potholes" } }
          ],
          "feeds": [ { "id": "pos", "channel": "feedback", "door": "http", "expectedInterval": "2h", "keys": [ { "sha256": "{{Hash}}" } ] } ],
          "walls": [ { "id": "duty-room-1", "tokenSha256": "{{Hash}}" } ]
        }
        """;

    [Fact]
    public void A_configuration_in_which_nothing_is_wrong_is_loaded()
    {
        var (loaded, errors) = Load(Good);
        errors.ShouldBeEmpty();
        loaded!.Room.City.Name.Names("").En.ShouldBe("Краснодар");
        loaded.Room.Feeds.Single().Channel.ShouldBe(Channel.Feedback);
        loaded.Room.Server.Urls.ShouldBe("http://127.0.0.1:5080");
        loaded.Catalog.Categories.Single(category => category.Code == "roads/potholes").Deadline.ShouldBe(TimeSpan.FromDays(10));
    }

    [Fact]
    public void What_is_offered_as_open311_must_be_a_category_by_either_code()
    {
        var open311 = """
            "door": "open311", "open311": { "services": ["roads.potholes", "roads/potholes", "roads.lights"], "attributes": { "water": [ { "code": "a" } ] } }
            """;
        Keys(Load(Good.Replace("\"door\": \"http\"", open311, StringComparison.Ordinal)).Errors).ShouldBe(["feeds[0].open311.services[2]", "feeds[0].open311.attributes.water"]);
    }

    [Fact]
    public void Every_error_is_told_at_once_each_with_its_key_and_remedy()
    {
        var (loaded, errors) = Load("""
            {
              "city": { "name": { "ru": "Краснодар" }, "timeZone": "Moscow" },
              "territories": [ { "code": "Центр", "name": { "ru": "Центр" } }, { "code": "b", "name": {}, "population": "много" }, { "code": "c", "parent": "d", "name": { "ru": "C" } } ],
              "feeds": [ { "id": "pos", "channel": "post", "door": "http" }, { "id": "Bad Id", "channel": "social", "door": "file" } ],
              "walls": [ { "id": "w", "tokenSha256": "secret" } ],
              "server": { "urls": "ftp://x", "mqtt": "1883", "mqttTls": true, "proxies": ["10.0.0.0/8", "proxy"] },
              "limits": { "watchers": 0 },
              "log": { "level": "loud" },
              "colour": "red"
            }
            """);
        loaded.ShouldBeNull();
        Keys(errors).ShouldBe(
            [
                "territories[1].population", "feeds[0].channel", "colour", "city.timeZone", "feeds[1].id", "walls[0].tokenSha256",
                "server.urls", "server.mqtt", "server.proxies[1]", "server.certificate", "limits.watchers", "log.level", "territories[0].code", "territories[2].parent",
            ],
            ignoreOrder: true);
        errors.ShouldAllBe(error => error.Rule.Length > 0 && error.Remedy.Length > 0);
        errors.ShouldNotContain(error => error.ToString().Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[]", "the file is no JSON object")]
    [InlineData("{ \"city\": ", "the file is no JSON")]
    [InlineData("{ \"city\": {}, \"city\": {} }", "a member is named twice")]
    [InlineData("<html></html>", "the file is no JSON")]
    public void A_file_that_is_no_json_object_says_where_and_nothing_else(string text, string rule) =>
        Load(text).Errors.ShouldHaveSingleItem().Rule.ShouldBe(rule);

    [Fact]
    public void A_wrong_type_says_what_stands_there_and_what_should()
    {
        var error = Load(Good.Replace("\"name\": { \"ru\": \"Центр\" }", "\"name\": { \"ru\": \"Центр\" }, \"population\": \"много\"", StringComparison.Ordinal)).Errors.Single();
        error.Key.ShouldBe("territories[0].population");
        error.Value.ShouldBe("много");
        error.Rule.ShouldBe("this must be a whole number");
    }

    [Fact]
    public void A_misspelt_member_is_named_by_its_path()
    {
        var error = Load(Good.Replace("\"expectedInterval\"", "\"expectedInterwal\"", StringComparison.Ordinal)).Errors.Single();
        error.Key.ShouldBe("feeds[0].expectedInterwal");
        error.Rule.ShouldBe("there is no such member");
    }

    [Fact]
    public void Environment_variables_override_the_file()
    {
        var (loaded, errors) = Load(
            Good,
            ("SITUATIONROOM__CITY__TIMEZONE", "Asia/Yekaterinburg"),
            ("SITUATIONROOM__city__name__en", "Krasnodar"),
            ("SITUATIONROOM__feeds__0__wallTitles", "true"),
            ("SITUATIONROOM__limits__watchers", "7"),
            ("SITUATIONROOM__server__urls", "http://0.0.0.0:8080"),
            ("SITUATIONROOM__walls", "[]"));
        errors.ShouldBeEmpty();
        loaded!.Room.City.TimeZone.ShouldBe("Asia/Yekaterinburg");
        loaded.Room.City.Name.ShouldBe(new NameDefinition { Ru = "Краснодар", En = "Krasnodar" });
        loaded.Room.Feeds.Single().WallTitles.ShouldBeTrue();
        loaded.Room.Limits.Watchers.ShouldBe(7);
        loaded.Room.Server.Urls.ShouldBe("http://0.0.0.0:8080");
        loaded.Room.Walls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("SITUATIONROOM__city__colour")]
    [InlineData("SITUATIONROOM__feeds__7__id")]
    [InlineData("SITUATIONROOM__nothing")]
    public void An_environment_variable_that_names_nothing_is_an_error(string name) =>
        Load(Good, (name, "x")).Errors.Single().Key.ShouldBe(name);

    [Fact]
    public void Boundaries_are_read_from_the_file_they_name()
    {
        const string GeoJson = """
            { "type": "FeatureCollection", "features": [ { "type": "Feature", "properties": { "okrug": "Центр" },
              "geometry": { "type": "Polygon", "coordinates": [ [ [38, 45], [39, 45], [39, 46], [38, 45] ] ] } } ] }
            """;
        var text = Good.Replace("\"territories\"", "\"boundaries\": { \"file\": \"city.geojson\", \"property\": \"okrug\" }, \"territories\"", StringComparison.Ordinal);
        var (loaded, errors) = ConfigurationLoader.Load(
            Encoding.UTF8.GetBytes(text), "test", "/", file => file == "city.geojson" ? Encoding.UTF8.GetBytes(GeoJson) : throw new FileNotFoundException(file), []);
        errors.ShouldBeEmpty();
        loaded!.Catalog.HasBoundaries.ShouldBeTrue();
    }

    [Fact]
    public void Boundaries_that_are_not_there_are_an_error()
    {
        var text = Good.Replace("\"territories\"", "\"boundaries\": \"none.geojson\", \"territories\"", StringComparison.Ordinal);
        Load(text).Errors.Single().Key.ShouldBe("boundaries.file");
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error() =>
        ConfigurationLoader.LoadFile("/nowhere/situationroom.json").Errors.Single().Key.ShouldBe("--config");

    [Fact]
    public void The_demonstration_lacks_nothing_but_its_keys()
    {
        var (_, errors) = ConfigurationLoader.Load(DemoResources.Configuration(), "demo", "/", _ => DemoResources.Boundaries(), []);
        errors.ShouldAllBe(error => error.Key.EndsWith(".keys", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Keys(IEnumerable<ConfigurationError> errors) => errors.Select(error => error.Key);

    private static (LoadedConfiguration? Loaded, IReadOnlyList<ConfigurationError> Errors) Load(string text, params (string Name, string Value)[] environment) =>
        ConfigurationLoader.Load(
            Encoding.UTF8.GetBytes(text),
            "test",
            "/",
            file => throw new FileNotFoundException(file),
            environment.Select(variable => KeyValuePair.Create(variable.Name, variable.Value)));
}
