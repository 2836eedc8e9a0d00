using SituationRoom.Engine.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>What a room remembers of a feed.</summary>
public abstract partial class EngineConformance
{
    [Fact]
    public async Task A_feed_is_told_its_open_incidents_and_what_else_it_asks_for()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var at = site.Clock.Now.AddHours(-1);
        await OutcomesAsync(
            engine,
            site,
            new Report { Id = "1", OccurredAt = at, Revision = 3, Status = IncidentStatus.Open },
            new Report { Id = "2", Status = IncidentStatus.Closed },
            new Report { Id = "3", Status = IncidentStatus.InProgress },
            new Report { Id = "4", Status = IncidentStatus.Cancelled },
            new Report { Id = "1", OccurredAt = at.AddHours(-1), Revision = 2, Status = IncidentStatus.Closed });
        await engine.Sink.DeliverAsync(new Delivery("b", site.Clock.Now, [new Report { Id = "5" }, new Report { Id = "2" }]), default);
        var held = await engine.Memory.HeldAsync("a", ["1", "4", "5", "6"], default);
        held.OrderBy(incident => incident.Id, StringComparer.Ordinal).ShouldBe(
        [
            new HeldIncident("1", IncidentStatus.Open, 3, at),
            new HeldIncident("3", IncidentStatus.InProgress, null, site.Clock.Now),
            new HeldIncident("4", IncidentStatus.Cancelled, null, site.Clock.Now),
        ]);
        (await engine.Memory.HeldAsync("nobody", ["1"], default)).ShouldBeEmpty();
        (await engine.Memory.FindAsync("a", ["4", "5", "1"], default)).Select(incident => incident.Id).ShouldBe(["1", "4"], ignoreOrder: true);
        (await engine.Memory.FindAsync("nobody", ["1"], default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_restart_forgets_nothing_of_a_feed()
    {
        var site = new Site();
        var before = await StartedAsync(site);
        await OutcomesAsync(before, site, new Report { Id = "1", Revision = 1 }, new Report { Id = "2", Status = IncidentStatus.Answered });
        var held = await before.Memory.HeldAsync("a", ["2"], default);
        await before.DisposeAsync();
        await using var after = await StartedAsync(site);
        (await after.Memory.HeldAsync("a", ["2"], default)).ShouldBe(held, ignoreOrder: true);
        held.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Reports_are_taken_while_a_large_feed_is_remembered()
    {
        const int Incidents = 100_000;
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await OutcomesAsync(engine, site, [.. Enumerable.Range(0, Incidents).Select(number => new Report { Id = $"{number}" })]);
        var asking = Enumerable.Range(0, 4).Select(_ => engine.Memory.HeldAsync("a", [], default).AsTask()).ToArray();
        foreach (var number in Enumerable.Range(0, 20))
        {
            await engine.Sink.DeliverAsync(new Delivery("b", site.Clock.Now, [new Report { Id = $"{number}" }]), default);
        }

        (await Task.WhenAll(asking)).ShouldAllBe(held => held.Count == Incidents);
    }
}
