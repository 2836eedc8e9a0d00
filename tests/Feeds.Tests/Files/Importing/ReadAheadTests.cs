using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SituationRoom.Feeds.Files;
using SituationRoom.Feeds.Files.Importing;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Files.Importing;

public sealed class ReadAheadTests
{
    private readonly ConcurrentQueue<string> _ready = new();
    private int _read;
    private volatile bool _ended;

    [Fact]
    public async Task Batches_keep_their_order_and_each_was_made_ready_before_it_is_handed_out()
    {
        var next = 0;
        await foreach (var batch in ReadAhead.ReadAsync(Batches(100), MakeReady, CancellationToken.None))
        {
            Id(batch).ShouldBe($"{next++}");
            _ready.ShouldContain(Id(batch));
        }

        next.ShouldBe(100);
        _ready.ShouldBe(Enumerable.Range(0, 100).Select(number => $"{number}"));
    }

    [Fact]
    public async Task What_was_read_meanwhile_is_made_ready_together()
    {
        var sizes = new List<int>();
        using var all = new ManualResetEventSlim();
        var begun = new TaskCompletionSource();
        await foreach (var _ in ReadAhead.ReadAsync(Batches(1 + ReadAhead.Most, all.Set, begun.Task), Together, CancellationToken.None))
        {
        }

        sizes.ShouldBe([1, ReadAhead.Most]);

        // The first is held until all that may be read ahead of it is there.
        void Together(IReadOnlyList<FeedItem> items)
        {
            sizes.Add(items.Count);
            begun.TrySetResult();
            all.Wait(TimeSpan.FromMinutes(1)).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task No_more_is_read_than_may_wait()
    {
        await using var reading = ReadAhead.ReadAsync(Batches(1_000), MakeReady, CancellationToken.None).GetAsyncEnumerator();
        (await reading.MoveNextAsync()).ShouldBeTrue();
        await reading.DisposeAsync();
        _read.ShouldBeLessThanOrEqualTo((3 * ReadAhead.Most) + 2);
        _ended.ShouldBeTrue();
    }

    [Fact]
    public async Task What_came_before_a_fault_is_handed_out_and_then_the_fault()
    {
        var seen = new List<string>();
        var fault = await Should.ThrowAsync<ImportStoppedException>(async () =>
        {
            await foreach (var batch in ReadAhead.ReadAsync(Batches(5, () => throw new ImportStoppedException("the file ends in the middle")), MakeReady, CancellationToken.None))
            {
                seen.Add(Id(batch));
            }
        });
        fault.Message.ShouldBe("the file ends in the middle");
        seen.ShouldBe(["0", "1", "2", "3", "4"]);
    }

    [Fact]
    public async Task One_that_is_called_off_never_looks_like_one_that_came_to_its_end()
    {
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var batch in ReadAhead.ReadAsync(Batches(1_000), MakeReady, stop.Token))
            {
                await stop.CancelAsync();
            }
        });
        _ended.ShouldBeTrue();
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var batch in ReadAhead.ReadAsync(Batches(0, () => throw new OperationCanceledException()), MakeReady, CancellationToken.None))
            {
            }
        });
    }

    private static string Id(ImportBatch batch) => ((Report)batch.Items[0]).Id;

    private void MakeReady(IReadOnlyList<FeedItem> items)
    {
        foreach (var item in items)
        {
            _ready.Enqueue(((Report)item).Id);
        }
    }

    /// <param name="count">How many.</param>
    /// <param name="atEnd">Done after the last.</param>
    /// <param name="afterFirst">Waited for after the first.</param>
    /// <param name="cancellationToken">Ends it.</param>
    private async IAsyncEnumerable<ImportBatch> Batches(
        int count, Action? atEnd = null, Task? afterFirst = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        try
        {
            for (var number = 0; number < count; number++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _read++;
                yield return new ImportBatch([new Report { Id = $"{number}" }], [number], new ImportPosition(number, number), 0);
                await (afterFirst ?? Task.CompletedTask);
            }

            atEnd?.Invoke();
        }
        finally
        {
            _ended = true;
        }
    }
}
