using SituationRoom.Engine;

namespace SituationRoom.Gateway.Live;

/// <summary>
/// Snapshots in bytes, serialised once for each version. Only one is taken at a time: whoever asks meanwhile shares the
/// next one, so that any number of readers costs the engine a bounded share of its time.
/// </summary>
internal sealed class SnapshotCache(IRoom room)
{
    private readonly Lock _gate = new();
    private Task<SentSnapshot>? _underWay;
    private Task<SentSnapshot>? _next;
    private SentSnapshot? _newest;

    /// <summary>The newest that was taken, of whatever version; null before the first.</summary>
    public SentSnapshot? Newest => Volatile.Read(ref _newest);

    /// <summary>The snapshot of the present version or of a later one; what is folded and not yet published may be missing.</summary>
    public async ValueTask<SentSnapshot> CurrentAsync(CancellationToken cancellationToken)
    {
        var wanted = room.Version;
        if (UnderWay() is { } taking && !IsAt(wanted))
        {
            await taking.WaitAsync(cancellationToken);
        }

        return IsAt(wanted) ? Newest! : await FreshAsync(cancellationToken);
    }

    /// <summary>A snapshot that was begun after this call, so that it holds everything folded before.</summary>
    public async ValueTask<SentSnapshot> FreshAsync(CancellationToken cancellationToken)
    {
        Task<SentSnapshot> taking;
        lock (_gate)
        {
            taking = _underWay is null
                ? _underWay = Task.Run(TakeAsync, CancellationToken.None)
                : _next ??= TakeAfterAsync(_underWay);
        }

        return await taking.WaitAsync(cancellationToken);
    }

    private bool IsAt(long version) => Newest is { } newest && newest.Version >= version;

    private Task<SentSnapshot>? UnderWay()
    {
        lock (_gate)
        {
            return _underWay;
        }
    }

    private async Task<SentSnapshot> TakeAfterAsync(Task<SentSnapshot> before)
    {
        await Task.WhenAny(before);
        lock (_gate)
        {
            (_underWay, _next) = (_next, null);
        }

        return await TakeAsync();
    }

    private async Task<SentSnapshot> TakeAsync()
    {
        try
        {
            var snapshot = await room.SnapshotAsync(CancellationToken.None);
            var sent = Newest is { } known && known.Version == snapshot.Version ? known : new SentSnapshot(snapshot);
            Volatile.Write(ref _newest, sent);
            return sent;
        }
        finally
        {
            lock (_gate)
            {
                // Where another waits, it takes this one's place by itself.
                if (_next is null)
                {
                    _underWay = null;
                }
            }
        }
    }
}
