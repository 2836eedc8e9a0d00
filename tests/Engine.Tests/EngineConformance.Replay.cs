using System.Globalization;
using SituationRoom.Core.Tests.Projection;
using SituationRoom.Engine.Asking;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>A room is a function of its journal and the moment.</summary>
public abstract partial class EngineConformance
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_restart_with_or_without_a_snapshot_gives_the_same_room(bool withSnapshot)
    {
        var site = new Site();
        var random = new Random(20);
        string before;
        await using (var engine = await StartedAsync(site))
        {
            await LiveAsync(engine, site, random, steps: 60);
            before = await DescribeAsync(engine);
            await engine.StopAsync();
        }

        site.Snapshots.Position.ShouldBe(site.Memory.End);
        if (!withSnapshot)
        {
            site.Snapshots.Forget();
        }

        await using var again = await StartedAsync(site);
        (await DescribeAsync(again)).ShouldBe(before);
        var report = new Report { Id = "1", Revision = 1_000_000, Title = "после" };
        (await OutcomesAsync(again, site, report)).ShouldBe([OutcomeKind.Accepted]);
        (await OutcomesAsync(again, site, report)).ShouldBe([OutcomeKind.Duplicate]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task A_replay_equals_the_live_room_and_its_deltas(int seed)
    {
        var site = new Site();
        var observer = new CollectingObserver();
        await using var engine = await StartedAsync(site, observer);
        var first = new BoardState(await engine.Room.SnapshotAsync(default));
        await LiveAsync(engine, site, new Random(seed), steps: 80);
        var last = await BoardAsync(engine, board => board.Now >= site.Clock.Now.ToUnixTimeMilliseconds());

        // The same number of the same entries: a second engine on the same journal.
        await using var replayed = await StartedAsync(new Site(site));
        (await DescribeAsync(replayed)).ShouldBe(await DescribeAsync(engine));

        foreach (var delta in observer.Deltas.Where(delta => delta.Version > first.Board.Version && delta.Version <= last.Version))
        {
            first.Apply(delta);
        }

        BoardState.Text(first.Board).ShouldBe(BoardState.Text(last));
        observer.Deltas.Select(delta => delta.Version).ShouldBe(Enumerable.Range(1, observer.Deltas.Count).Select(version => (long)version));
    }

    /// <summary>A life of deliveries with a clock that crawls and jumps.</summary>
    private static async Task LiveAsync(IRunningEngine engine, Site site, Random random, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            site.Clock.Advance(random.Next(8) switch
            {
                0 => TimeSpan.FromHours(random.Next(30)),
                1 => TimeSpan.FromMinutes(random.Next(90)),
                2 => TimeSpan.FromDays(random.Next(30) == 0 ? 31 : 0),
                _ => TimeSpan.FromMilliseconds(random.Next(2_500)),
            });
            var items = Enumerable.Range(0, random.Next(4)).Select(FeedItem (_) => random.Next(12) switch
            {
                0 => new Rejection { Why = Fault.Said("id: missing"), Message = new byte[random.Next(9)] },
                1 => new Reading { Key = $"jam{random.Next(3)}", At = site.Clock.Now.AddSeconds(-random.Next(5)), Value = random.Next(10) },
                _ => AnyReport(random, site.Clock.Now),
            });
            var result = await engine.Sink.DeliverAsync(new Delivery(random.Next(3) == 0 ? "b" : "a", site.Clock.Now, [.. items]), default);
            result.Status.ShouldBe(DeliveryStatus.Durable, result.Reason);
        }
    }

    private static Report AnyReport(Random random, DateTimeOffset now) => new()
    {
        Id = random.Next(12).ToString(CultureInfo.InvariantCulture),
        Revision = random.Next(3) == 0 ? random.Next(5) : null,
        OccurredAt = random.Next(3) == 0 ? null : now.AddMinutes(random.Next(20) == 0 ? 90 : -random.Next(2_000)),
        Status = random.Next(3) == 0 ? null : (IncidentStatus)random.Next(5),
        Severity = random.Next(2) == 0 ? null : (Severity)random.Next(5),
        Mode = random.Next(12) == 0 ? Mode.Test : null,
        Category = random.Next(2) == 0 ? null : new[] { "roads", "roads/snow", "housing", "нечто" }[random.Next(4)],
        Districts = random.Next(2) == 0 ? [] : random.Next(3) == 0 ? ["n1", "south"] : [new[] { "n1", "n2", "south", "north" }[random.Next(4)]],
        Latitude = random.Next(3) == 0 ? 45.01 : null,
        Longitude = null,
        Due = random.Next(3) == 0 ? now.AddMinutes(random.Next(-200, 200)) : null,
        Title = random.Next(3) == 0 ? $"Случай {random.Next(5)}" : null,
        Person = random.Next(9) == 0 ? new Person([new("phone", "1")]) : null,
    };

    /// <summary>What the room answers to every question, without keys, which are an engine's own.</summary>
    private static async Task<string> DescribeAsync(IRunningEngine engine)
    {
        var cells = (await engine.Room.CellsAsync(default))
            .Where(cell => cell.Tallies.Any(count => count != 0))
            .Select(cell => $"{cell.District} x {cell.Category}: {string.Join(' ', cell.Tallies)} / {string.Join(' ', cell.OpenByChannel)} / {string.Join(' ', cell.OpenBySeverity)}");
        var incidents = (await engine.Room.IncidentsAsync(new IncidentQuery { Limit = 1_000 }, default)).Items
            .Select(item => $"{item with { Key = 0, Districts = [], FilledIn = [] }} {string.Join(';', item.Districts)} {string.Join(';', item.FilledIn)}");
        var readings = (await engine.Room.ReadingsAsync(default)).Select(reading => reading.ToString());
        var rejections = (await engine.Room.RejectionsAsync(new() { Limit = 1_000 }, default)).Items.Select(rejection => rejection.ToString());
        var board = await BoardAsync(engine, board => board.Version > 0);
        return string.Join('\n', [
            .. cells.Order(StringComparer.Ordinal), .. incidents.Order(StringComparer.Ordinal), .. readings, .. rejections,
            board.Kpis.ToString(), .. board.Notable.Select(incident => $"{incident.Feed} {incident.At} {incident.Title}").Order(StringComparer.Ordinal)]);
    }
}
