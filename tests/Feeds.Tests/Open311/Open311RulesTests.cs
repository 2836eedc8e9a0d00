using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Open311;

namespace SituationRoom.Feeds.Tests.Open311;

public sealed class Open311RulesTests
{
    private static readonly FeedDefinition Server = new() { Id = "citizens", Door = FeedDoor.Open311, Keys = [FeedKey.Hash("k")] };

    [Fact]
    public void A_server_with_everything_is_right() =>
        Errors(Server with { Open311 = SomeForm.Definition with { Publish = ["citizens"], Jurisdiction = "krasnodar.example.org", Url = "https://311.example.org/open311/v2" } }).ShouldBeEmpty();

    [Fact]
    public void Every_error_is_said_at_once()
    {
        var errors = Errors(Server with
        {
            Open311 = new Open311Definition
            {
                Jurisdiction = "a b",
                Url = "311",
                Zone = "Mars/Olympus",
                Publish = ["nobody"],
                Attributes = new Dictionary<string, IReadOnlyList<AttributeDefinition>> { ["roads"] = [new() { Code = "a[" }, new() { Code = "b", Datatype = AttributeDatatype.SingleValueList }] },
            },
        });
        errors.Select(error => error.Key).ShouldBe(
        [
            "feeds[0].open311", "feeds[0].open311.zone", "feeds[0].open311.jurisdiction", "feeds[0].open311.url",
            "feeds[0].open311.attributes.roads[0].code", "feeds[0].open311.attributes.roads[1].values", "feeds[0].open311.publish[0]",
        ]);
        errors.ShouldAllBe(error => error.Remedy.Length > 0);
    }

    [Fact]
    public void Only_feeds_of_open311_have_it_and_a_server_needs_a_key()
    {
        Errors(new FeedDefinition { Id = "pos", Keys = [FeedKey.Hash("k")], Open311 = new Open311Definition() }).ShouldHaveSingleItem().Key.ShouldBe("feeds[0].open311");
        Errors(Server with { Keys = [] }).ShouldHaveSingleItem().Key.ShouldBe("feeds[0].keys");
    }

    private static IReadOnlyList<ConfigurationError> Errors(FeedDefinition feed) => FeedValidator.Validate([feed]);
}
