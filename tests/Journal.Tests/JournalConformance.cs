namespace SituationRoom.Journal.Tests;

/// <summary>What every journal must do. A journal's tests inherit it and make the journal.</summary>
public abstract class JournalConformance : IAsyncLifetime
{
    private IJournal? _journal;

    protected IJournal Journal
    {
        get => _journal ?? throw new InvalidOperationException("The journal is not open.");
        set => _journal = value;
    }

    public virtual async Task InitializeAsync() => Journal = await OpenAsync();

    public virtual async Task DisposeAsync() => await Journal.DisposeAsync();

    [SkippableFact]
    public async Task A_new_journal_is_empty()
    {
        Journal.End.ShouldBe(0);
        (await Some.AllAsync(Journal)).ShouldBeEmpty();
        (await Journal.ReadBlockAsync(1, CancellationToken.None)).ShouldBeNull();
    }

    [SkippableFact]
    public async Task Positions_begin_at_one_and_have_no_gaps()
    {
        (await Journal.AppendAsync(Some.Batch(0, count: 3), default)).ShouldBe(1);
        (await Journal.AppendAsync(Some.Batch(1, count: 1), default)).ShouldBe(4);
        (await Journal.AppendAsync(Some.Batch(2, count: 1000), default)).ShouldBe(5);
        Journal.End.ShouldBe(1004);

        var blocks = await Some.AllAsync(Journal);
        blocks.Select(block => (block.FirstPosition, block.Count)).ShouldBe([(1, 3), (4, 1), (5, 1000)]);
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(20_000)]
    [InlineData(3_000_000)]
    public async Task What_was_appended_is_read_to_the_byte(int bytes)
    {
        await Journal.AppendAsync(Some.Batch(7, count: 2, bytes), default);
        var block = (await Some.AllAsync(Journal)).ShouldHaveSingleItem();
        block.JournaledAt.ShouldBe(Some.Moment.AddSeconds(7));
        block.Payload.Span.SequenceEqual(Some.Payload(7, bytes)).ShouldBeTrue();
    }

    [SkippableFact]
    public async Task Reading_begins_with_the_block_that_holds_the_position()
    {
        await AppendAsync(10, count: 10);
        (await FirstFromAsync(1)).ShouldBe(1);
        (await FirstFromAsync(10)).ShouldBe(1);
        (await FirstFromAsync(11)).ShouldBe(11);
        (await FirstFromAsync(95)).ShouldBe(91);
        (await FirstFromAsync(100)).ShouldBe(91);
        (await FirstFromAsync(-5)).ShouldBe(1);
        (await Some.AllAsync(Journal, 101)).ShouldBeEmpty();

        async Task<long> FirstFromAsync(long from) => (await Some.AllAsync(Journal, from))[0].FirstPosition;
    }

    [SkippableFact]
    public async Task A_block_is_found_by_any_of_its_positions()
    {
        await AppendAsync(10, count: 10);
        var block = (await Journal.ReadBlockAsync(57, default)).ShouldNotBeNull();
        block.FirstPosition.ShouldBe(51);
        block.Count.ShouldBe(10);
        block.Payload.ToArray().ShouldBe(Some.Payload(5, 64));
        (await Journal.ReadBlockAsync(100, default)).ShouldNotBeNull().FirstPosition.ShouldBe(91);
        (await Journal.ReadBlockAsync(0, default)).ShouldBeNull();
        (await Journal.ReadBlockAsync(101, default)).ShouldBeNull();
    }

    [SkippableFact]
    public async Task A_block_that_was_read_by_position_stays_the_callers_own()
    {
        await AppendAsync(3);
        var first = (await Journal.ReadBlockAsync(1, default)).ShouldNotBeNull();
        await Journal.ReadBlockAsync(2, default);
        await Some.AllAsync(Journal);
        first.Payload.ToArray().ShouldBe(Some.Payload(0, 64));
    }

    [SkippableFact]
    public async Task A_reader_gets_what_was_there_when_it_began_while_appends_go_on()
    {
        await AppendAsync(5);
        var seen = 0;
        await foreach (var block in Journal.ReadAsync(1, default))
        {
            seen++;
            await Journal.AppendAsync(Some.Batch(100 + seen), default);
            block.FirstPosition.ShouldBe(seen);
        }

        seen.ShouldBe(5);
        Journal.End.ShouldBe(10);
    }

    [SkippableFact]
    public async Task Readers_on_other_threads_see_whole_blocks_in_order_while_appends_go_on()
    {
        using var done = new CancellationTokenSource();
        await Journal.AppendAsync(Some.Batch(0, count: 3, bytes: 5_000), default);
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            var reads = 0;
            while (!done.IsCancellationRequested || reads == 0)
            {
                var expected = 1L;
                foreach (var block in await Some.AllAsync(Journal))
                {
                    block.FirstPosition.ShouldBe(expected);
                    // By bytes and at once: a witness that is slow itself keeps two cores from those who append.
                    block.Payload.Span.SequenceEqual(Some.Payload((int)(expected - 1) / 3, 5_000)).ShouldBeTrue();
                    expected += block.Count;
                }

                reads++;
            }
        })).ToList();
        for (var number = 1; number < 200; number++)
        {
            await Journal.AppendAsync(Some.Batch(number, count: 3, bytes: 5_000), default);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Journal.End.ShouldBe(600);
    }

    [SkippableFact]
    public async Task Appends_of_several_threads_are_taken_one_after_another()
    {
        var firsts = await Task.WhenAll(Enumerable.Range(0, 40).Select(number =>
            Task.Run(async () => (Number: number, First: await Journal.AppendAsync(Some.Batch(number, count: 5), default)))));
        firsts.Select(pair => pair.First).Order().ShouldBe(Enumerable.Range(0, 40).Select(i => (i * 5L) + 1));
        foreach (var (number, first) in firsts)
        {
            (await Journal.ReadBlockAsync(first, default)).ShouldNotBeNull().Payload.ToArray().ShouldBe(Some.Payload(number, 64));
        }
    }

    [SkippableFact]
    public async Task While_the_storage_is_full_appends_are_refused_and_change_nothing_and_work_again_once_there_is_room()
    {
        await AppendAsync(2, bytes: 10_000);
        MakeUnavailable();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var refusal = await Should.ThrowAsync<JournalUnavailableException>(async () =>
                await Journal.AppendAsync(Some.Batch(2, count: 7, bytes: 2_000_000), default));
            refusal.Message.ShouldNotBeNullOrWhiteSpace();
            Journal.End.ShouldBe(2);
            (await Some.AllAsync(Journal)).Count.ShouldBe(2);
            await Should.ThrowAsync<JournalUnavailableException>(async () => await Journal.ProbeAsync(default));
        }

        MakeWell();
        await Journal.ProbeAsync(default);
        Journal.End.ShouldBe(2);
        (await Journal.AppendAsync(Some.Batch(2, count: 7, bytes: 2_000_000), default)).ShouldBe(3);
        Journal.End.ShouldBe(9);
        (await Some.AllAsync(Journal))[2].Payload.Span.SequenceEqual(Some.Payload(2, 2_000_000)).ShouldBeTrue();
    }

    [SkippableFact]
    public async Task A_batch_without_entries_is_a_bug() =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await Journal.AppendAsync(Some.Batch(0, count: 0), default));

    [SkippableFact]
    public async Task What_is_cancelled_before_it_began_is_not_appended()
    {
        await Should.ThrowAsync<OperationCanceledException>(async () =>
            await Journal.AppendAsync(Some.Batch(0), new CancellationToken(canceled: true)));
        Journal.End.ShouldBe(0);
    }

    [SkippableFact]
    public async Task A_closed_journal_takes_nothing()
    {
        await Journal.DisposeAsync();
        await Should.ThrowAsync<ObjectDisposedException>(async () => await Journal.AppendAsync(Some.Batch(0), default));
    }

    protected abstract Task<IJournal> OpenAsync();

    /// <summary>From now on appends of 2 MB fail for want of room.</summary>
    protected abstract void MakeUnavailable();

    /// <summary>There is room again.</summary>
    protected abstract void MakeWell();

    protected async Task AppendAsync(int batches, int count = 1, int bytes = 64)
    {
        for (var number = 0; number < batches; number++)
        {
            await Journal.AppendAsync(Some.Batch(number, count, bytes), default);
        }
    }
}
