using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Tests.Fold;
using SituationRoom.Core.Trail;
using SituationRoom.Core.Works;

namespace SituationRoom.Core.Tests.Works;

public sealed class WorkPlannerTests
{
    private const long Hour = 3_600_000;
    private const long Now = 1_790_000_000_000;
    private static readonly WorkCodes Known = new(true, true);
    private static readonly Actor Lead = new("ivanova", "Иванова", "lead", null);
    private static readonly PlannedWork Repair = new() { Title = "Ремонт", Kind = WorkKind.Works, Effect = WorkEffect.Suppress, Districts = ["n1"], From = Now, Until = Now + Hour };

    [Fact]
    public void What_is_wrong_is_refused_by_its_member()
    {
        Refused(Repair with { Title = " " }).ShouldBe(WorkRefusal.Title);
        Refused(Repair with { Until = Now }).ShouldBe(WorkRefusal.Until);
        Refused(Repair with { From = Now - (2 * Hour), Until = Now - Hour }).ShouldBe(WorkRefusal.Until);
        Refused(Repair with { Districts = [] }).ShouldBe(WorkRefusal.Scope);
        Refused(Repair with { Districts = [], Effect = WorkEffect.Explain }).ShouldBeNull();
        WorkPlanner.Put(new WorkBook(), Repair, new WorkCodes(false, true), Lead, Now).Refusal.ShouldBe(WorkRefusal.Scope);
        WorkPlanner.Put(new WorkBook(), Repair, new WorkCodes(true, false), Lead, Now).Refusal.ShouldBe(WorkRefusal.Department);
        WorkPlanner.Put(new WorkBook(), Repair, Known, Lead with { Role = "dispatcher" }, Now).Refusal.ShouldBe(WorkRefusal.NotAllowed);
        WorkPlanner.Put(new WorkBook(), Repair with { Id = "w9" }, Known, Lead, Now).Refusal.ShouldBe(WorkRefusal.Unknown);
    }

    [Fact]
    public void What_ended_is_kept_for_thirty_days_and_changed_no_more()
    {
        var book = new WorkBook();
        book.Apply(new WorkChanged { At = Now, After = Repair }, 7);
        book.UnderWay(Now).ShouldHaveSingleItem().Id.ShouldBe("w7");
        book.UnderWay(Now + Hour).ShouldBeEmpty();
        WorkPlanner.Cancel(book, "w7", 1, null, Lead, Now + Hour).Refusal.ShouldBe(WorkRefusal.Over);
        book.Advance(Now + Hour + WorkBook.KeptFor - 1);
        book.All.Count.ShouldBe(1);
        book.Advance(Now + Hour + WorkBook.KeptFor);
        book.All.ShouldBeEmpty();
    }

    /// <summary>Wishes of any kind, late ones among them: what was noted, folded again or brought back by a snapshot, gives the same calendar.</summary>
    [Fact]
    public void Folding_what_was_noted_gives_the_same_calendar() => Prop.ForAll(
        Gen.Choose(0, 2).Zip(Gen.Choose(0, 4)).Zip(Gen.Choose(0, 2)).ListOf().ToArbitrary(),
        wishes =>
        {
            var (live, replayed, position) = (SmallCity.Fold(), SmallCity.Fold(), 0L);
            foreach (var ((what, which), behind) in wishes)
            {
                var known = live.Works.All.ElementAtOrDefault(which);
                var decision = what == 2
                    ? WorkPlanner.Cancel(live.Works, known?.Id ?? "w0", (known?.Version ?? 0) - behind, "перенос", Lead, Now)
                    : WorkPlanner.Put(live.Works, Repair with { Id = known?.Id ?? "", Version = (known?.Version ?? 0) - behind, Until = Now + ((which + 1) * Hour) }, Known, Lead, Now);
                if (decision.Event is { } said)
                {
                    (said.After.Version, said.Before).ShouldBe(((decision.Before?.Version ?? 0) + 1, decision.Before));
                    position++;
                    foreach (var fold in new[] { live, replayed })
                    {
                        fold.Apply(TrailJson.Read(TrailJson.Write(said)), new byte[TrailChain.HashLength], position);
                    }
                }
            }

            Said(replayed).ShouldBe(Said(live));
            Said(BroughtBack(live)).ShouldBe(Said(live));
        }).QuickCheckThrowOnFailure();

    private static WorkRefusal? Refused(PlannedWork wanted) => WorkPlanner.Put(new WorkBook(), wanted, Known, Lead, Now).Refusal;

    private static string Said(RoomFold fold) => string.Join(' ', fold.Works.All.Select(work => $"{work.Id}.{work.Version}.{work.Until}.{work.IsCancelled}.{string.Join(',', work.Districts)}"));

    private static RoomFold BroughtBack(RoomFold fold)
    {
        using var stream = new MemoryStream();
        FoldSnapshot.Save(fold, stream);
        stream.Position = 0;
        var back = SmallCity.Fold();
        FoldSnapshot.Restore(back, stream);
        return back;
    }
}
