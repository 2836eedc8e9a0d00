using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Evaluating;
using static SituationRoom.Core.Tests.Alerts.SomeRules;

namespace SituationRoom.Core.Tests.Alerts.Evaluating;

/// <summary>The feeds a and b are expected each minute.</summary>
public sealed class FeedRulesTests
{
    [Fact]
    public void A_feed_holds_once_it_is_not_heard_for_twice_its_interval()
    {
        var room = new RuleTimeline(Rule(RuleKind.Silence) with { Scope = Scope(feeds: ["a"]) }).Hear("1");
        room.At(120).See().ShouldBeEmpty();
        var late = room.At(121).See().ShouldHaveSingleItem();
        (late.Holds, late.Subject.Feed, late.Threshold).ShouldBe((true, "a", 120));
        room.Hear("2").See().ShouldBeEmpty();
    }

    [Fact]
    public void A_feed_that_never_spoke_is_given_twice_its_interval_from_the_start()
    {
        var room = new RuleTimeline(Rule(RuleKind.Silence));
        room.See().ShouldAllBe(seen => !seen.Holds && !seen.Clear);
        room.At(120).Holding().ShouldBeEmpty();
        room.At(121).Holding().ShouldBe(["a", "b"]);
    }

    [Fact]
    public void After_a_start_nothing_is_made_of_silence_while_the_room_was_down()
    {
        var room = new RuleTimeline(Rule(RuleKind.Silence) with { Scope = Scope(feeds: ["a"]) }).Hear("1").At(3_600);
        room.Evaluator = new RuleEvaluator(room.Fold, room.Rules, room.Now);
        var unknown = room.See().ShouldHaveSingleItem();
        (unknown.Holds, unknown.Clear).ShouldBe((false, false));
        room.At(3_721).Holding().ShouldBe(["a"]);
    }

    [Fact]
    public void A_feed_that_answers_with_errors_holds_after_two_minutes_at_the_most()
    {
        var room = new RuleTimeline(Rule(RuleKind.Silence) with { Scope = Scope(feeds: ["a"]) });
        var feed = room.Fold.Feeds.Find("a");
        room.Fold.Feeds[feed].IntervalSeconds = 3_600;
        room.Hear("1").At(10);
        room.Fold.Feeds.Failed(feed, "it answers 500", room.Now);
        room.At(129).Holding().ShouldBeEmpty();
        room.At(130).Holding().ShouldBe(["a"]);
        room.Fold.Feeds.Failed(feed, null, room.Now);
        room.See().ShouldBeEmpty();
    }

    [Fact]
    public void A_feed_that_may_be_silent_for_any_time_never_holds()
    {
        var room = new RuleTimeline(Rule(RuleKind.Silence) with { Scope = Scope(feeds: ["a"]) });
        room.Fold.Feeds[room.Fold.Feeds.Find("a")].IntervalSeconds = Core.Fold.FeedSetting.NoInterval;
        room.At(1_000_000).See().ShouldBeEmpty();
    }

    [Fact]
    public void A_reading_holds_at_its_threshold_and_stays_in_its_deadband()
    {
        var room = new RuleTimeline(Rule(RuleKind.Reading) with { Threshold = 8, Deadband = 0.75 });
        room.Read("jam", 7.9).Holding().ShouldBeEmpty();
        room.At(30).Read("jam", 8).Holding().ShouldBe(["a jam 8"]);
        room.At(60).Read("jam", 6).See().ShouldHaveSingleItem().Holds.ShouldBeFalse();
        room.At(90).Read("jam", 5.9).See().ShouldBeEmpty();
    }

    [Fact]
    public void A_reading_that_falls_holds_at_or_below_its_threshold_also_below_zero()
    {
        var room = new RuleTimeline(Rule(RuleKind.Reading) with { Threshold = -20, IsBelow = true, Deadband = 0.8 });
        room.Read("jam", -19).See().ShouldHaveSingleItem().Holds.ShouldBeFalse();
        room.At(1).Read("jam", -20).Holding().ShouldBe(["a jam -20"]);
        room.At(2).Read("jam", -15.9).See().ShouldBeEmpty();
    }

    [Fact]
    public void A_key_that_ends_in_an_asterisk_names_all_that_begin_so_each_a_point_of_its_own()
    {
        var room = new RuleTimeline(Rule(RuleKind.Reading) with { Key = "jam/*", Threshold = 5, Scope = Scope(districts: ["north"]) });
        room.Read("jam", 9).Read("jam/n1", 9, district: "n1").Read("jam/n2", 4, district: "n2").Read("jam/s", 9, district: "south");
        room.Holding().ShouldBe(["n1 a jam/n1 9"]);
        room.At(1).Read("jam/n2", 6, feed: "b", district: "n2").Holding().ShouldBe(["n1 a jam/n1 9", "n2 b jam/n2 6"]);
    }

    [Fact]
    public void An_old_reading_neither_holds_nor_is_clear_and_names_its_feed_where_that_is_lost()
    {
        var room = new RuleTimeline(Rule(RuleKind.Reading) with { Threshold = 8, Window = TimeSpan.FromMinutes(10) }).Read("jam", 9);
        room.At(600).Holding().ShouldBe(["a jam 9"]);
        var old = room.At(601).See().ShouldHaveSingleItem();
        (old.Holds, old.Clear, old.LostFeed).ShouldBe((false, false, "a"));
        room.Hear("1").See().ShouldHaveSingleItem().LostFeed.ShouldBeNull();
    }
}
