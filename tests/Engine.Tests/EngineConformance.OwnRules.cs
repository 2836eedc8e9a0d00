using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Evaluating;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>What the room watches of itself, evaluated by the running engine and not by the evaluator alone.</summary>
public abstract partial class EngineConformance
{
    private static RuleSet Own => new(
    [
        .. Walls.Rules,
        new AlertRule
        {
            Id = "room:clock", Kind = RuleKind.Clock, Names = new("Часы стены", "A wall's clock"), Response = new("Проверить", "Check"), Priority = 4,
            Window = TimeSpan.FromSeconds(10), OnDelay = RuleDefaults.OnDelay(RuleKind.Clock), OffDelay = TimeSpan.FromSeconds(60),
        },
        new AlertRule
        {
            Id = "room:silence", Kind = RuleKind.Room, Names = new("Тишина", "Silence"), Response = new("Позвонить", "Call"), Priority = 2, Window = TimeSpan.FromMinutes(15), OffDelay = TimeSpan.Zero,
        },
    ]);

    [Fact]
    public async Task The_room_s_own_rules_raise_each_one_alert_on_the_node_that_leads_and_none_on_the_other()
    {
        using var head = new SemaphoreSlim(1, 1);
        var site = new Site { Rules = Own };
        await using var one = await NodeAsync(site, head, "one");
        await using var other = await NodeAsync(site, head, "other");
        await OutcomesAsync(one, site, new Report { Id = "1" });

        // One wall falls silent, another's clock is twenty seconds off.
        for (var seconds = 10; seconds <= 100; seconds += 10)
        {
            site.Clock.Advance(TimeSpan.FromSeconds(10));
            foreach (var node in new[] { other, one })
            {
                node.Walls.SeeWalls([new SeenWall("left", "Левая", seconds * 1_000L, 0), new SeenWall("right", "Правая", 1_000, 20_000)]);
                await TickAsync(node, site);
            }
        }

        await TickAsync(one, site, list => list.Items.Count == 2);
        await TickAsync(other, site);
        site.Clock.Advance(TimeSpan.FromHours(1));
        await TickAsync(other, site);
        var standing = (await TickAsync(one, site, list => list.Items.Count == 3)).Items;
        standing.Select(alert => alert.Now.Rule).ShouldBe(["room:wall", "room:clock", "room:silence"], ignoreOrder: true);
        await TickAsync(other, site);

        var raised = (await one.Trail.TrailAsync(0, 100, default)).Select(row => row.Said).OfType<AlertChanged>().Where(said => said.Verb == AlertVerb.Raised);
        raised.Select(said => (said.After.Rule, said.After.Subject.Item)).ShouldBe([("room:wall", "left"), ("room:clock", "right"), ("room:silence", null)]);
        (await VerifiedAsync(site)).Broken.ShouldBeNull();
    }
}
