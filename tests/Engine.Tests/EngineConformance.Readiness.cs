using SituationRoom.Core.Readiness;
using SituationRoom.Core.Tests.Fold;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Tests.Support;

namespace SituationRoom.Engine.Tests;

/// <summary>The readiness mode: set, shown, kept.</summary>
public abstract partial class EngineConformance
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mode_is_on_the_board_at_once_and_after_a_restart(bool withSnapshot)
    {
        var site = new Site { Settings = SmallCity.Settings() with { ModeScenes = [new ModeScene(ReadinessMode.Emergency, "*", "map"), new ModeScene(ReadinessMode.Heightened, "*", "alerts")] } };
        await using (var engine = await StartedAsync(site))
        {
            (await engine.Room.SnapshotAsync(default)).Readiness.Mode.ShouldBe("everyday");
            var set = await engine.Readiness.SetReadinessAsync(new ReadinessWish(ReadinessMode.Emergency, 0, "взрыв газа", true), Lead, default);
            (set.Refusal, set.Unavailable, set.Now!.Version).ShouldBe((null, null, 1));
            (await engine.Readiness.ReadinessAsync(default)).ShouldBe(set.Now);
        }

        await using var again = await StartedAsync(withSnapshot ? site : new Site(site) { Settings = site.Settings });
        var board = (await again.Room.SnapshotAsync(default)).Readiness;
        (board.Mode, board.Version, board.Since).ShouldBe(("emergency", 1, site.Clock.Now.ToUnixTimeMilliseconds()));
        board.Scenes.ShouldHaveSingleItem().ShouldBe(["*", "map"]);
        (await again.Trail.TrailAsync(0, 10, default)).Select(row => row.Said).OfType<ReadinessSet>().ShouldHaveSingleItem().Reason.ShouldBe("взрыв газа");
    }

    [Fact]
    public async Task Of_many_who_set_a_mode_at_once_one_sets_it_and_the_others_are_told_who()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            engine.Readiness.SetReadinessAsync(new ReadinessWish(i % 2 == 0 ? ReadinessMode.Heightened : ReadinessMode.Emergency, 0, "гроза", true), i % 2 == 0 ? Lead : Incoming, default).AsTask()));
        var won = results.Single(result => result.Refusal is null).Now;
        results.Where(result => result.Refusal is not null).ShouldAllBe(result => result.Refusal == ReadinessRefusal.Second && result.Now == won);
        site.Memory.Trouble = "the disk is full";
        (await engine.Readiness.SetReadinessAsync(new ReadinessWish(ReadinessMode.Everyday, 1, "отбой", false), Lead, default)).Unavailable.ShouldBe("the disk is full");
        site.Memory.Trouble = null;
        (await engine.Readiness.ReadinessAsync(default)).ShouldBe(won);
    }
}
