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

    private static RoomConfiguration Kept(TimeSpan online) => new() { Keep = new KeepDefinition { Online = online } };

    private static List<ConfigurationError> Errors(RoomConfiguration room)
    {
        var errors = new List<ConfigurationError>();
        KeepRules.Validate(room, errors);
        return errors;
    }
}
