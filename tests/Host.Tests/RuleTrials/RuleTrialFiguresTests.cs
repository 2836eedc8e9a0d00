using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Host.RuleTrials;

namespace SituationRoom.Host.Tests.RuleTrials;

/// <summary>Moments are seconds since the beginning of a period of two days.</summary>
public sealed class RuleTrialFiguresTests
{
    private static readonly RuleTrialPeriod Period = new(0, 2 * 86_400_000L);

    [Fact]
    public void Alerts_are_counted_by_ten_minutes_day_and_operator()
    {
        List<Occurrence> occurrences = [.. Enumerable.Range(0, 12).Select(i => At(60 + i)), At(700), At(90_000)];
        var one = Figures(occurrences);
        (one.Told.Count, one.BusiestWindow, one.PerDay, one.P95Window).ShouldBe((14, 12, 7, 0));
        one.PerWindow.ShouldBe(14 / 288.0);
        var two = Figures(occurrences, 2);
        (two.BusiestWindow, two.PerDay).ShouldBe((6, 3.5));
    }

    [Fact]
    public void What_held_at_the_start_or_was_suppressed_is_counted_apart()
    {
        var figures = Figures([At(0) with { HeldAtStart = true }, At(60), At(70) with { Annunciations = [] }]);
        (figures.Told.Count, figures.AtStart, figures.Silent).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void What_is_told_anew_counts_each_time_and_a_point_that_chatters_once()
    {
        var figures = Figures([At(60) with { Annunciations = [60_000, 700_000] }, At(90) with { Times = 3 }, At(119) with { Times = 4 }, At(119, item: "2")]);
        (figures.Told.Count, figures.Annunciated, figures.Chattering, figures.BusiestWindow).ShouldBe((4, 5, 1, 4));
    }

    [Fact]
    public void The_time_in_flood_is_a_share_of_the_period_and_one_that_lasts_goes_to_its_end()
    {
        const long Hour = LifeTimes.Hour;
        var result = new RuleTrialResult([], [new FloodRecord(Hour, 2 * Hour, 20, 12), new FloodRecord(45 * Hour, null, 20, 12)]);
        new RuleTrialFigures(result, Period, 1).FloodShare.ShouldBe(4 / 48.0);
    }

    [Fact]
    public void Priorities_and_long_standing_ones_have_their_share()
    {
        var figures = Figures([At(60, 1), At(61, 2), At(62, 3) with { ReturnedAt = 70_000 }, At(63, 4) with { ReturnedAt = 70_000 }]);
        (figures.Share(1), figures.Share(2), figures.Share(3), figures.LongStanding).ShouldBe((0.25, 0.25, 0.5, 2));
    }

    [Fact]
    public void The_ten_most_frequent_are_judged_only_where_there_are_enough()
    {
        Figures([At(60)]).TopShare.ShouldBeNull();
        var figures = Figures([.. Enumerable.Range(0, 200).Select(i => At(60 + i, item: $"{i}"))]);
        figures.TopShare.ShouldBe(0.05);
    }

    [Fact]
    public void Nothing_at_all_has_figures_too() => Figures([]).PerWindow.ShouldBe(0);

    private static RuleTrialFigures Figures(IReadOnlyList<Occurrence> occurrences, int operators = 1) => new(new RuleTrialResult(occurrences, []), Period, operators);

    private static Occurrence At(long second, int priority = 3, string item = "1") => new()
    {
        Rule = "rule",
        Subject = new AlertSubject(null, null, "a", item),
        Priority = priority,
        RaisedAt = second * 1_000,
        Annunciations = [second * 1_000],
    };
}
