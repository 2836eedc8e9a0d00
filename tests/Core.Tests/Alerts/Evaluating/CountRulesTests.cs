using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Board;
using SituationRoom.Core.Merging;
using SituationRoom.Reports;
using static SituationRoom.Core.Tests.Alerts.SomeRules;

namespace SituationRoom.Core.Tests.Alerts.Evaluating;

public sealed class CountRulesTests
{
    [Fact]
    public void A_count_holds_at_its_threshold_and_is_clear_below_seventy_percent_of_it()
    {
        var room = new RuleTimeline(Count(10));
        for (var i = 0; i < 9; i++)
        {
            room.Hear($"{i}");
        }

        room.Holding().ShouldBeEmpty();
        room.Hear("9").Holding().ShouldBe(["10"]);
        for (var i = 0; i < 3; i++)
        {
            room.Hear($"{i}", line => line with { Status = IncidentStatus.Closed });
        }

        var seven = room.See().ShouldHaveSingleItem();
        (seven.Holds, seven.Clear, seven.Value).ShouldBe((false, false, 7));
        room.Hear("3", line => line with { Status = IncidentStatus.Closed }).See().ShouldBeEmpty();
    }

    [Fact]
    public void Each_divides_by_the_lowest_districts_and_the_tops_of_categories()
    {
        var room = new RuleTimeline(Count(2, RuleEach.Cell));
        room.Hear("1").Hear("2", line => line with { Category = "roads/potholes" }).Hear("3", line => line with { Area = "n2" }).Hear("4", line => line with { Category = "housing" });
        room.Holding().ShouldBe(["n1 roads 2"]);
    }

    [Fact]
    public void A_scope_that_names_districts_has_a_point_for_each_with_what_lies_below_it()
    {
        var room = new RuleTimeline(Count(2, RuleEach.District, Scope(districts: ["north", "south"])));
        room.Hear("1").Hear("2", line => line with { Area = "n2" }).Hear("3", line => line with { Area = "south" });
        room.Holding().ShouldBe(["north 2"]);
    }

    [Fact]
    public void An_incident_in_two_districts_of_a_scope_counts_once()
    {
        var room = new RuleTimeline(Count(1, RuleEach.City, Scope(districts: ["n1", "n2", "south"])));
        room.Hear("1", line => line with { Area = "n1;n2;south" }).Holding().ShouldBe(["1"]);
    }

    [Fact]
    public void A_category_named_beside_one_above_it_counts_once()
    {
        var room = new RuleTimeline(Count(1, RuleEach.City, Scope(categories: ["roads", "roads/snow", "housing"])));
        room.Hear("1").Holding().ShouldBe(["1"]);
    }

    [Fact]
    public void Scope_by_channel_and_severity_leaves_the_rest_out()
    {
        var room = new RuleTimeline(Count(1, scope: Scope(channels: [Channel.Hotline])) with { Severity = Severity.Severe });
        room.Hear("1", line => line with { Severity = Severity.Extreme });
        room.Hear("2", line => line with { Feed = "b", Severity = Severity.Minor });
        room.Holding().ShouldBeEmpty();
        room.Hear("3", line => line with { Feed = "b", Severity = Severity.Severe }).Holding().ShouldBe(["1"]);
    }

    [Fact]
    public void An_exercise_and_what_was_merged_do_not_count()
    {
        var room = new RuleTimeline(Count(2));
        room.Hear("1").Hear("2").Hear("3", line => line with { Mode = Mode.Exercise });
        room.Holding().ShouldBe(["2"]);
        room.Decide(ProblemVerb.Merge, "1", "2").Holding().ShouldBeEmpty();
        room.Decide(ProblemVerb.Unmerge, "1", "2").Holding().ShouldBe(["2"]);
    }

    [Fact]
    public void A_rate_counts_arrivals_of_its_window_and_forgets_them_after_it()
    {
        var room = new RuleTimeline(Rule(RuleKind.Rate) with { Threshold = 2, Tally = Tally.New5, Window = TimeSpan.FromMinutes(5) });
        room.Hear("1", line => line with { Status = IncidentStatus.Closed }).At(100).Hear("2");
        room.Holding().ShouldBe(["2"]);
        room.At(299).Holding().ShouldBe(["2"]);
        room.At(300).See().ShouldBeEmpty();
    }

    [Fact]
    public void Overdue_follows_the_clock_alone()
    {
        var room = new RuleTimeline(Rule(RuleKind.Overdue) with { Each = RuleEach.Category });
        room.Hear("1", line => line with { Due = room.Now + 60_000 });
        room.At(59).See().ShouldBeEmpty();
        room.At(60).Holding().ShouldBe(["roads 1"]);
    }

    [Fact]
    public void Too_few_holds_at_or_below_and_not_while_a_feed_is_lost()
    {
        var room = new RuleTimeline(Rule(RuleKind.Rate) with { Threshold = 0, IsBelow = true, Tally = Tally.New5, Scope = Scope(channels: [Channel.Dispatch]) });
        var unheard = room.See().ShouldHaveSingleItem();
        (unheard.Holds, unheard.Clear, unheard.LostFeed).ShouldBe((false, false, "a"));
        room.Hear("1", line => line with { At = room.Now - 600_000 });
        var few = room.See().ShouldHaveSingleItem();
        (few.Holds, few.LostFeed).ShouldBe((true, null));
        room.At(121).See().ShouldHaveSingleItem().LostFeed.ShouldBe("a");
        room.Hear("2").See().ShouldBeEmpty();
    }

    [Fact]
    public void A_district_that_only_the_journal_knows_is_a_point_of_its_own()
    {
        var room = new RuleTimeline(Count(1, RuleEach.Cell));
        room.Hear("1").Holding().ShouldBe(["n1 roads 1"]);
        room.Hear("2", line => line with { Area = "unheard", Category = "unknown" }).Holding().ShouldBe(["n1 roads 1", "unheard unknown 1"]);
    }

    [Fact]
    public void Evidence_of_a_count_is_what_it_counts_the_newest_first()
    {
        var room = new RuleTimeline(Count(1, RuleEach.Cell));
        room.Hear("old").At(10).Hear("closed", line => line with { Status = IncidentStatus.Closed }).Hear("new").Hear("elsewhere", line => line with { Area = "n2" });
        var condition = room.See().Single(seen => seen.Subject.District == "n1");
        room.Evaluator.Evidence(condition).Select(room.Fold.Incidents.IdOf).ShouldBe(["new", "old"]);
    }
}
