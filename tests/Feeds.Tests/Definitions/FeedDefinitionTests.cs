using System.Text.Json;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Definitions;

public sealed class FeedDefinitionTests
{
    private const string Good = """
        {
          // a comment is allowed
          "id": "traffic-center", "channel": "traffic", "names": { "ru": "ЦОДД", "en": "Traffic centre" },
          "door": "mqtt-subscriber", "expectedInterval": "30s", "wallTitles": true,
          "keys": [ { "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" } ],
          "limits": { "bodyBytes": 1048576, "itemsPerSecond": 500 },
          "subscriber": {
            "host": "broker.example.org", "tls": true, "user": "room", "password": { "env": "BROKER_PASSWORD" },
            "topics": [ { "filter": "city/+/events", "kind": "reports" }, { "filter": "city/jam", "kind": "readings", "qos": 0 } ],
          },
        }
        """;

    [Fact]
    public void Reads_a_feed_as_people_write_it()
    {
        var feed = Read(Good);

        feed.Id.ShouldBe("traffic-center");
        feed.Channel.ShouldBe(Channel.Traffic);
        feed.Door.ShouldBe(FeedDoor.MqttSubscriber);
        feed.ExpectedInterval.ShouldBe(TimeSpan.FromSeconds(30));
        feed.WallTitles.ShouldBeTrue();
        feed.Subscriber!.EffectivePort.ShouldBe(8883);
        feed.Subscriber.Topics[1].Qos.ShouldBe(0);
        FeedValidator.Validate([feed]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{ "id": "a", "chanel": "traffic" }""", "chanel")]
    [InlineData("""{ "id": "a", "subscriber": { "hots": "x" } }""", "hots")]
    [InlineData("""{ "id": "a", "channel": "smoke" }""", "channel")]
    [InlineData("""{ "id": "a", "expectedInterval": "5" }""", "expectedInterval")]
    [InlineData("""{ "id": "a", "keys": null }""", "keys")]
    [InlineData("""{ "id": "a", "id": "b" }""", "id")]
    public void Refuses_a_typo_and_names_it(string json, string named)
    {
        var error = Should.Throw<JsonException>(() => Read(json));
        $"{error.Path} {error.Message}".ShouldContain(named);
    }

    [Theory]
    [InlineData("500ms", 0.5)]
    [InlineData("90s", 90)]
    [InlineData("5m", 300)]
    [InlineData("1.5h", 5400)]
    [InlineData("1d", 86400)]
    [InlineData("00:05:00", 300)]
    public void Reads_lengths_of_time(string text, double seconds) =>
        Read($$"""{ "expectedInterval": "{{text}}" }""").ExpectedInterval.ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void Survives_being_written_and_read_again()
    {
        var feed = Read(Good);
        var again = Read(JsonSerializer.Serialize(feed, FeedJson.Options));
        JsonSerializer.Serialize(again, FeedJson.Options).ShouldBe(JsonSerializer.Serialize(feed, FeedJson.Options));
    }

    private static FeedDefinition Read(string json) => JsonSerializer.Deserialize<FeedDefinition>(json, FeedJson.Options)!;
}
