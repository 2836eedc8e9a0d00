using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Evaluating;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Alerts;
using SituationRoom.Engine.Tests.Support;

namespace SituationRoom.Engine.Tests;

/// <summary>Walls that are not heard raise alerts as everything else does.</summary>
public abstract partial class EngineConformance
{
    private static readonly RuleSet Walls = new(
    [
        new AlertRule
        {
            Id = "room:wall", Kind = RuleKind.Wall, Names = new("Стена не отвечает", "A wall is silent"), Response = new("Посмотреть", "Look"), Priority = 3,
            Window = TimeSpan.FromSeconds(30), OffDelay = TimeSpan.Zero,
        },
    ]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_silent_wall_raises_one_alert_that_outlives_a_restart_and_goes_when_the_wall_is_back(bool withSnapshot)
    {
        var site = new Site { Rules = Walls };
        string id;
        await using (var engine = await StartedAsync(site))
        {
            await HeardAsync(engine, site, 0);
            site.Clock.Advance(TimeSpan.FromSeconds(40));
            engine.Walls.SeeWalls([new SeenWall("left", "Левая", 40_000, 0)]);
            var raised = (await TickAsync(engine, site, list => list.Items.Count == 1)).Items[0];
            (raised.Title.Ru, raised.Now.Subject.Item, raised.Now.Priority).ShouldBe(("Стена не отвечает: Левая", "left", 3));
            id = raised.Now.Id;
        }

        await using var again = await StartedAsync(withSnapshot ? site : new Site(site) { Rules = Walls });
        (await TickAsync(again, site)).Items.Single().Now.Id.ShouldBe(id);
        site.Clock.Advance(TimeSpan.FromSeconds(40));
        again.Walls.SeeWalls([new SeenWall("left", "Левая", 80_000, 0)]);
        await TickAsync(again, site);
        (await TickAsync(again, site)).Items.Single().Now.Id.ShouldBe(id);
        await DoAsync(again, AlertVerb.Acknowledged, id, 1, Lead);
        await HeardAsync(again, site, 1_000, list => list.Items.Count == 0);
        (await again.Alerts.AlertAsync(id, default))!.Alert.Now.State.ShouldBe(AlertState.Normal);
    }

    [Fact]
    public async Task A_wall_that_is_let_in_no_longer_raises_nothing()
    {
        var site = new Site { Rules = Walls };
        await using var engine = await StartedAsync(site);
        await HeardAsync(engine, site, 0);
        engine.Walls.SeeWalls([]);
        site.Clock.Advance(TimeSpan.FromSeconds(90));
        (await TickAsync(engine, site)).Items.ShouldBeEmpty();
    }

    private static async Task HeardAsync(IRunningEngine engine, Site site, long age, Func<AlertList, bool>? isAsExpected = null)
    {
        engine.Walls.SeeWalls([new SeenWall("left", "Левая", age, 0)]);
        await TickAsync(engine, site, isAsExpected);
    }
}
