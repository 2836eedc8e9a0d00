using System.Globalization;
using SituationRoom.Core.Board;
using SituationRoom.Core.Tests.Projection;
using SituationRoom.Engine.Asking;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>What the journal has to do with it: many senders, trouble, restarts.</summary>
public abstract partial class EngineConformance
{
    [Fact]
    public async Task Many_senders_at_once_are_each_told_what_became_of_theirs()
    {
        const int Senders = 12;
        const int Deliveries = 30;
        var site = new Site();
        await using var engine = await StartedAsync(site, new CollectingObserver());
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(async () =>
        {
            var all = new List<OutcomeKind>();
            for (var number = 0; number < Deliveries; number++)
            {
                // One of its own, one that everybody sends, and now and then one that can't be read.
                FeedItem[] items =
                [
                    new Report { Id = $"{sender}-{number}" },
                    new Report { Id = $"all-{number}" },
                    .. number % 10 == 0 ? [new Rejection { Reason = "no", Message = new byte[] { 1 } }] : Array.Empty<FeedItem>(),
                ];
                var result = await engine.Sink.DeliverAsync(new Delivery("a", site.Clock.Now, items), default);
                result.Outcomes.Count.ShouldBe(items.Length);
                result.Outcomes[0].Kind.ShouldBe(OutcomeKind.Accepted);
                all.AddRange(result.Outcomes.Select(outcome => outcome.Kind));
            }

            return all;
        })));
        var counts = outcomes.SelectMany(all => all).CountBy(kind => kind).ToDictionary();
        counts[OutcomeKind.Accepted].ShouldBe((Senders * Deliveries) + Deliveries);
        counts[OutcomeKind.Duplicate].ShouldBe((Senders - 1) * Deliveries);
        counts[OutcomeKind.Rejected].ShouldBe(Senders * Deliveries / 10);
        (await engine.Room.CellsAsync(default)).Single(IsTotal).Tallies[(int)Tally.Open].ShouldBe(counts[OutcomeKind.Accepted]);
        engine.Room.Figures.Incidents.ShouldBe(counts[OutcomeKind.Accepted]);
        (await engine.Room.RejectionsAsync(null, 1_000, default)).Select(rejection => rejection.Id).Distinct().Count().ShouldBe(counts[OutcomeKind.Rejected]);
    }

    [Fact]
    public async Task While_the_journal_cannot_be_written_senders_are_refused_and_the_board_says_why()
    {
        var site = new Site();
        var observer = new CollectingObserver();
        await using var engine = await StartedAsync(site, observer);
        await OutcomesAsync(engine, site, new Report { Id = "1" });
        site.Memory.Trouble = "the disk is full";
        var refused = await engine.Sink.DeliverAsync(site.Delivery(new Report { Id = "2" }), default);
        (refused.Status, refused.Reason, refused.Outcomes.Count).ShouldBe((DeliveryStatus.Unavailable, "the disk is full", 0));
        refused.RetryAfter.ShouldBeGreaterThan(TimeSpan.Zero);
        engine.Room.Trouble.ShouldBe("the disk is full");
        (await BoardAsync(engine, board => board.Trouble is not null)).Trouble.ShouldBe("the disk is full");
        (await engine.Room.CellsAsync(default)).Single(IsTotal).Tallies[(int)Tally.Open].ShouldBe(1);

        site.Memory.Trouble = null;
        (await OutcomesAsync(engine, site, new Report { Id = "2" })).ShouldBe([OutcomeKind.Accepted]);
        (await BoardAsync(engine, board => board.Trouble is null)).Trouble.ShouldBeNull();
        observer.Deltas.Select(delta => delta.Trouble).OfType<string>().ShouldBe(["the disk is full", string.Empty]);
        site.Memory.End.ShouldBe(2);
    }

    [Fact]
    public async Task A_room_whose_journal_was_in_trouble_is_well_again_by_itself()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        site.Memory.Trouble = "the disk is full";
        await engine.Sink.DeliverAsync(site.Delivery(new Report { Id = "1" }), default);
        site.Memory.Trouble = null;
        site.Clock.Advance(TimeSpan.FromSeconds(2));
        (await BoardAsync(engine, board => board.Trouble is null)).Trouble.ShouldBeNull();
        engine.Room.Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task Where_no_key_can_be_kept_personal_data_are_refused_and_other_reports_are_not()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        site.Vault.Trouble = "the key vault's disk is full";
        var report = new Report { Id = "1", Person = new Person([new("name", "Анна")]) };
        (await engine.Sink.DeliverAsync(site.Delivery(report), default)).Status.ShouldBe(DeliveryStatus.Unavailable);
        (await OutcomesAsync(engine, site, report with { Person = null })).ShouldBe([OutcomeKind.Accepted]);
    }

    [Fact]
    public async Task A_queue_that_is_full_asks_the_next_sender_to_come_back()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site, limits: new RoomLimits { QueuedItems = 2 });
        site.Journal.Shut();
        var written = engine.Sink.DeliverAsync(site.Delivery(new Report { Id = "1" }), default).AsTask();
        await site.Journal.AnAppendWaits;
        var queued = engine.Sink.DeliverAsync(site.Delivery(new Report { Id = "2" }, new Report { Id = "3" }), default).AsTask();
        var pressed = await engine.Sink.DeliverAsync(site.Delivery(new Report { Id = "4" }), default);
        pressed.Status.ShouldBe(DeliveryStatus.Pressed);
        pressed.RetryAfter.ShouldBeGreaterThan(TimeSpan.Zero);
        site.Journal.Open();
        (await written).Status.ShouldBe(DeliveryStatus.Durable);
        (await queued).Status.ShouldBe(DeliveryStatus.Durable);
        (await OutcomesAsync(engine, site, new Report { Id = "4" })).ShouldBe([OutcomeKind.Accepted]);
    }

    [Fact]
    public async Task A_stop_finishes_what_was_taken_and_takes_nothing_more()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        site.Journal.Shut();
        var taken = engine.Sink.DeliverAsync(site.Delivery(new Report { Id = "1" }), default).AsTask();
        await site.Journal.AnAppendWaits;
        var queued = engine.Sink.DeliverAsync(site.Delivery(new Report { Id = "2" }), default).AsTask();
        var stopped = engine.StopAsync();
        (await engine.Sink.DeliverAsync(site.Delivery(new Report { Id = "3" }), default)).Status.ShouldBe(DeliveryStatus.Unavailable);
        site.Journal.Open();
        (await taken).Status.ShouldBe(DeliveryStatus.Durable);
        (await queued).Status.ShouldBe(DeliveryStatus.Durable);
        await stopped;
        (site.Memory.End, site.Snapshots.Position).ShouldBe((2, 2));
        (await engine.Sink.DeliverAsync(site.Delivery(new Report { Id = "4" }), default)).Status.ShouldBe(DeliveryStatus.Unavailable);

        // Who still watches is answered.
        (await engine.Room.SnapshotAsync(default)).Version.ShouldBe(engine.Room.Version);
    }

    [Fact]
    public async Task An_engine_that_broke_down_refuses_everybody_says_so_and_leaves_nobody_waiting()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        site.Journal.Failure = new InvalidOperationException("a bug");
        (await engine.Sink.DeliverAsync(site.Delivery(new Report { Id = "1" }), default)).Status.ShouldBe(DeliveryStatus.Unavailable);
        var after = await engine.Sink.DeliverAsync(site.Delivery(new Report { Id = "2" }), default);
        after.Status.ShouldBe(DeliveryStatus.Unavailable);
        engine.Room.Trouble.ShouldNotBeNull().ShouldContain("a bug");
        (await engine.Room.SnapshotAsync(default)).Trouble.ShouldNotBeNull().ShouldContain("a bug");
        (await engine.Room.CellsAsync(default)).ShouldBeEmpty();
        await engine.StopAsync();
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_kept_costs_nothing_but_time()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site, limits: new RoomLimits { SnapshotEntries = 1 });
        foreach (var failure in new Exception[] { new IOException("full"), new UnauthorizedAccessException("read-only") })
        {
            site.Snapshots.Failure = failure;
            await OutcomesAsync(engine, site, new Report { Id = failure.Message });
            site.Clock.Advance(TimeSpan.FromSeconds(2));
            await BoardAsync(engine, board => board.Now >= site.Clock.Now.ToUnixTimeMilliseconds());
        }

        engine.Room.Trouble.ShouldBeNull();
        site.Snapshots.Failure = null;
        (await OutcomesAsync(engine, site, new Report { Id = "3" })).ShouldBe([OutcomeKind.Accepted]);
        await engine.StopAsync();
        site.Snapshots.Position.ShouldBe(3);
    }

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
                0 => new Rejection { Reason = "id: missing", Message = new byte[random.Next(9)] },
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
        var rejections = (await engine.Room.RejectionsAsync(null, 1_000, default)).Select(rejection => rejection.ToString());
        var board = await BoardAsync(engine, board => board.Version > 0);
        return string.Join('\n', [
            .. cells.Order(StringComparer.Ordinal), .. incidents.Order(StringComparer.Ordinal), .. readings, .. rejections,
            board.Kpis.ToString(), .. board.Notable.Select(incident => $"{incident.Feed} {incident.At} {incident.Title}").Order(StringComparer.Ordinal)]);
    }
}
