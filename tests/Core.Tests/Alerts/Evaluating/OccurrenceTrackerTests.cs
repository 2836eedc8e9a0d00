using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Evaluating;
using SituationRoom.Core.Alerts.Rules;
using static SituationRoom.Core.Tests.Alerts.SomeRules;

namespace SituationRoom.Core.Tests.Alerts.Evaluating;

/// <summary>Rules with an on-delay and an off-delay of two minutes; moments are seconds.</summary>
public sealed class OccurrenceTrackerTests
{
    private static readonly AlertSubject City = new(null, null);

    [Fact]
    public void A_condition_is_raised_once_it_held_for_the_on_delay_and_has_returned_once_it_was_clear_for_the_off_delay()
    {
        var tracker = new OccurrenceTracker(new RuleSet([Count(10)]));
        See(tracker, 0, Holding(10));
        See(tracker, 119, Holding(12));
        tracker.Standing.ShouldBeEmpty();
        See(tracker, 120, Holding(11));
        var raised = tracker.Standing.ShouldHaveSingleItem();
        (raised.HeldSince, raised.RaisedAt, raised.AnnunciatedAt, raised.Value).ShouldBe((0, 120_000, 120_000, 11));
        See(tracker, 200);
        See(tracker, 319);
        tracker.Ended.ShouldBeEmpty();
        See(tracker, 320);
        tracker.Ended.ShouldHaveSingleItem().ReturnedAt.ShouldBe(320_000);
        tracker.Standing.ShouldBeEmpty();
    }

    [Fact]
    public void In_the_deadband_what_stands_stays_and_what_does_not_is_not_raised()
    {
        var tracker = new OccurrenceTracker(new RuleSet([Count(10)]));
        See(tracker, 0, Holding(10));
        See(tracker, 60, Holding(8) with { Holds = false });
        See(tracker, 120, Holding(10));
        tracker.Standing.ShouldBeEmpty();
        See(tracker, 240, Holding(10));
        See(tracker, 300, Holding(8) with { Holds = false });
        See(tracker, 900, Holding(8) with { Holds = false });
        tracker.Standing.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_break_of_the_clear_time_begins_it_anew_and_the_worst_is_kept()
    {
        var tracker = new OccurrenceTracker(new RuleSet([Count(10) with { OnDelay = TimeSpan.Zero }]));
        See(tracker, 0, Holding(10));
        See(tracker, 60);
        See(tracker, 120, Holding(30) with { Priority = 1 });
        See(tracker, 180);
        See(tracker, 299);
        tracker.Standing.ShouldHaveSingleItem();
        See(tracker, 300);
        var ended = tracker.Ended.ShouldHaveSingleItem();
        (ended.Value, ended.Priority).ShouldBe((30, 1));
    }

    [Fact]
    public void Where_not_all_was_looked_at_what_is_missing_is_not_clear()
    {
        var tracker = new OccurrenceTracker(new RuleSet([Count(10) with { OnDelay = TimeSpan.Zero, OffDelay = TimeSpan.Zero }]));
        See(tracker, 0, Holding(10));
        tracker.See([], isWhole: false, 60_000);
        tracker.Standing.ShouldHaveSingleItem();
        See(tracker, 60);
        tracker.Standing.ShouldBeEmpty();
    }

    [Fact]
    public void While_a_parent_that_covers_it_lasts_people_are_not_told()
    {
        var rules = new RuleSet(
            [Count(1) with { Id = "parent", OnDelay = TimeSpan.Zero, OffDelay = TimeSpan.Zero }, Count(1) with { OnDelay = TimeSpan.Zero, SuppressedBy = ["parent"] }]);
        var tracker = new OccurrenceTracker(rules);
        var parent = Holding(5) with { Rule = "parent", Subject = new AlertSubject("n1", null) };
        var (child, elsewhere) = (Holding(1) with { Subject = new AlertSubject("n1", "roads") }, Holding(1) with { Subject = new AlertSubject("n2", "roads") });
        See(tracker, 0, child, elsewhere, parent);
        tracker.Standing.Where(standing => standing.AnnunciatedAt is null).ShouldHaveSingleItem().Subject.District.ShouldBe("n1");
        See(tracker, 60, child, elsewhere);
        tracker.Standing.Single(standing => standing.Subject == child.Subject).AnnunciatedAt.ShouldBe(60_000);
    }

    private static Condition Holding(double value) => new("rule", City, 3, Holds: true, Clear: false, value, 10, []);

    private static void See(OccurrenceTracker tracker, long second, params Condition[] seen) => tracker.See(seen, isWhole: true, second * 1_000);
}
