using SituationRoom.Feeds.Cap;

namespace SituationRoom.Feeds.Tests.Cap;

public sealed class CapRulesTests
{
    [Fact]
    public void Nothing_is_wrong_with_options_that_are_right() =>
        Errors(new CapDefinition { Categories = new Dictionary<string, string> { ["Met"] = "weather" }, Geocodes = ["OKATO"], EndsAfterHours = 24 }).ShouldBeEmpty();

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var wrong = new CapDefinition
        {
            Categories = new Dictionary<string, string> { ["Met"] = " ", ["Geo"] = "a", ["geo"] = "b" },
            Geocodes = [""],
            Languages = [" "],
            EndsAfterHours = 0,
        };
        Errors(wrong).Select(error => error.Split(':')[0]).ShouldBe(
            ["feeds[0].cap.categories", "feeds[0].cap.categories", "feeds[0].cap.geocodes[0]", "feeds[0].cap.languages[0]", "feeds[0].cap.endsAfterHours"]);
    }

    [Fact]
    public void A_feed_that_sends_no_alerts_has_no_options_of_them() =>
        Errors(new CapDefinition(), sendsAlerts: false).ShouldHaveSingleItem().ShouldContain("\"door\": \"cap\"");

    [Fact]
    public void An_index_never_ends_an_alert_by_leaving_it_out() =>
        Errors(null, isComplete: true).ShouldHaveSingleItem().ShouldStartWith("feeds[0].poll.complete");

    private static IReadOnlyList<string> Errors(CapDefinition? cap, bool sendsAlerts = true, bool isComplete = false)
    {
        var errors = new List<ConfigurationError>();
        CapRules.Validate(cap, sendsAlerts, isComplete, "feeds[0]", errors);
        return [.. errors.Select(error => error.ToString())];
    }
}
