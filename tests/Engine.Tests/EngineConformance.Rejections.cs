using System.Globalization;
using System.Text;
using SituationRoom.Core.Board;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Asking;
using SituationRoom.Engine.Rejections;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>Rejections are read, run again, dismissed.</summary>
public abstract partial class EngineConformance
{
    [Fact]
    public async Task A_rejection_run_again_is_an_incident_as_of_when_it_came_and_no_longer_counted()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var id = await RejectedAsync(engine, site, "1");
        var cameAt = site.Clock.Now;
        site.Clock.Advance(TimeSpan.FromHours(2));
        var result = await Desk(engine, site).RerunAsync(id, Who("ivanova"), default);
        (result.Step, result.Accepted, result.Duplicates).ShouldBe((RejectionStep.Done, 1, 0));
        (result.Rejection!.State, result.Rejection.SettledBy, result.Rejection.SettledAt).ShouldBe(("rerun", "ivanova", site.Clock.Now));
        var incident = (await engine.Room.IncidentsAsync(new IncidentQuery(), default)).Items.ShouldHaveSingleItem();
        (incident.Id, incident.ReceivedAt).ShouldBe(("1", cameAt));
        var feed = (await engine.Room.FeedsAsync(default)).Single(feed => feed.Id == "a");
        (feed.Rejected, feed.LastAt).ShouldBe((0, cameAt.ToUnixTimeMilliseconds()));
    }

    [Fact]
    public async Task A_rejection_that_comes_again_is_kept_once()
    {
        var site = new Site();
        using var head = new SemaphoreSlim(1, 1);
        var bad = new Rejection { Why = Fault.Said("lat: 145.2 is outside"), Message = "bad"u8.ToArray() };
        var id = 0L;
        await using (var engine = await StartedAsync(site, limits: AfterEachEntry))
        {
            id = await RejectedAsync(engine, site, "bad", bad.Reason);
            var end = site.Memory.End;
            for (var time = 0; time < 4; time++)
            {
                (await RejectedAsync(engine, site, "bad", bad.Reason)).ShouldBe(id);
            }

            // Nothing of it was written again: neither an entry nor a key.
            (site.Memory.End, site.Vault.Count, engine.Room.Figures.Rejected, engine.Room.Figures.Duplicates).ShouldBe((end, 1, 1, 4));

            // Another feed's, what was meant as something else, and another message are others; twins of one delivery are one.
            (await engine.Sink.DeliverAsync(new Delivery("b", site.Clock.Now, [bad]), default)).Outcomes[0].RejectionId.ShouldNotBe(Id(id));
            var outcomes = (await engine.Sink.DeliverAsync(site.Delivery(bad with { IsReading = true }, new Report { Id = "1" }, bad, bad with { IsReading = true }), default)).Outcomes;
            outcomes.Select(outcome => outcome.Kind).ShouldBe([OutcomeKind.Rejected, OutcomeKind.Accepted, OutcomeKind.Rejected, OutcomeKind.Rejected]);
            outcomes.Select(outcome => outcome.RejectionId).ShouldBe([outcomes[0].RejectionId, null, Id(id), outcomes[0].RejectionId]);
            (await KeptAsync(engine)).ShouldBe((2L, 2));
        }

        // It is known after a replay, after a snapshot and on another node.
        foreach (var other in new[] { site, new Site(site) })
        {
            await using var again = await StartedAsync(other);
            (await RejectedAsync(again, site, "bad", bad.Reason)).ShouldBe(id);
            (await KeptAsync(again)).ShouldBe((2L, 2));
        }

        await using var one = await NodeAsync(site, head, "one");
        await using var two = await NodeAsync(site, head, "two");
        var both = await Task.WhenAll(RejectedAsync(one, site, "new"), RejectedAsync(two, site, "new"));
        both[0].ShouldBe(both[1]);
        (await RejectedAsync(two, site, "new")).ShouldBe(both[0]);
        (await KeptAsync(two)).ShouldBe((3L, 3));
    }

    [Fact]
    public async Task A_message_that_comes_again_after_its_rejection_was_settled_is_a_new_one()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var first = await RejectedAsync(engine, site, "1");
        await Desk(engine, site).DismissAsync(first, Who("ivanova"), "a test of the sender", default);
        var second = await RejectedAsync(engine, site, "1");
        second.ShouldBeGreaterThan(first);
        (await RejectedAsync(engine, site, "1")).ShouldBe(second);
        (await KeptAsync(engine)).ShouldBe((1L, 1));

        // What is left of it when it is run again has the bytes of what is settled with it, and is kept.
        var desk = new RejectionDesk(engine.Room, new RejectionMessages(site.Memory, site.Vault), engine.Sink, new HalfParser(), site.Clock);
        (await desk.RerunAsync(second, Who("ivanova"), default)).Rejected.ShouldHaveSingleItem().ShouldNotBe(Id(second));
        (await KeptAsync(engine)).ShouldBe((1L, 1));
    }

    [Fact]
    public async Task What_is_still_not_understood_stays_as_it_is()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var id = await RejectedAsync(engine, site, "1");
        var end = site.Memory.End;
        var result = await Desk(engine, site, understands: false).RerunAsync(id, Who("ivanova"), default);
        (result.Step, result.Reason, result.Why, result.Rejection!.State).ShouldBe((RejectionStep.StillRejected, "no such word", Fault.Said("no such word"), RejectionSummary.Open));
        (site.Memory.End, (await engine.Room.FeedsAsync(default)).Single(feed => feed.Id == "a").Rejected).ShouldBe((end, 1));
    }

    [Fact]
    public async Task Of_two_who_settle_one_rejection_the_first_does_and_the_other_is_told_who()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var id = await RejectedAsync(engine, site, "1");
        var desk = Desk(engine, site);
        var results = await Task.WhenAll(
            desk.RerunAsync(id, Who("ivanova"), default).AsTask(), desk.RerunAsync(id, Who("petrov"), default).AsTask(),
            desk.DismissAsync(id, Who("sidorov"), "a test of the sender", default).AsTask());
        var first = results.Where(result => result.Step == RejectionStep.Done).ShouldHaveSingleItem();
        results.Where(result => result.Step == RejectionStep.AlreadySettled).Select(result => result.Rejection!.SettledBy)
            .ShouldBe([first.Rejection!.SettledBy, first.Rejection.SettledBy]);
        (await engine.Room.FeedsAsync(default)).Single(feed => feed.Id == "a").Rejected.ShouldBe(0);
    }

    [Fact]
    public async Task Rejections_of_a_feed_and_a_reason_are_dismissed_at_once()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var ids = new[] { await RejectedAsync(engine, site, "1"), await RejectedAsync(engine, site, "2") };
        var desk = Desk(engine, site);
        var reason = (await engine.Room.RejectionAsync(ids[0], default))!.Reason;
        (await desk.DismissAllAsync(new RejectionMass("a", "another reason", 0), Who("ivanova"), "a test", default)).Tried.ShouldBe(0);
        var summary = await desk.DismissAllAsync(new RejectionMass("a", reason, 0), Who("ivanova"), "a test", default);
        (summary.Tried, summary.Dismissed, summary.Next).ShouldBe((2, 2, null));
        (await engine.Room.RejectionsAsync(new RejectionQuery(), default)).Items.ShouldAllBe(rejection => rejection.State == "dismissed" && rejection.SettledReason == "a test");
        (await desk.DismissAllAsync(new RejectionMass("a", reason, 0), Who("ivanova"), "a test", default)).Tried.ShouldBe(0);
    }

    [Fact]
    public async Task Settled_rejections_are_the_same_after_a_replay_and_after_a_snapshot()
    {
        var site = new Site();
        var before = new List<RejectionSummary>();
        await using (var engine = await StartedAsync(site))
        {
            var ids = new[] { await RejectedAsync(engine, site, "1"), await RejectedAsync(engine, site, "2"), await RejectedAsync(engine, site, "3") };
            await Desk(engine, site).RerunAsync(ids[0], Who("ivanova"), default);
            await Desk(engine, site).DismissAsync(ids[1], Who("petrov"), "a test of the sender", default);
            before.AddRange((await engine.Room.RejectionsAsync(new RejectionQuery(), default)).Items);
        }

        before.Select(rejection => rejection.State).ShouldBe(["open", "dismissed", "rerun"]);
        foreach (var other in new[] { site, new Site(site) })
        {
            await using var again = await StartedAsync(other);
            (await again.Room.RejectionsAsync(new RejectionQuery(), default)).Items.ShouldBe(before);
            (await again.Room.FeedsAsync(default)).Single(feed => feed.Id == "a").Rejected.ShouldBe(1);
            (await again.Room.CellsAsync(default)).Single(IsTotal).Tallies[(int)Tally.Open].ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_rejection_and_what_comes_of_it_are_in_one_block_or_in_none()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var id = await RejectedAsync(engine, site, "1");
        await Desk(engine, site).RerunAsync(id, Who("ivanova"), default);
        var block = (await site.Memory.ReadBlockAsync(id + 1, default)).ShouldNotBeNull();
        Kinds(block).ShouldBe([EntryKind.Report, EntryKind.RejectionSettled, EntryKind.Trail]);
    }

    [Fact]
    public async Task Whoever_reads_the_bytes_of_a_rejection_is_on_the_trail_first()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var id = await RejectedAsync(engine, site, "1");
        var read = await Desk(engine, site).ReadAsync(id, Who("ivanova"), default);
        Encoding.UTF8.GetString(read.Message.Span).ShouldBe("1");
        var block = (await site.Memory.ReadBlockAsync(id + 1, default)).ShouldNotBeNull();
        Kinds(block).ShouldBe([EntryKind.RejectionRead]);
        Encoding.UTF8.GetString(block.Payload.Span).ShouldContain("ivanova");
    }

    [Fact]
    public async Task A_rejection_whose_key_was_forgotten_can_only_be_dismissed()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var id = await RejectedAsync(engine, site, "1");
        var (keyName, _) = ReadRejection((await site.Memory.ReadBlockAsync(id, default)).ShouldNotBeNull());
        site.Vault.Forget(keyName);
        var desk = Desk(engine, site);
        (await desk.ReadAsync(id, Who("ivanova"), default)).Step.ShouldBe(RejectionStep.Erased);
        (await desk.RerunAsync(id, Who("ivanova"), default)).Step.ShouldBe(RejectionStep.Erased);
        // The same message once more is another one, which can be read.
        var again = await RejectedAsync(engine, site, "1");
        Encoding.UTF8.GetString((await desk.ReadAsync(again, Who("ivanova"), default)).Message.Span).ShouldBe("1");
        (await desk.DismissAsync(id, Who("ivanova"), "erased on request", default)).Step.ShouldBe(RejectionStep.Done);
    }

    [Fact]
    public async Task All_of_one_reason_are_run_again_in_one_go_and_the_others_left()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await RejectedAsync(engine, site, "1", "lat: 145.2 is outside");
        await RejectedAsync(engine, site, "2", "lat: 99 is outside");
        var other = await RejectedAsync(engine, site, "3", "id: missing");
        var groups = await engine.Room.RejectionGroupsAsync(default);
        groups.Select(group => (group.Reason, group.Count)).ShouldBe([("lat: 99 is outside", 2), ("id: missing", 1)]);
        var summary = await Desk(engine, site).RerunAllAsync("a", "lat: 99 is outside", 0, Who("ivanova"), default);
        (summary.Tried, summary.Understood, summary.Accepted, summary.Next).ShouldBe((2, 2, 2, null));
        (await engine.Room.RejectionsAsync(new RejectionQuery { State = "open" }, default)).Items.ShouldHaveSingleItem().Id
            .ShouldBe(other.ToString(CultureInfo.InvariantCulture));
    }

    private static string Id(long position) => position.ToString(CultureInfo.InvariantCulture);

    /// <summary>What the feed counts, and how many open ones of it are listed.</summary>
    private static async Task<(long Counted, int Listed)> KeptAsync(IRunningEngine engine) => (
        (await engine.Room.FeedsAsync(default)).Single(feed => feed.Id == "a").Rejected,
        (await engine.Room.RejectionsAsync(new RejectionQuery { Feed = "a", State = "open" }, default)).Items.Count);

    [Fact]
    public async Task Each_rejection_that_somebody_settles_leaves_one_event_of_the_trail_in_its_commit()
    {
        var site = new Site();
        await using (var engine = await StartedAsync(site))
        {
            var (first, second) = (await RejectedAsync(engine, site, "1"), await RejectedAsync(engine, site, "2"));
            var desk = Desk(engine, site);
            await Task.WhenAll(desk.DismissAsync(first, Who("ivanova"), "a test of the sender", default).AsTask(), desk.DismissAsync(first, Who("petrov"), "a test of the sender", default).AsTask());
            await desk.RerunAsync(second, Lead, default);

            // Of many in one go whoever asked has told the trail.
            await RejectedAsync(engine, site, "3");
            (await desk.DismissAllAsync(new RejectionMass("a", "no such word", 0), Lead, "a test", default)).Dismissed.ShouldBe(1);
        }

        await using var again = await StartedAsync(new Site(site));
        var rows = await again.Trail.TrailAsync(0, 100, default);
        var said = rows.Select(row => row.Said).Cast<RejectionDecided>().ToList();
        said.Select(one => (one.Feed, one.Rejection, one.Outcome, one.Reason)).ShouldBe([("a", 1L, RejectionOutcome.Dismissed, "a test of the sender"), ("a", 2L, RejectionOutcome.Rerun, null)]);
        (said[0].By!.Id is "ivanova" or "petrov").ShouldBeTrue();
        said[1].By.ShouldBe(Lead);
        Kinds((await site.Memory.ReadBlockAsync(rows[1].Position, default)).ShouldNotBeNull()).ShouldBe([EntryKind.Report, EntryKind.RejectionSettled, EntryKind.Trail]);
        var verified = await VerifiedAsync(site);
        (verified.Broken, verified.Count).ShouldBe((null, 2));
    }

    private static Actor Who(string id) => new(id, id, "lead", null);

    private static RejectionDesk Desk(IRunningEngine engine, Site site, bool understands = true) => new(
        engine.Room, new RejectionMessages(site.Memory, site.Vault), engine.Sink, new IdParser(understands), site.Clock);

    private static async Task<long> RejectedAsync(IRunningEngine engine, Site site, string message, string reason = "no such word")
    {
        var rejection = new Rejection { Why = Fault.Said(reason), Message = Encoding.UTF8.GetBytes(message) };
        var result = await engine.Sink.DeliverAsync(site.Delivery(rejection), default);
        return long.Parse(result.Outcomes[0].RejectionId!, CultureInfo.InvariantCulture);
    }

    private static List<EntryKind> Kinds(JournalBlock block)
    {
        var kinds = new List<EntryKind>();
        for (var reader = new EntryReader(block.Payload.Span); reader.Next();)
        {
            kinds.Add(reader.Kind);
        }

        return kinds;
    }

    /// <summary>Understands a part of a message, and refuses the message for the rest.</summary>
    private sealed class HalfParser : IRejectionParser
    {
        public IReadOnlyList<FeedItem> Read(string feed, ReadOnlyMemory<byte> message, bool? isReading, bool isKept) =>
            [new Report { Id = Encoding.UTF8.GetString(message.Span) }, new Rejection { Why = Fault.Said("no such word"), Message = message }];
    }

    /// <summary>Understands a message as an incident's id, or nothing.</summary>
    private sealed class IdParser(bool understands) : IRejectionParser
    {
        public IReadOnlyList<FeedItem> Read(string feed, ReadOnlyMemory<byte> message, bool? isReading, bool isKept) => understands
            ? [new Report { Id = Encoding.UTF8.GetString(message.Span) }]
            : [new Rejection { Why = Fault.Said("no such word"), Message = message }];
    }
}
