using System.Collections.Concurrent;

namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>
/// Many watchers in this process. One reads the counts out of each delta; of all others only the version is read, which
/// the one has the count for, since all are sent the same.
/// </summary>
internal sealed class WatcherCrowd : IAsyncDisposable
{
    // Every how-manyth watcher's arrivals are kept; all of them would be millions.
    private const int Sampled = 20;

    private readonly CancellationTokenSource _over = new();
    private readonly List<HubWatcher> _watchers = [];
    private readonly List<ConcurrentQueue<(long Version, double At)>> _arrivals = [];
    private readonly ConcurrentDictionary<long, long> _countAt = new();
    private readonly List<Task> _running = [];
    private long _count;
    private (long Deltas, long Bytes) _before;

    private WatcherCrowd()
    {
    }

    /// <summary>Connects them one after the other; all have had their snapshot when it returns.</summary>
    public static async Task<WatcherCrowd> GatherAsync(Uri server, int count, CancellationToken cancellationToken)
    {
        var crowd = new WatcherCrowd();
        for (var i = 0; i < count; i++)
        {
            var watcher = new HubWatcher();
            crowd._watchers.Add(watcher);
            using var reply = await watcher.WatchAsync(server, cancellationToken);
            var arrivals = i % Sampled == 0 ? new ConcurrentQueue<(long Version, double At)>() : null;
            if (arrivals is not null)
            {
                crowd._arrivals.Add(arrivals);
            }

            if (i == 0)
            {
                crowd._count = OpenCount.OfReply(reply);
            }

            var reads = i == 0;
            crowd._running.Add(Task.Run(() => watcher.RunAsync((board, whole) => crowd.Take(board, whole, reads, arrivals), crowd._over.Token), CancellationToken.None));
        }

        return crowd;
    }

    /// <summary>Forgets what was measured so far, not what is known of the board.</summary>
    public void Forget()
    {
        _before = Totals();
        foreach (var arrivals in _arrivals)
        {
            arrivals.Clear();
        }
    }

    /// <summary>Waits until the first watcher has been told of that many open incidents.</summary>
    public async Task ReachAsync(long count, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (Interlocked.Read(ref _count) < count)
        {
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }

    /// <summary>Deltas and their bytes over all watchers since <see cref="Forget"/>.</summary>
    public (long Deltas, long Bytes) Measured()
    {
        var (deltas, bytes) = Totals();
        return (deltas - _before.Deltas, bytes - _before.Bytes);
    }

    /// <summary>For each sampled watcher, when it was told of which count.</summary>
    public IEnumerable<IReadOnlyList<(double At, long Count)>> Seen() => _arrivals.Select(arrivals =>
        (IReadOnlyList<(double At, long Count)>)[.. arrivals.Where(each => _countAt.ContainsKey(each.Version)).Select(each => (each.At, _countAt[each.Version]))]);

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await Task.WhenAll(_running);
        foreach (var watcher in _watchers)
        {
            watcher.Dispose();
        }

        _over.Dispose();
    }

    private (long Deltas, long Bytes) Totals() => (_watchers.Sum(watcher => watcher.Deltas), _watchers.Sum(watcher => watcher.DeltaBytes));

    private void Take(ReadOnlyMemory<byte> board, bool whole, bool reads, ConcurrentQueue<(long Version, double At)>? arrivals)
    {
        if (arrivals is null && !reads)
        {
            return;
        }

        var at = UnixClock.Now;
        var version = Version(board.Span);
        if (reads)
        {
            var count = whole ? OpenCount.OfSnapshot(board) : _count + OpenCount.OfDelta(board);
            _countAt[version] = count;
            Interlocked.Exchange(ref _count, count);
        }

        arrivals?.Enqueue((version, at));
    }

    private static long Version(ReadOnlySpan<byte> delta)
    {
        var start = delta.IndexOf("\"version\":"u8) + 10;
        _ = System.Buffers.Text.Utf8Parser.TryParse(delta[start..], out long version, out _);
        return version;
    }
}
