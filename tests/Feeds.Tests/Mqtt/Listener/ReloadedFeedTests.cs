using System.Text;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Mqtt.Door;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Mqtt.Listener;

public sealed class ReloadedFeedTests
{
    private const string Key = "a-key-of-the-feed";

    [Fact]
    public void A_mended_mapping_counts_for_a_connection_that_stands()
    {
        var feeds = new LiveFeedDirectory([Feed("number")]);
        var guest = Guest(feeds);
        Take(guest).ShouldBeOfType<Rejection>();
        feeds.Replace([Feed("code")]);
        Take(guest).ShouldBeOfType<Report>().Id.ShouldBe("A-1");
    }

    [Fact]
    public void A_connection_whose_key_or_feed_is_gone_brings_nothing_more()
    {
        var feeds = new LiveFeedDirectory([Feed("code")]);
        var guest = Guest(feeds);
        feeds.Replace([Feed("code") with { Keys = [FeedKey.Hash("another")] }]);
        Take(guest).ShouldBeNull();
        feeds.Replace([Feed("code") with { Keys = [FeedKey.Hash("another"), FeedKey.Hash(Key)] }]);
        Take(guest).ShouldNotBeNull();
        feeds.Replace([]);
        Take(guest).ShouldBeNull();
    }

    private static IMqttGuest Guest(LiveFeedDirectory feeds) =>
        new MqttFeedDoor(feeds, new FakeSink(), TimeProvider.System).Admit("a", Encoding.UTF8.GetBytes(Key)).Guest.ShouldNotBeNull();

    /// <summary>What is made of a message; null where its topic is refused.</summary>
    private static FeedItem? Take(IMqttGuest guest)
    {
        var items = new List<FeedItem>();
        var verdict = guest.Take("feeds/a/reports"u8, Encoding.UTF8.GetBytes("""{ "code": "A-1" }"""), items);
        return verdict == TopicVerdict.Taken ? items.Single() : null;
    }

    private static FeedDefinition Feed(string id) => new()
    {
        Id = "a",
        Keys = [FeedKey.Hash(Key)],
        Mapping = new MappingDefinition { Report = new Dictionary<string, FieldMapping> { ["id"] = new() { From = [id] } } },
    };
}
