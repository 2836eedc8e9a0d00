namespace SituationRoom.Engine.Writing;

/// <summary>
/// The room's clock: the machine's, but it never goes back. Where the machine's was set back, or the journal was written by a clock that
/// was ahead, it goes on at nine tenths of the time that passes until the machine's has caught up: delays and deadlines last a ninth
/// longer meanwhile. Of one thread, but for how far it is ahead.
/// </summary>
internal sealed class RoomTime(TimeProvider time)
{
    private const long Tenths = 9;
    private const long Worrying = 10_000;
    private const long Minute = 60_000;
    private long _now;
    private long _ahead;
    private long _countedFrom = time.GetTimestamp();

    /// <summary>That it is ahead of the machine's clock by more than nodes differ, in words; null where it is not.</summary>
    public string? Trouble => Ahead <= Worrying ? null
        : $"the room's clock is {(Ahead + Minute - 1) / Minute} min ahead of this machine's and goes slower until that has caught up: the machine's clock was set back, or was ahead before; check its time synchronisation";

    /// <summary>How far it is ahead of the machine's clock, ms; safe from any thread.</summary>
    public long Ahead => Volatile.Read(ref _ahead);

    /// <summary>The moment, Unix ms.</summary>
    /// <param name="least">The moment of the newest entry of the journal, Unix ms: it is never before that.</param>
    public long Now(long least)
    {
        var machine = time.GetUtcNow().ToUnixTimeMilliseconds();
        if (least > _now)
        {
            _now = least;
            _countedFrom = time.GetTimestamp();
        }

        if (machine >= _now)
        {
            _now = machine;
            _countedFrom = time.GetTimestamp();
        }
        else
        {
            Creep();
        }

        Volatile.Write(ref _ahead, _now - machine);
        return _now;
    }

    /// <summary>Counts whole milliseconds; what passed of the next one is counted with it.</summary>
    private void Creep()
    {
        var perMillisecond = time.TimestampFrequency * 10 / (1_000 * Tenths);
        var passed = (time.GetTimestamp() - _countedFrom) / perMillisecond;
        _now += passed;
        _countedFrom += passed * perMillisecond;
    }
}
