using SituationRoom.Journal.Postgres;

namespace SituationRoom.Journal.Tests.Postgres;

[Collection(SharedServer.Collection)]
public sealed class LeaseTests(SharedServer server) : IAsyncLifetime
{
    private PostgresOptions? _options;

    private PostgresOptions Options => _options ?? throw new InvalidOperationException("There is no database yet.");

    public async Task InitializeAsync()
    {
        SharedServer.Require();
        _options = await server.NewAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [SkippableFact]
    public async Task One_of_two_leads_and_the_other_takes_over_once_it_ends()
    {
        var first = await PostgresJournal.OpenAsync(Options, null, default);
        await Eventually.Holds(() => first.LeadingEpoch == 1, "the first leads");
        await using var second = await PostgresJournal.OpenAsync(Options, null, default);
        var pulses = second.Pulses;
        await Eventually.Holds(() => second.Pulses > pulses + 2, "the second asked");
        second.LeadingEpoch.ShouldBeNull();
        await first.DisposeAsync();
        await Eventually.Holds(() => second.LeadingEpoch == 2, "the second leads");
    }

    [SkippableFact]
    public async Task Without_any_notification_a_follower_polls_and_keeps_its_lease()
    {
        var deaf = Options with { Listens = false, Pulse = TimeSpan.FromMilliseconds(20.3), Lease = TimeSpan.FromSeconds(30) };
        await using var journal = await PostgresJournal.OpenAsync(deaf, null, default);
        await Eventually.Holds(() => journal.LeadingEpoch == 1, "it leads");
        await server.RunAsync(Options, "select room.append('somebody', 1, null, null, 3, 0, 0, '\\x00')");
        await Eventually.Holds(() => journal.End == 3, "the poll finds what was appended");
        var pulses = journal.Pulses;
        await Eventually.Holds(() => journal.Pulses > pulses + 100, "it goes on asking");
        journal.LeadingEpoch.ShouldBe(1);
        journal.CutOff.ShouldBeNull();
    }

    [SkippableFact]
    public async Task Nothing_is_written_under_a_lease_that_another_has_taken()
    {
        await using var old = await PostgresJournal.OpenAsync(Options, null, default);
        await Eventually.Holds(() => old.LeadingEpoch == 1, "it leads");
        await server.RunAsync(Options, "update room.lease set holder = 'another', epoch = 2, held_until = clock_timestamp() + interval '1 hour'");
        var held = await old.HoldAsync(default);
        (await Should.ThrowAsync<JournalUnavailableException>(async () => await held.AppendAsync(Some.Batch(0), 1, default))).Message.ShouldContain("lease of epoch 1");
        await Eventually.Holds(() => old.LeadingEpoch is null, "it knows that it leads no longer");
        old.End.ShouldBe(0);
        (await old.AppendAsync(Some.Batch(0), default)).ShouldBe(1);
    }

    [SkippableFact]
    public async Task Who_may_not_lead_never_does()
    {
        await using var journal = await PostgresJournal.OpenAsync(Options with { MayLead = false, Pulse = TimeSpan.FromMilliseconds(20) }, null, default);
        await Eventually.Holds(() => journal.Pulses > 20, "it asked");
        journal.LeadingEpoch.ShouldBeNull();
    }

    [SkippableFact]
    public async Task A_small_lease_is_one_holders_on_all_nodes_until_it_ends_or_is_left()
    {
        await using var here = PostgresLeases.Open(Options);
        await using var there = PostgresLeases.Open(Options);
        var minute = TimeSpan.FromMinutes(1);
        (await here.IsHeldAsync("room--sound", default)).ShouldBeFalse();
        (await here.TakeAsync("room--sound", "left", minute, default)).ShouldBeTrue();
        (await there.TakeAsync("room--sound", "right", minute, default)).ShouldBeFalse();
        (await there.TakeAsync("room--sound", "left", minute, default)).ShouldBeTrue("the page came back by the other node");
        (await there.IsHeldAsync("room--sound", default)).ShouldBeTrue();
        await there.LeaveAsync("room--sound", "right", default);
        (await there.TakeAsync("room--sound", "right", minute, default)).ShouldBeFalse();

        // Its time is over.
        await server.RunAsync(Options, "update room.feed_states set state = convert_to('left 1', 'UTF8')");
        (await here.IsHeldAsync("room--sound", default)).ShouldBeFalse();
        (await there.TakeAsync("room--sound", "right", minute, default)).ShouldBeTrue();

        // And one that was written under a clock of next year keeps nobody waiting until then.
        await server.RunAsync(Options, "update room.feed_states set state = convert_to('right ' || (extract(epoch from clock_timestamp()) * 1000 + 3e10)::bigint, 'UTF8')");
        (await here.TakeAsync("room--sound", "left", minute, default)).ShouldBeTrue();
        await here.LeaveAsync("room--sound", "left", default);
        (await there.TakeAsync("room--sound", "right", minute, default)).ShouldBeTrue();
    }

    [SkippableFact]
    public async Task Of_many_who_ask_for_a_small_lease_at_once_one_has_it()
    {
        await using var leases = PostgresLeases.Open(Options);
        var asked = await Task.WhenAll(Enumerable.Range(0, 16).Select(page => leases.TakeAsync("room--sound", $"p{page}", TimeSpan.FromMinutes(1), default)));
        asked.Count(has => has).ShouldBe(1);
    }
}
