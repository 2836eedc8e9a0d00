using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Evaluating;
using SituationRoom.Host.RuleTrials;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.RuleTrials;

/// <summary>Moments are seconds since the beginning of a period of two days.</summary>
public sealed class RuleTrialFiguresTests
{
    private static readonly RuleTrialPeriod Period = new(0, 2 * 86_400_000L);

    [Fact]
    public void Alerts_are_counted_by_ten_minutes_day_and_operator()
    {
        List<Occurrence> occurrences = [.. Enumerable.Range(0, 12).Select(i => At(60 + i)), At(700), At(90_000)];
        var one = new RuleTrialFigures(occurrences, Period, 1);
        (one.Told.Count, one.BusiestWindow, one.PerDay, one.P95Window).ShouldBe((14, 12, 7, 0));
        one.PerWindow.ShouldBe(14 / 288.0);
        one.FloodShare.ShouldBe(1 / 288.0);
        var two = new RuleTrialFigures(occurrences, Period, 2);
        (two.BusiestWindow, two.PerDay, two.FloodShare).ShouldBe((6, 3.5, 0));
    }

    [Fact]
    public void What_held_at_the_start_or_was_suppressed_is_counted_apart()
    {
        var figures = new RuleTrialFigures([At(0), At(60), At(70) with { AnnunciatedAt = null }], Period, 1);
        (figures.Told.Count, figures.AtStart, figures.Suppressed).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void Three_of_one_point_within_a_minute_chatter()
    {
        new RuleTrialFigures([At(60), At(90), At(119)], Period, 1).Chattering.ShouldBe(1);
        new RuleTrialFigures([At(60), At(90), At(120)], Period, 1).Chattering.ShouldBe(0);
        new RuleTrialFigures([At(60), At(61), At(62, item: "2")], Period, 1).Chattering.ShouldBe(0);
    }

    [Fact]
    public void Priorities_and_long_standing_ones_have_their_share()
    {
        var figures = new RuleTrialFigures([At(60, 1), At(61, 2), At(62, 3) with { ReturnedAt = 70_000 }, At(63, 4) with { ReturnedAt = 70_000 }], Period, 1);
        (figures.Share(1), figures.Share(2), figures.Share(3), figures.LongStanding).ShouldBe((0.25, 0.25, 0.5, 2));
    }

    [Fact]
    public void The_ten_most_frequent_are_judged_only_where_there_are_enough()
    {
        new RuleTrialFigures([At(60)], Period, 1).TopShare.ShouldBeNull();
        var figures = new RuleTrialFigures([.. Enumerable.Range(0, 200).Select(i => At(60 + i, item: $"{i}"))], Period, 1);
        figures.TopShare.ShouldBe(0.05);
    }

    [Fact]
    public void Nothing_at_all_has_figures_too() => new RuleTrialFigures([], Period, 1).PerWindow.ShouldBe(0);

    private static Occurrence At(long second, int priority = 3, string item = "1") => new()
    {
        Rule = "rule",
        Subject = new AlertSubject(null, null, "a", item),
        Priority = priority,
        Mode = Mode.Actual,
        HeldSince = second * 1_000,
        RaisedAt = second * 1_000,
        AnnunciatedAt = second * 1_000,
    };
}
