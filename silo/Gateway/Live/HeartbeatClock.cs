namespace SituationRoom.Gateway.Live;

/// <summary>
/// When the next heartbeat is due. Where deltas flow it waits a little for the next one and goes out in the same write,
/// which saves a write to every watcher. Used by one thread.
/// </summary>
internal sealed class HeartbeatClock(TimeProvider time, HubLimits limits)
{
    private long _due = time.GetTimestamp();
    private long _deltaAt = long.MinValue;

    /// <summary>How long until a heartbeat must go out by itself; zero or less where it must now.</summary>
    public TimeSpan UntilDue => time.GetElapsedTime(time.GetTimestamp(), IsFlowing ? _due + Ticks(limits.HeartbeatPatience) : _due);

    private bool IsFlowing => _deltaAt != long.MinValue && _due - _deltaAt < Ticks(limits.HeartbeatPatience);

    /// <summary>Whether a heartbeat goes out now; the next is due an interval later.</summary>
    /// <param name="hasDelta">Whether a delta goes out now.</param>
    public bool Take(bool hasDelta)
    {
        var now = time.GetTimestamp();
        var isBeat = now >= _due && (hasDelta || UntilDue <= TimeSpan.Zero);
        if (hasDelta)
        {
            _deltaAt = now;
        }

        if (isBeat)
        {
            // From when it was due, so that waiting does not add up; from now where it was held up for long.
            var next = _due + Ticks(limits.Heartbeat);
            _due = next > now ? next : now + Ticks(limits.Heartbeat);
        }

        return isBeat;
    }

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);
}
