using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Evaluating;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;
using static SituationRoom.Core.Tests.Alerts.SomeRules;

namespace SituationRoom.Core.Tests.Alerts.Evaluating;

/// <summary>What the room watches of itself: walls after 30 s, clocks off by 10 s, nothing heard for 15 minutes. The feeds a and b are expected each minute.</summary>
public sealed class OwnRulesTests
{
    private static readonly AlertRule Walls = Rule(RuleKind.Wall) with { Window = TimeSpan.FromSeconds(30) };
    private static readonly AlertRule Clocks = Rule(RuleKind.Clock) with { Window = TimeSpan.FromSeconds(10) };
    private static readonly AlertRule Silence = Rule(RuleKind.Room) with { Window = TimeSpan.FromMinutes(15) };

    [Fact]
    public void A_wall_holds_once_it_is_not_heard_for_longer_than_the_rule_says_and_is_named()
    {
        var room = new RuleTimeline(Walls).At(100);
        Tell(room, Wall(30_000)).See().ShouldBeEmpty();
        var silent = Tell(room, Wall(30_001)).See().ShouldHaveSingleItem();
        (silent.Holds, silent.Subject.Item, silent.Value, silent.Names!.Ru).ShouldBe((true, "left", null, Walls.Names.Ru + ": Левая"));
        Tell(room, Wall(0)).See().ShouldBeEmpty();
    }

    [Fact]
    public void What_was_told_goes_on_ageing_and_is_believed_for_half_a_minute()
    {
        var room = Tell(new RuleTimeline(Walls).At(100), Wall(10_000), Wall(10_000) with { Id = "right" });
        room.At(120).See().ShouldBeEmpty();
        room.At(121).Holding().ShouldBe(["left", "right"]);
        room.At(131).See().ShouldAllBe(seen => !seen.Holds && !seen.Clear);
    }

    [Fact]
    public void A_wall_that_was_never_heard_or_is_let_in_no_longer_holds_nothing()
    {
        var room = new RuleTimeline(Walls).At(100);
        Tell(room, Wall(null)).Holding().ShouldBeEmpty();
        Tell(room, Wall(60_000)).Holding().ShouldBe(["left"]);
        Tell(room).See().ShouldBeEmpty();
    }

    [Fact]
    public void After_a_start_a_standing_alert_stays_until_its_wall_is_heard_and_nobody_is_missed_before_he_had_his_time()
    {
        var room = new RuleTimeline(Walls).At(1_000);
        room.Evaluator = new RuleEvaluator(room.Fold, room.Rules, room.Now, [(Walls.Id, new AlertSubject(null, null, null, "left"))]);
        Unknown(room.See());
        Unknown(Tell(room, Wall(900_000)).See());
        room.At(1_031);
        Tell(room, Wall(931_000)).Holding().ShouldBe(["left"]);
        Tell(room, Wall(1_000)).See().ShouldBeEmpty();

        static void Unknown(IReadOnlyList<Condition> seen) => (seen.ShouldHaveSingleItem().Subject.Item, seen[0].Holds, seen[0].Clear).ShouldBe(("left", false, false));
    }

    [Theory]
    [InlineData(9_999L, 0L, false, false)]
    [InlineData(10_000L, 0L, true, false)]
    [InlineData(-10_000L, 0L, true, false)]
    [InlineData(6_999L, 0L, false, true)]
    [InlineData(null, 0L, false, true)]
    [InlineData(60_000L, 31_000L, false, false)]
    public void A_clock_holds_from_ten_seconds_on_either_side_and_is_clear_below_seven_and_unknown_while_its_wall_is_not_heard(long? off, long age, bool holds, bool isClear)
    {
        var room = new RuleTimeline(Clocks with { Deadband = 0.7 }).At(100);
        var seen = Tell(room, Wall(age) with { ClockOff = off }).See();
        (seen.Any(condition => condition.Holds), seen.Count == 0).ShouldBe((holds, isClear));
    }

    [Fact]
    public void A_room_holds_once_nothing_at_all_arrived_for_as_long_as_the_rule_says()
    {
        var room = new RuleTimeline(Silence);
        room.At(900).Holding().ShouldBeEmpty();
        room.At(901).Holding().Length.ShouldBe(1);
        room.Hear("1").See().ShouldBeEmpty();
        room.At(1_801).See().ShouldBeEmpty();
        room.At(1_802).Holding().Length.ShouldBe(1);
        room.Read("jam", 1, feed: "b").See().ShouldBeEmpty();
    }

    [Fact]
    public void A_room_is_given_twice_its_shortest_interval_and_where_no_feed_is_expected_any_time()
    {
        var room = new RuleTimeline(Silence);
        foreach (var feed in new[] { "a", "b" })
        {
            room.Fold.Feeds[room.Fold.Feeds.Find(feed)].IntervalSeconds = 3_600;
        }

        room.At(7_200).Holding().ShouldBeEmpty();
        room.At(7_201).Holding().Length.ShouldBe(1);
        foreach (var feed in new[] { "a", "b" })
        {
            room.Fold.Feeds[room.Fold.Feeds.Find(feed)].IntervalSeconds = FeedSetting.NoInterval;
        }

        room.See().ShouldBeEmpty();
    }

    [Fact]
    public void After_a_start_a_room_that_was_down_is_given_its_time_again()
    {
        var room = new RuleTimeline(Silence).Hear("1").At(5_000);
        room.Evaluator = new RuleEvaluator(room.Fold, room.Rules, room.Now);
        room.See().ShouldHaveSingleItem().Holds.ShouldBeFalse();
        room.At(5_901).Holding().Length.ShouldBe(1);
    }

    private static SeenWall Wall(long? age) => new("left", "Левая", age, null);

    private static RuleTimeline Tell(RuleTimeline room, params SeenWall[] walls)
    {
        room.Evaluator.See(walls, room.Now);
        return room;
    }
}
