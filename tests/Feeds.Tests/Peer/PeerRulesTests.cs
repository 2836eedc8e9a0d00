using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Feeds.Tests.Peer;

public sealed class PeerRulesTests
{
    [Fact]
    public void A_room_to_follow_has_an_address_and_a_key() =>
        Errors(new FeedDefinition { Id = "sochi", Door = FeedDoor.Peer, Peer = new PeerDefinition { Url = "https://sochi.example.org", Key = new SecretReference { Env = "KEY" } } }).ShouldBeEmpty();

    [Fact]
    public void Every_error_is_said_at_once()
    {
        Errors(new FeedDefinition { Id = "sochi", Door = FeedDoor.Peer }).ShouldBe(["feeds[0].peer"]);
        Errors(new FeedDefinition { Id = "sochi", Door = FeedDoor.Peer, Peer = new PeerDefinition { Url = "sochi", Wait = TimeSpan.FromHours(1), Limit = 0 } })
            .ShouldBe(["feeds[0].peer.url", "feeds[0].peer.key", "feeds[0].peer.wait", "feeds[0].peer.limit"]);
    }

    private static IEnumerable<string> Errors(FeedDefinition feed) => FeedValidator.Validate([feed]).Select(error => error.Key);
}
