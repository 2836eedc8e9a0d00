using SituationRoom.Journal;

namespace SituationRoom.Engine.Tests.Support;

/// <summary>Keeps the newest snapshot in memory, or none where it is told to.</summary>
internal sealed class MemorySnapshots : ISnapshotStore
{
    private readonly Lock _gate = new();
    private (long Position, int Format, byte[] Bytes)? _kept;

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

    public void Save(long position, int format, Action<Stream> write)
    {
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
}
