using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Readiness;
using SituationRoom.Core.Tests.Fold;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Tests.Readiness;

public sealed class ReadinessPlannerTests
{
    private static readonly Actor Lead = new("ivanova", "Иванова", "lead", "Старший смены");

    [Fact]
    public void A_mode_is_set_with_who_when_why_before_and_after()
    {
        var said = ReadinessPlanner.Set(new ReadinessBook(), new ReadinessWish(ReadinessMode.Heightened, 0, "штормовое предупреждение", false), Lead, 5).Event.ShouldNotBeNull();
        (said.At, said.By, said.Reason, said.Version, said.Before, said.After)
            .ShouldBe((5, Lead, "штормовое предупреждение", 1, ReadinessMode.Everyday, ReadinessMode.Heightened));
    }

    [Theory]
    [InlineData(1, "lead", true, ReadinessRefusal.Second)]
    [InlineData(0, "lead", false, ReadinessRefusal.Unconfirmed)]
    [InlineData(0, "dispatcher", true, ReadinessRefusal.NotAllowed)]
    [InlineData(0, "analyst", true, ReadinessRefusal.NotAllowed)]
    public void What_is_late_not_confirmed_or_not_for_the_role_is_refused(int version, string role, bool isConfirmed, ReadinessRefusal refusal) => ReadinessPlanner
        .Set(new ReadinessBook(), new ReadinessWish(ReadinessMode.Emergency, version, "пожар", isConfirmed), Lead with { Role = role }, 5)
        .ShouldBe(new ReadinessDecision(null, refusal));

    [Fact]
    public void What_is_so_already_is_not_noted_again() => ReadinessPlanner
        .Set(new ReadinessBook(), new ReadinessWish(ReadinessMode.Everyday, 0, "отбой", false), Lead, 5).ShouldBe(default);

    /// <summary>Wishes in any order, late ones among them: what was noted, folded again, gives the same mode; versions count up without a gap.</summary>
    [Fact]
    public void Folding_what_was_noted_gives_the_same_mode_with_and_without_a_snapshot() => Prop.ForAll(
        Gen.Choose(0, 2).Zip(Gen.Choose(0, 3)).ListOf().ToArbitrary(),
        wishes =>
        {
            var (live, said) = (SmallCity.Fold(), new List<ReadinessSet>());
            foreach (var (mode, behind) in wishes)
            {
                var wish = new ReadinessWish((ReadinessMode)mode, live.Readiness.Version - behind, "причина", true);
                if (ReadinessPlanner.Set(live.Readiness, wish, Lead, said.Count).Event is { } noted)
                {
                    behind.ShouldBe(0);
                    said.Add(noted);
                    Tell(live, noted, said.Count);
                }
            }

            said.Select(one => one.Version).ShouldBe(Enumerable.Range(1, said.Count));
            said.Skip(1).Zip(said).ShouldAllBe(pair => pair.First.Before == pair.Second.After);
            var replayed = SmallCity.Fold();
            foreach (var (one, at) in said.Select((one, at) => (one, at)))
            {
                Tell(replayed, one, at + 1);
            }

            replayed.Readiness.Last.ShouldBe(live.Readiness.Last);
            BroughtBack(live).Readiness.Last.ShouldBe(live.Readiness.Last);
        }).QuickCheckThrowOnFailure();

    private static void Tell(RoomFold fold, ReadinessSet said, long position) => fold.Apply(TrailJson.Read(TrailJson.Write(said)), new byte[TrailChain.HashLength], position);

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
