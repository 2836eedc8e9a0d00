using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Tests.Alerts.Life;

public sealed class WorksLifeTests
{
    private static readonly AlertPoint S2 = LifeLine.Fire();

    [Fact]
    public void An_alert_within_works_is_suppressed_while_they_last_and_annunciated_after()
    {
        var line = new LifeLine();
        Plan(line, seconds: 60);
        line.Set(S2, 2).Pass(1);
        (line.At(S2)!.State, line.At(S2)!.SuppressedBy, line.At(S2)!.AnnunciatedAt).ShouldBe((AlertState.SuppressedByDesign, "work:w1", null));
        line.Pass(58).At(S2)!.State.ShouldBe(AlertState.SuppressedByDesign);
        line.Pass(1).At(S2)!.State.ShouldBe(AlertState.Unacknowledged);
    }

    [Fact]
    public void One_that_stands_is_suppressed_when_works_begin_and_comes_back_when_they_are_cancelled()
    {
        var line = new LifeLine();
        line.Set(S2, 2).Pass(1).At(S2)!.State.ShouldBe(AlertState.Unacknowledged);
        Plan(line, seconds: 600);
        line.Pass(1).At(S2)!.State.ShouldBe(AlertState.SuppressedByDesign);
        line.Room.Works.Apply(new WorkChanged { At = line.Now, After = line.Room.Works.Find("w1")! with { IsCancelled = true } }, 2);
        line.Pass(1).At(S2)!.State.ShouldBe(AlertState.Unacknowledged);
    }

    [Fact]
    public void An_s1_is_never_suppressed_and_what_rises_to_one_comes_out()
    {
        var line = new LifeLine();
        Plan(line, seconds: 600);
        line.Set(LifeLine.Fire("2"), 1).Set(S2, 2).Pass(1);
        (line.At(LifeLine.Fire("2"))!.State, line.At(S2)!.State).ShouldBe((AlertState.Unacknowledged, AlertState.SuppressedByDesign));
        line.Set(S2, 1).Pass(2);
        (line.At(S2)!.State, line.At(S2)!.Priority).ShouldBe((AlertState.Unacknowledged, 1));
    }

    [Fact]
    public void One_whose_shelf_ends_within_works_is_unacknowledged_after_them()
    {
        var line = new LifeLine();
        line.Set(S2, 2).Pass(1);
        line.Do(AlertVerb.Shelved, S2, with: command => command with { Until = line.Now + (5 * LifeTimes.Minute), Reason = "ремонт" }).Refusal.ShouldBeNull();
        Plan(line, seconds: 600);
        line.Pass(301).At(S2)!.State.ShouldBe(AlertState.SuppressedByDesign);
        line.Pass(300).At(S2)!.State.ShouldBe(AlertState.Unacknowledged);
    }

    [Fact]
    public void What_lies_elsewhere_what_is_only_explained_and_a_silence_are_not_suppressed()
    {
        var line = new LifeLine();
        Plan(line, seconds: 600, effect: WorkEffect.Explain);
        Plan(line, seconds: 600, district: "n2");
        Plan(line, seconds: 600, district: null, category: "safety");
        var silence = new AlertPoint(SomeRoom.Severe, new AlertSubject(null, null, "pos"));
        line.Set(silence, 2).Set(LifeLine.Jam, 3).Pass(1);
        line.At(silence)!.State.ShouldBe(AlertState.Unacknowledged);
        line.At(LifeLine.Jam)!.State.ShouldBe(AlertState.Unacknowledged);
    }

    /// <summary>Any works over any conditions: whatever is suppressed by works lies within ones under way and is no S1, and a replay of what was told is the same book.</summary>
    [Fact]
    public void Works_suppress_only_while_they_last_and_never_an_s1() => Prop.ForAll(
        Gen.Choose(0, 3).Zip(Gen.Choose(0, 4)).Zip(Gen.Choose(1, 90)).ListOf().ToArbitrary(),
        steps =>
        {
            var line = new LifeLine();
            foreach (var ((what, priority), seconds) in steps)
            {
                if (what == 0)
                {
                    Plan(line, seconds);
                }
                else
                {
                    line.Set(LifeLine.Fire($"{what}"), priority == 0 ? null : priority);
                }

                line.Pass(seconds);
                foreach (var alert in line.Book.Standing.Select(entry => entry.Now).Where(alert => alert.SuppressedBy?.StartsWith("work:", StringComparison.Ordinal) == true))
                {
                    alert.Priority.ShouldBeGreaterThan(1);
                    line.Room.Works.UnderWay(line.Now).ShouldNotBeEmpty();
                }
            }

            line.Replayed().Standing.Select(entry => entry.Now).ShouldBe(line.Book.Standing.Select(entry => entry.Now));
        }).QuickCheckThrowOnFailure();

    private static void Plan(LifeLine line, int seconds, WorkEffect effect = WorkEffect.Suppress, string? district = "n1", string? category = null) => line.Room.Works.Apply(
        new WorkChanged
        {
            At = line.Now,
            After = new PlannedWork
            {
                Title = "Ремонт", Kind = WorkKind.Works, Effect = effect, Districts = district is null ? [] : [district], Categories = category is null ? [] : [category],
                From = line.Now, Until = line.Now + (seconds * LifeTimes.Second),
            },
        },
        line.Room.Works.All.Count + 1);
}
