using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Feeds.Tests.Definitions;

public sealed class FeedValidatorTests
{
    private static readonly FeedDefinition Good = new() { Id = "pos", Keys = [FeedKey.Hash(FeedKey.Make())] };

    [Fact]
    public void Accepts_a_plain_feed() => FeedValidator.Validate([Good]).ShouldBeEmpty();

    [Fact]
    public void Reports_every_error_at_once_with_key_rule_and_remedy()
    {
        var errors = FeedValidator.Validate(
        [
            Good,
            Good with { Keys = [new KeyHash { Sha256 = "my-secret" }], Names = new FeedNames(), ExpectedInterval = TimeSpan.Zero },
            Good with { Id = "Bad Id", Keys = [], Limits = new FeedLimits { BodyBytes = 1, Burst = 3 } },
        ]);

        errors.Select(error => error.Key).ShouldBe(
            ["feeds[1].id", "feeds[1].names", "feeds[1].expectedInterval", "feeds[1].keys[0].sha256", "feeds[2].id", "feeds[2].keys", "feeds[2].limits.bodyBytes", "feeds[2].limits.burst"],
            ignoreOrder: true);
        errors.ShouldAllBe(error => error.Rule.Length > 0 && error.Remedy.Length > 0);
        errors.ShouldAllBe(error => !error.ToString().Contains("my-secret"));
    }

    [Fact]
    public void Names_what_a_subscriber_lacks()
    {
        var feed = Good with
        {
            Door = FeedDoor.MqttSubscriber,
            Subscriber = new MqttSubscriberDefinition
            {
                Host = "mqtt://broker",
                Port = 0,
                Password = new SecretReference { Env = "A", File = "b" },
                Topics = [new TopicDefinition { Filter = "a/#/b", Qos = 3 }],
            },
        };

        FeedValidator.Validate([feed]).Select(error => error.Key).ShouldBe(
            ["feeds[0].subscriber.host", "feeds[0].subscriber.port", "feeds[0].subscriber.topics[0].filter", "feeds[0].subscriber.topics[0].qos", "feeds[0].subscriber.password", "feeds[0].subscriber.password"],
            ignoreOrder: true);
        FeedValidator.Validate([feed with { Subscriber = null }]).ShouldHaveSingleItem().Key.ShouldBe("feeds[0].subscriber");
    }
}
