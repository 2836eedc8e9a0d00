using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Evaluating;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Merging;
using SituationRoom.Reports;
using static SituationRoom.Core.Tests.Alerts.SomeRules;

namespace SituationRoom.Core.Tests.Alerts.Evaluating;

public sealed class IncidentRulesTests
{
    [Fact]
    public void Each_open_incident_at_or_above_the_severity_is_one_condition_with_its_priority()
    {
        var room = new RuleTimeline(Rule(RuleKind.Severity));
        room.Hear("1", line => line with { Severity = Severity.Extreme }).Hear("2", line => line with { Severity = Severity.Severe }).Hear("3", line => line with { Severity = Severity.Moderate });
        room.See().Select(seen => (seen.Subject.Item, seen.Priority)).ShouldBe([("1", 1), ("2", 2)], ignoreOrder: true);
        room.Hear("1", line => line with { At = room.Now + 1, Status = IncidentStatus.Closed });
        room.Holding().ShouldBe(["n1 roads/snow a 2"]);
    }

    [Fact]
    public void Up_to_a_severity_leaves_the_worse_to_another_rule()
    {
        var room = new RuleTimeline(Rule(RuleKind.Severity) with { Severity = Severity.Moderate, SeverityMost = Severity.Moderate });
        room.Hear("1", line => line with { Severity = Severity.Severe }).Hear("2", line => line with { Severity = Severity.Moderate }).Hear("3", line => line with { Severity = Severity.Minor });
        room.Holding().ShouldBe(["n1 roads/snow a 2"]);
        room.Hear("2", line => line with { At = room.Now + 1, Severity = Severity.Severe }).Holding().ShouldBeEmpty();
    }

    [Fact]
    public void A_priority_that_the_rule_gives_goes_before_that_of_the_severity() =>
        new RuleTimeline(Rule(RuleKind.Severity) with { Priority = 4 }).Hear("1", line => line with { Severity = Severity.Extreme })
            .See().ShouldHaveSingleItem().Priority.ShouldBe(4);

    [Fact]
    public void An_incident_that_moves_to_another_district_is_the_same_alert_point()
    {
        var room = new RuleTimeline(Rule(RuleKind.Severity)).Hear("1", line => line with { Severity = Severity.Severe });
        var before = room.See().Single().Subject;
        var after = room.Hear("1", line => line with { At = room.Now + 1, Area = "south" }).See().Single().Subject;
        after.ShouldBe(before);
        (before.District, after.District).ShouldBe(("n1", "south"));
    }

    [Fact]
    public void An_exercise_says_that_it_is_one_and_a_test_raises_nothing()
    {
        var room = new RuleTimeline(Rule(RuleKind.Severity));
        room.Hear("1", line => line with { Severity = Severity.Extreme, Mode = Mode.Exercise }).Hear("2", line => line with { Severity = Severity.Extreme, Mode = Mode.Test });
        room.See().ShouldHaveSingleItem().Mode.ShouldBe(Mode.Exercise);
    }

    [Fact]
    public void What_was_merged_raises_once()
    {
        var room = new RuleTimeline(Rule(RuleKind.Severity));
        room.Hear("1", line => line with { Severity = Severity.Severe }).At(1).Hear("2", line => line with { Severity = Severity.Severe });
        room.See().Count.ShouldBe(2);
        room.Decide(ProblemVerb.Merge, "1", "2").Holding().ShouldBe(["n1 roads/snow a 1"]);
    }

    [Fact]
    public void Scope_by_feed_channel_category_and_district_leaves_the_rest_out()
    {
        var room = new RuleTimeline(
            Rule(RuleKind.Severity) with { Scope = Scope(districts: ["north"], categories: ["roads"], channels: [Channel.Dispatch], feeds: ["a"]) });
        room.Hear("in", Severe).Hear("elsewhere", line => Severe(line) with { Area = "south" }).Hear("other", line => Severe(line) with { Category = "housing" }).Hear("heard", line => Severe(line) with { Feed = "b" });
        room.See().ShouldHaveSingleItem().Subject.Item.ShouldBe("in");

        static Fold.ReportLine Severe(Fold.ReportLine line) => line with { Severity = Severity.Severe };
    }

    [Fact]
    public void What_was_open_before_the_rules_came_is_seen_too()
    {
        var room = new RuleTimeline().Hear("1", line => line with { Severity = Severity.Severe });
        room.Evaluator = new RuleEvaluator(room.Fold, new RuleSet([Rule(RuleKind.Severity)]), room.Now);
        room.Holding().ShouldBe(["n1 roads/snow a 1"]);
        room.Evaluator.HasNews.ShouldBeFalse();
        room.Hear("2", line => line with { Severity = Severity.Severe });
        room.Evaluator.HasNews.ShouldBeTrue();
        room.Evaluator.EvaluateIncidents().ShouldHaveSingleItem().Subject.Item.ShouldBe("2");
    }

    [Fact]
    public void What_is_told_long_after_it_occurred_holds_once_it_was_held_for_ten_seconds()
    {
        var room = new RuleTimeline(Rule(RuleKind.Severity));
        room.Hear("past", Old).Hear("open", Old).See().ShouldBeEmpty();
        room.Hear("past", line => Old(line) with { At = room.Now - 3_600_000, Status = IncidentStatus.Closed });
        room.At(9).Hear("open", line => Old(line) with { At = room.Now - 1_000 }).See().ShouldBeEmpty();
        room.At(10).Holding().ShouldBe(["n1 roads/snow a open"]);
        room.Hear("open", line => Old(line) with { At = room.Now }).Holding().ShouldBe(["n1 roads/snow a open"]);

        Fold.ReportLine Old(Fold.ReportLine line) => line with { At = room.Now - 7_200_000, Severity = Severity.Severe };
    }

    [Fact]
    public void Where_more_changed_than_is_noted_one_by_one_all_are_looked_at()
    {
        var room = new RuleTimeline(Rule(RuleKind.Severity)).Hear("1", line => line with { Severity = Severity.Severe }).Hear("2", line => line with { Severity = Severity.Severe });
        room.See().Count.ShouldBe(2);
        for (var key = 0; key < 1 << 18; key++)
        {
            room.Fold.Spotlight.Note(key);
        }

        room.Hear("2", line => line with { At = room.Now + 1, Status = IncidentStatus.Closed }).Hear("3", line => line with { Severity = Severity.Extreme });
        room.Evaluator.HasNews.ShouldBeTrue();
        room.See().Select(seen => seen.Subject.Item).ShouldBe(["1", "3"], ignoreOrder: true);
        room.Evaluator.HasNews.ShouldBeFalse();
    }
}
