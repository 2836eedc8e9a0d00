using SituationRoom.Core.Board;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>What the journal has to do with it: many senders, trouble, a full queue, the end.</summary>
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
                    .. number % 10 == 0 ? [new Rejection { Why = Fault.Said("no"), Message = new byte[] { 1 } }] : Array.Empty<FeedItem>(),
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
        (await engine.Room.RejectionsAsync(new() { Limit = 1_000 }, default)).Items.ShouldHaveSingleItem();
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
    public async Task One_trouble_hides_no_other()
    {
        var site = new Site();
        site.Clock.Advance(TimeSpan.FromHours(1));
        await using var engine = await StartedAsync(site);
        await OutcomesAsync(engine, site, new Report { Id = "1" });
        site.Clock.Advance(TimeSpan.FromHours(-1));
        site.Memory.Trouble = "the disk is full";
        (await engine.Sink.DeliverAsync(site.Delivery(new Report { Id = "2" }), default)).Status.ShouldBe(DeliveryStatus.Unavailable);
        site.Clock.Pass(TimeSpan.FromSeconds(2));
        var board = await BoardAsync(engine, board => board.Trouble?.Contains("disk", StringComparison.Ordinal) == true);
        board.Trouble.ShouldNotBeNull().ShouldStartWith("the disk is full; the room's clock is ");
        engine.Room.Trouble.ShouldBe("the disk is full");
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
    public async Task Keys_for_personal_data_are_made_ahead_of_the_delivery_that_needs_them()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var report = new Report { Id = "1", Person = new Person([new("name", "Анна")]) };
        engine.Sink.Prepare("a", [report, new Report { Id = "2" }]);
        var key = site.Vault.Find("person/a/1").ShouldNotBeNull();
        site.Vault.Find("person/a/2").ShouldBeNull();
        (await OutcomesAsync(engine, site, report)).ShouldBe([OutcomeKind.Accepted]);
        site.Vault.Find("person/a/1").ShouldBe(key);

        site.Vault.Trouble = "the key vault's disk is full";
        Should.NotThrow(() => engine.Sink.Prepare("a", [report with { Id = "3" }]));
        (await engine.Sink.DeliverAsync(site.Delivery(report with { Id = "3" }), default)).Status.ShouldBe(DeliveryStatus.Unavailable);
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
    public async Task A_queue_is_full_by_bytes_too()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site, limits: new RoomLimits { QueuedBytes = 1_000 });
        site.Journal.Shut();
        var written = engine.Sink.DeliverAsync(site.Delivery(new Report { Id = "1" }), default).AsTask();
        await site.Journal.AnAppendWaits;

        // One that is too large alone is taken while nothing waits; then even a small one is not.
        var large = engine.Sink.DeliverAsync(site.Delivery(new Report { Id = "2", Text = new string('x', 2_000) }), default).AsTask();
        (await engine.Sink.DeliverAsync(site.Delivery(new Report { Id = "3" }), default)).Status.ShouldBe(DeliveryStatus.Pressed);
        site.Journal.Open();
        (await written).Status.ShouldBe(DeliveryStatus.Durable);
        (await large).Status.ShouldBe(DeliveryStatus.Durable);
        (await OutcomesAsync(engine, site, new Report { Id = "3" })).ShouldBe([OutcomeKind.Accepted]);
    }

    [Fact]
    public async Task A_machine_whose_clock_is_set_back_still_shows_what_comes()
    {
        var site = new Site();
        var observer = new CollectingObserver();
        await using var engine = await StartedAsync(site, observer);
        await OutcomesAsync(engine, site, new Report { Id = "1", Severity = Severity.Severe });
        await PassAsync(seconds: 5);
        site.Clock.Advance(TimeSpan.FromMinutes(-30));
        var counts = observer.NextAsync(delta => delta.Counts is not null);
        var ticker = observer.NextAsync(delta => delta.Ticker is not null);
        var feeds = observer.NextAsync(delta => delta.Feeds is not null);
        await OutcomesAsync(engine, site, new Report { Id = "2", Severity = Severity.Severe });
        await PassAsync(seconds: 5);
        (await counts.WaitAsync(TimeSpan.FromSeconds(20))).Now.ShouldBeGreaterThan(site.Clock.Now.ToUnixTimeMilliseconds());
        await ticker.WaitAsync(TimeSpan.FromSeconds(20));
        await feeds.WaitAsync(TimeSpan.FromSeconds(20));

        // The clock on the wall stands meanwhile; each question is a turn of the engine.
        async Task PassAsync(int seconds)
        {
            for (var second = 0; second < seconds; second++)
            {
                site.Clock.Pass(TimeSpan.FromSeconds(1));
                await engine.Room.SnapshotAsync(default);
            }
        }
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
}
