using SituationRoom.Journal;

namespace SituationRoom.Engine.Tests.Support;

/// <summary>Keeps the newest snapshot in memory, or none where it is told to. While its gate is shut, whoever saves waits.</summary>
internal sealed class MemorySnapshots : ISnapshotStore
{
    private readonly Lock _gate = new();
    private readonly ManualResetEventSlim _open = new(initialState: true);
    private TaskCompletionSource _waiting = NewSource();
    private TaskCompletionSource _ended = NewSource();
    private (long Position, int Format, byte[] Bytes)? _kept;
    private int _saving;

    /// <summary>Where it is not null, saving fails with it.</summary>
    public Exception? Failure { get; set; }

    public long? Position
    {
        get
        {
            lock (_gate)
            {
                return _kept?.Position;
            }
        }
    }

    /// <summary>How many saves were begun.</summary>
    public int Saves { get; private set; }

    /// <summary>How many were under way at once, at the most.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Completes once somebody waits at the gate.</summary>
    public Task ASaveWaits => _waiting.Task;

    /// <summary>Completes with the end of the next save, kept or not.</summary>
    public Task ASaveEnds => _ended.Task;

    public void Shut()
    {
        _waiting = NewSource();
        _open.Reset();
    }

    public void Open()
    {
        _ended = NewSource();
        _open.Set();
    }

    public void Save(long position, int format, Action<Stream> write)
    {
        lock (_gate)
        {
            Saves++;
            MostAtOnce = Math.Max(MostAtOnce, ++_saving);
        }

        try
        {
            if (!_open.IsSet)
            {
                _waiting.TrySetResult();
                _open.Wait();
            }

            if (Failure is { } failure)
            {
                throw failure;
            }

            using var stream = new MemoryStream();
            write(stream);
            lock (_gate)
            {
                _kept = (position, format, stream.ToArray());
            }
        }
        finally
        {
            lock (_gate)
            {
                _saving--;
            }

            _ended.TrySetResult();
        }
    }

    public StoredSnapshot? Open(int format, long end)
    {
        lock (_gate)
        {
            return _kept is { } kept && kept.Format == format && kept.Position <= end
                ? new StoredSnapshot(kept.Position, new MemoryStream(kept.Bytes, writable: false))
                : null;
        }
    }

    public void Forget()
    {
        lock (_gate)
        {
            _kept = null;
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
