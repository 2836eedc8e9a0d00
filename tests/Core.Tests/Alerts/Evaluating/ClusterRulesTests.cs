using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Evaluating;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Tests.Fold;
using SituationRoom.Reports;
using static SituationRoom.Core.Tests.Alerts.SomeRules;

namespace SituationRoom.Core.Tests.Alerts.Evaluating;

/// <summary>Three within 300 m and 30 min; a step of the test's diagonal is about 136 m.</summary>
public sealed class ClusterRulesTests
{
    [Fact]
    public void Enough_of_one_category_near_each_other_hold_whatever_channel_they_came_by()
    {
        var room = new RuleTimeline(Rule(RuleKind.Cluster));
        room.Hear("1", At(0)).Hear("2", line => At(1)(line) with { Feed = "b" }).Holding().ShouldBeEmpty();
        var found = room.Hear("3", At(2)).See().ShouldHaveSingleItem();
        (found.Holds, found.Value, found.Subject.Item, found.Subject.Category, found.Subject.District).ShouldBe((true, 3, "a/1", "roads/snow", "n1"));
        found.Evidence.Count.ShouldBe(3);
    }

    [Fact]
    public void What_lies_farther_away_is_older_done_of_another_category_or_an_exercise_is_no_part_of_it()
    {
        var room = new RuleTimeline(Rule(RuleKind.Cluster));
        room.Hear("1", At(0)).Hear("2", At(1));
        room.Hear("far", At(9)).Hear("old", line => At(1)(line) with { At = room.Now - 1_800_000 }).Hear("done", line => At(1)(line) with { Status = IncidentStatus.Closed });
        room.Hear("other", line => At(1)(line) with { Category = "roads/potholes" }).Hear("exercise", line => At(1)(line) with { Mode = Mode.Exercise }).Hear("none", line => At(1)(line) with { Category = "none" });
        room.See().ShouldBeEmpty();
    }

    [Fact]
    public void A_scope_that_names_a_category_takes_together_what_lies_below_it()
    {
        var room = new RuleTimeline(Rule(RuleKind.Cluster) with { Scope = Scope(categories: ["roads", "housing"]) });
        room.Hear("1", At(0)).Hear("2", line => At(1)(line) with { Category = "roads/potholes" }).Hear("3", line => At(1)(line) with { Category = "housing" }).See().ShouldBeEmpty();
        room.Hear("4", line => At(1)(line) with { Category = "roads" }).See().ShouldHaveSingleItem().Subject.Category.ShouldBe("roads");
    }

    [Fact]
    public void A_cluster_keeps_its_subject_while_it_lasts_though_its_first_incident_ends_or_becomes_too_old()
    {
        var room = new RuleTimeline(Rule(RuleKind.Cluster));
        room.Hear("1", At(0)).At(60).Hear("2", At(1)).Hear("3", At(1)).At(120).Hear("4", At(2));
        var first = room.See().Single().Subject;
        room.Hear("1", line => At(0)(line) with { Status = IncidentStatus.Closed });
        room.See().Single().Subject.ShouldBe(first);
        room.At(1_800).See().Single().Value.ShouldBe(3);
        room.At(1_850).Hear("5", At(1)).Hear("6", At(0)).At(1_861);
        room.See().ShouldHaveSingleItem().Subject.ShouldBe(first);
    }

    [Fact]
    public void A_cluster_that_flickers_is_the_same_one()
    {
        var room = new RuleTimeline(Rule(RuleKind.Cluster));
        room.Hear("1", At(0)).Hear("2", At(1)).Hear("3", At(2));
        var first = room.See().Single().Subject;
        room.At(10).Hear("1", line => At(0)(line) with { Status = IncidentStatus.Closed }).Hear("2", line => At(1)(line) with { Status = IncidentStatus.Closed });
        room.See().ShouldBeEmpty();
        room.At(60).Hear("4", At(1)).Hear("5", At(2)).See().ShouldHaveSingleItem().Subject.ShouldBe(first);
    }

    [Fact]
    public void Two_heaps_are_two_clusters_and_no_incident_is_in_both()
    {
        var room = new RuleTimeline(Rule(RuleKind.Cluster));
        for (var i = 0; i < 3; i++)
        {
            room.Hear($"here{i}", At(i)).Hear($"there{i}", At(20 + i));
        }

        room.See().Select(seen => seen.Value).ShouldBe([3, 3]);
    }

    [Fact]
    public void What_was_merged_is_one_incident()
    {
        var room = new RuleTimeline(Rule(RuleKind.Cluster));
        room.Hear("1", At(0)).Hear("2", At(1)).Hear("3", At(1)).See().ShouldHaveSingleItem();
        room.Decide(ProblemVerb.Merge, "2", "3").See().ShouldBeEmpty();
    }

    [Fact]
    public void An_evaluator_that_is_told_what_stands_goes_on_with_the_same_cluster()
    {
        var room = new RuleTimeline(Rule(RuleKind.Cluster));
        room.Hear("1", At(0)).Hear("2", At(1)).Hear("3", At(1)).Hear("4", At(1));
        var first = room.See().Single().Subject;
        room.Hear("1", line => At(0)(line) with { Status = IncidentStatus.Closed });
        room.Evaluator = new RuleEvaluator(room.Fold, room.Rules, room.Now, [("rule", first)]);
        room.See().ShouldHaveSingleItem().Subject.ShouldBe(first);
        new RuleEvaluator(room.Fold, room.Rules, room.Now).Evaluate(room.Now).ShouldHaveSingleItem().Subject.ShouldNotBe(first);
    }

    private static Func<ReportLine, ReportLine> At(int step) => line => line with { LatitudeE7 = 450_000_000 + (step * 10_000) };
}
