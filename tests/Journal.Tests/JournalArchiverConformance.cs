using SituationRoom.Journal.Entries;

namespace SituationRoom.Journal.Tests;

/// <summary>What must hold where old entries of a journal move into archives: a batch a day for a hundred days, of which whole months move.</summary>
public abstract class JournalArchiverConformance : IAsyncLifetime
{
    protected static readonly IReadOnlyList<JournalBatch> Batches =
        [.. SomeTrail.Batches(100).Select((batch, day) => batch with { JournaledAt = new DateTimeOffset(2021, 1, 10, 12, 0, 0, TimeSpan.Zero).AddDays(day) })];

    protected static readonly DateTimeOffset April = new(2021, 4, 1, 0, 0, 0, TimeSpan.Zero);

    private IJournal? _journal;

    protected IJournal Journal
    {
        get => _journal ?? throw new InvalidOperationException("The journal is not open.");
        set => _journal = value;
    }

    protected abstract IJournalArchiver Archiver { get; }

    public virtual async Task InitializeAsync()
    {
        Journal = await OpenAsync();
        foreach (var batch in Batches)
        {
            await Journal.AppendAsync(batch, default);
        }
    }

    public virtual async Task DisposeAsync() => await Journal.DisposeAsync();

    [SkippableFact]
    public async Task Whole_months_move_and_everything_is_read_over_the_border_as_before()
    {
        (await Archiver.VolumeAsync(default)).ShouldBe(default);

        // January from the 10th, February and March: 22, 28 and 31 days of 4 entries.
        (await AllAsync(April)).Select(archive => (archive.First, archive.Last)).ShouldBe([(1, 88), (89, 200), (201, 324)]);
        (await OnlineFromAsync()).ShouldBe(325);
        Journal.End.ShouldBe(400);
        await ShouldReadEverythingAsync();
        (await AllAsync(April)).ShouldBeEmpty("there is nothing more to move");
        var volume = await Archiver.VolumeAsync(default);
        (volume.Last, volume.Until).ShouldBe((324, Batches[80].JournaledAt));
        volume.Bytes.ShouldBeGreaterThan(0);
        await ReopenAsync();
        (await Journal.AppendAsync(Some.Batch(1), default)).ShouldBe(401);
        (await Journal.ReadBlockAsync(2, default)).ShouldNotBeNull();
    }

    [SkippableFact]
    public async Task Whatever_has_moved_it_is_read_from_any_position_as_before()
    {
        foreach (var before in new[] { April.AddMonths(-2), April.AddMonths(-1), April })
        {
            var moved = await AllAsync(before);
            moved.ShouldHaveSingleItem();
            foreach (var from in new[] { -3, 1, 2, moved[0].First, moved[0].Last - 1, moved[0].Last, moved[0].Last + 1, 399, 400 })
            {
                var first = (int)(Math.Max(from, 1) - 1) / 4;
                (await Some.AllAsync(Journal, from)).Select(block => Convert.ToHexString(block.Payload.Span))
                    .ShouldBe(Batches.Skip(first).Select(batch => Convert.ToHexString(batch.Payload.Span)), $"from position {from} with all before {before:d} moved");
            }

            foreach (var position in new[] { 90L, 1, 400, 324, 325, 88, moved[0].Last, moved[0].Last + 1 })
            {
                var block = (await Journal.ReadBlockAsync(position, default)).ShouldNotBeNull();
                block.FirstPosition.ShouldBe(((position - 1) / 4 * 4) + 1);
                block.Payload.ToArray().ShouldBe(Batches[(int)(block.FirstPosition - 1) / 4].Payload.ToArray());
            }
        }

        (await Some.AllAsync(Journal, 401)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task What_a_term_or_the_newest_snapshot_asks_for_stays()
    {
        (await AllAsync(April.AddSeconds(-1))).Select(archive => archive.Last).ShouldBe([88, 200], "March has not ended");
        (await AllAsync(DateTimeOffset.MaxValue, upTo: 300)).ShouldBeEmpty("a start from the snapshot at 300 reads from 301 on");
        (await AllAsync(DateTimeOffset.MaxValue)).Select(archive => archive.Last).ShouldBe([324]);
        (await OnlineFromAsync()).ShouldBe(325);
        await ShouldReadEverythingAsync();
    }

    /// <summary>Opens the journal anew.</summary>
    protected abstract Task<IJournal> OpenAsync();

    /// <summary>Position of the first entry that has not moved.</summary>
    protected abstract Task<long> OnlineFromAsync();

    protected async Task ShouldReadEverythingAsync()
    {
        var blocks = await Some.AllAsync(Journal);
        blocks.Select(block => Convert.ToHexString(block.Payload.Span)).ShouldBe(Batches.Select(batch => Convert.ToHexString(batch.Payload.Span)));
        blocks.Select(block => block.JournaledAt).ShouldBe(Batches.Select(batch => batch.JournaledAt));
        var trail = new TrailVerifier();
        blocks.ShouldAllBe(block => trail.Take(block));
        trail.Count.ShouldBeGreaterThan(100);
    }

    protected async Task<List<ArchivedSpan>> AllAsync(DateTimeOffset before, long upTo = long.MaxValue - 1)
    {
        var archives = new List<ArchivedSpan>();
        while (await Archiver.NextAsync(before, upTo, default) is { } archive)
        {
            archives.Add(archive);
        }

        return archives;
    }

    protected async Task ReopenAsync()
    {
        await Journal.DisposeAsync();
        Journal = await OpenAsync();
    }
}
