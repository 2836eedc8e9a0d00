using SituationRoom.Engine;

namespace SituationRoom.Gateway.Live;

/// <summary>Snapshots in bytes: one is taken and serialised for all who ask at the same version, however many they are.</summary>
internal sealed class SnapshotCache(IRoom room)
{
    private readonly Lock _gate = new();
    private Task<SentSnapshot>? _underWay;
    private SentSnapshot? _newest;

    /// <summary>The newest that was taken, of whatever version; null before the first.</summary>
    public SentSnapshot? Newest => Volatile.Read(ref _newest);

    /// <summary>The snapshot of the present version or of a later one.</summary>
    public async ValueTask<SentSnapshot> CurrentAsync(CancellationToken cancellationToken)
    {
        var wanted = room.Version;
        while (true)
        {
            if (Newest is { } newest && newest.Version >= wanted)
            {
                return newest;
            }

            Task<SentSnapshot> taking;
            lock (_gate)
            {
                taking = _underWay ??= Task.Run(TakeAsync, CancellationToken.None);
            }

            // One that was under way already may be older than what is wanted; then the next one is not.
            await taking.WaitAsync(cancellationToken);
        }
    }

    private async Task<SentSnapshot> TakeAsync()
    {
        try
        {
            var taken = new SentSnapshot(await room.SnapshotAsync(CancellationToken.None));
            Volatile.Write(ref _newest, taken);
            return taken;
        }
        finally
        {
            lock (_gate)
            {
                _underWay = null;
            }
        }
    }
}
