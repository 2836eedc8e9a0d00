using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Tests.Fold;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Ledger;

public sealed class FeedLedgerTests
{
    private static readonly BoardNames Names = new("ЦОДД", "Traffic");

    [Fact]
    public void A_changed_configuration_leaves_the_trouble_of_what_goes_on_alone()
    {
        var fold = SmallCity.Fold();
        fold.Reconfigure([Feed("one", "poll"), Feed("two", "poll"), Feed("gone", "poll")]);
        foreach (var id in new[] { "one", "two", "gone" })
        {
            fold.Feeds.Failed(fold.Feeds.Find(id), "it does not answer", 5);
        }

        fold.Reconfigure([Feed("one", "poll"), Feed("two", "http")]);
        fold.Feeds[fold.Feeds.Find("one")].Trouble.ShouldNotBeNull().At.ShouldBe(5);
        fold.Feeds[fold.Feeds.Find("two")].Trouble.ShouldBeNull();
        fold.Feeds[fold.Feeds.Find("gone")].Trouble.ShouldBeNull();
        fold.Feeds[fold.Feeds.Find("gone")].LastFailure.ShouldNotBeNull();
    }

    [Fact]
    public void The_same_trouble_told_again_is_as_old_as_it_was()
    {
        var fold = SmallCity.Fold();
        var feed = fold.Feeds.Intern("one");
        fold.Feeds.Failed(feed, "it does not answer", 5);
        fold.Feeds.Failed(feed, "it does not answer", 6);
        fold.Feeds[feed].Trouble!.At.ShouldBe(5);
        fold.Feeds.Failed(feed, null, 7);
        (fold.Feeds[feed].Trouble, fold.Feeds[feed].LastFailure!.At).ShouldBe((null, 5));
    }

    [Fact]
    public void Points_that_look_exchanged_are_counted_with_their_feed_once_a_report()
    {
        var fold = SmallCity.Fold();
        fold.Advance(Scenario.Autumn);
        var facts = new ReportLine { Id = "1", At = Scenario.Autumn, ReceivedAt = Scenario.Autumn, Area = "n1", Category = "roads/snow", Status = IncidentStatus.Open }.ToFacts();
        facts.LooksSwapped = true;
        fold.Apply(facts, 1, Scenario.Autumn);
        fold.Apply(facts, 2, Scenario.Autumn);
        fold.Feeds[fold.Feeds.Find(System.Text.Encoding.UTF8.GetString(facts.Feed))].SwappedPoints.ShouldBe(1);
    }

    [Theory]
    [InlineData(120, "live")]
    [InlineData(121, "late")]
    [InlineData(181, "silent")]
    [InlineData(601, "dead")]
    public void A_feed_is_late_at_twice_its_interval_silent_at_three_times_dead_at_ten(int age, string health)
    {
        var fold = SmallCity.Fold();
        fold.Reconfigure([Feed("one", "poll")]);
        var feed = fold.Feeds.Find("one");
        fold.Feeds.Heard(feed, 1_000_000, null);
        fold.Feeds.View(feed, 1_000_000 + (age * 1_000L)).Health.ShouldBe(health);
    }

    [Fact]
    public void A_feed_whose_interval_is_learnt_may_be_silent_until_it_is_known()
    {
        var fold = SmallCity.Fold();
        fold.Reconfigure([Feed("one", "poll") with { IntervalSeconds = FeedSetting.NoInterval, LearnsInterval = true }]);
        var feed = fold.Feeds.Find("one");
        const long Minute = 60_000;
        for (var at = 0L; at < 60 * Minute; at += 2 * Minute)
        {
            fold.Feeds.Arrived(feed, at, at - 7_000);
        }

        fold.Feeds.View(feed, 200 * Minute).Health.ShouldBe("live");
        for (var at = 60 * Minute; at < 200 * Minute; at += 2 * Minute)
        {
            fold.Feeds.Arrived(feed, at, at - 7_000);
        }

        var view = fold.Feeds.View(feed, 203 * Minute);
        (view.Health, view.IntervalSeconds, view.LagSeconds).ShouldBe(("late", 120, 7));
        fold.Feeds[feed].Pace.MedianLagSeconds.ShouldBe(7);
        fold.Feeds[feed].Pace.PerMinute(200 * Minute).ShouldBe(0.4);
    }

    private static FeedSetting Feed(string id, string door) => new(id, Channel.Traffic, Names, 60, WallTitles: false, Door: door);
}
