using SituationRoom.Core.Trail;
using SituationRoom.Engine.Tests.Support;

namespace SituationRoom.Engine.Tests;

/// <summary>What is asked of walls stands on the trail and outlives a restart.</summary>
public abstract partial class EngineConformance
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_wall_shows_after_a_restart_what_it_was_told_before(bool withSnapshot)
    {
        var site = new Site();
        var at = site.Clock.Now.ToUnixTimeMilliseconds();
        await using (var engine = await StartedAsync(site))
        {
            (await engine.Steering.SteerAsync(new WallsSteered { At = at, By = Lead, Wall = "left", Scene = "matrix" }, default)).ShouldBeNull();
            (await engine.Steering.SteerAsync(new WallsSteered { At = at + 1, By = Lead, Wall = "left", Scene = "map", Panel = "2of4", Until = at + 300_000, Silence = true }, default)).ShouldBeNull();
            var rows = await engine.Trail.TrailAsync(0, 10, default);
            rows.Select(row => ((WallsSteered)row.Said).SceneBefore).ShouldBe(["own", "matrix"]);
            rows.Select(row => ((WallsSteered)row.Said).PanelBefore).ShouldBe([null, "own"]);
            rows.Select(row => ((WallsSteered)row.Said).SilenceBefore).ShouldBe([null, false]);
            site.Memory.Trouble = "the disk is full";
            (await engine.Steering.SteerAsync(new WallsSteered { At = at, Wall = "left", Scene = "alerts" }, default)).ShouldBe("the disk is full");
            site.Memory.Trouble = null;
        }

        await using var again = await StartedAsync(withSnapshot ? site : new Site(site));
        var (order, panel, silencedAt) = await again.Steering.SteeringAsync("left", default);
        (order!.Scene, order.Until, panel, silencedAt).ShouldBe(("map", at + 300_000, "2of4", at + 1));
        var (none, whole, _) = await again.Steering.SteeringAsync("right", default);
        (none, whole).ShouldBe((null, null));
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        (await again.Steering.SteeringAsync("left", default)).Order!.Scene.ShouldBe("matrix");
    }
}
