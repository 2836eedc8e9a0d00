using SituationRoom.Feeds;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Tests.Configuration;

public sealed class KeepRulesTests
{
    [Fact]
    public void Everything_stays_in_the_journal_unless_a_term_of_a_month_or_more_is_given()
    {
        Errors(new RoomConfiguration()).ShouldBeEmpty();
        Errors(Kept(TimeSpan.FromDays(400))).ShouldBeEmpty();
        Errors(Kept(TimeSpan.FromDays(30))).ShouldHaveSingleItem().ToString().ShouldContain("keep.online");
    }

    [Fact]
    public void A_term_of_personal_data_names_what_is_configured()
    {
        var room = new RoomConfiguration
        {
            Categories = [new CategoryDefinition { Code = "roads" }],
            Feeds = [new FeedDefinition { Id = "pos" }],
            Keep = new KeepDefinition { Personal = [new() { After = TimeSpan.FromDays(365), Feeds = ["pos"], Categories = ["roads"] }, new() { After = TimeSpan.FromDays(1095) }] },
        };
        Errors(room).ShouldBeEmpty();
        var wrong = room with { Keep = new KeepDefinition { Personal = [new() { After = TimeSpan.Zero, Feeds = ["post"], Categories = ["road"] }] } };
        Errors(wrong).Select(error => (error.Key, error.Value)).ShouldBe([("keep.personal[0].after", "0d"), ("keep.personal[0].feeds", "post"), ("keep.personal[0].categories", "road")]);
    }

    private static RoomConfiguration Kept(TimeSpan online) => new() { Keep = new KeepDefinition { Online = online } };

    private static List<ConfigurationError> Errors(RoomConfiguration room)
    {
        var errors = new List<ConfigurationError>();
        KeepRules.Validate(room, errors);
        return errors;
    }
}
