namespace SituationRoom.Engine.Snapshots;

/// <summary>Decides when a snapshot is due. Times are Unix ms by the room's clock.</summary>
internal sealed class SnapshotSchedule(SnapshotLimits limits)
{
    // What was spent on the last one may be a fifth of the time at the most where entries ask for the next, and a two hundredth where only time does.
    private const int RestAfterEntries = 4;
    private const int RestAfterTime = 200;
    private long _keptBytes;
    private long _beganAt;
    private long _beganBytes;
    private long _endedAt;
    private long _cost;
    private bool _failed;

    /// <summary>Position of the last snapshot that was kept.</summary>
    public long Kept { get; private set; }

    /// <summary>Whether one is due, with the fold at a position and that many bytes committed since the start.</summary>
    public bool IsDue(long now, long position, long bytes)
    {
        if (position <= Kept)
        {
            return false;
        }

        var rested = now - _endedAt;
        if (_failed)
        {
            return rested >= (long)limits.Retry.TotalMilliseconds;
        }

        var isMuch = position - Kept >= limits.Entries || bytes - _keptBytes >= limits.Bytes;
        return (isMuch && rested >= _cost * RestAfterEntries)
            || rested >= Math.Max((long)limits.Interval.TotalMilliseconds, _cost * RestAfterTime);
    }

    /// <summary>A start found this one, or none (0); nothing was written yet.</summary>
    public void Found(long now, long position) => (Kept, _endedAt) = (position, now);

    public void Began(long now, long bytes) => (_beganAt, _beganBytes) = (now, bytes);

    public void Ended(long now, long position, bool isKept)
    {
        (_endedAt, _cost, _failed) = (now, now - _beganAt, !isKept);
        if (isKept)
        {
            (Kept, _keptBytes) = (position, _beganBytes);
        }
    }
}
