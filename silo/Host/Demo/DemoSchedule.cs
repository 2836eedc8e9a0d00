namespace SituationRoom.Host.Demo;

/// <summary>
/// What one feed of the demonstration has to send, in the order of time. Holds only what is still to come of the lives
/// that have begun, and looks one slot ahead.
/// </summary>
public sealed class DemoSchedule
{
    private readonly DemoCity _city;
    private readonly DemoFeed _feed;
    private readonly DateTimeOffset _sentUntil;
    private readonly PriorityQueue<DemoReport, long> _waiting = new();
    private DateTimeOffset _madeUntil;

    /// <summary>Begins after what was sent already.</summary>
    /// <param name="city">The city.</param>
    /// <param name="feed">The feed.</param>
    /// <param name="origin">Incidents that opened before it do not exist.</param>
    /// <param name="sentUntil">Reports up to and including this moment were sent.</param>
    public DemoSchedule(DemoCity city, DemoFeed feed, DateTimeOffset origin, DateTimeOffset sentUntil)
    {
        _city = city;
        _feed = feed;
        _sentUntil = sentUntil;
        var oldestAlive = sentUntil - DemoLife.Longest;
        _madeUntil = origin > oldestAlive ? origin : oldestAlive;
    }

    /// <summary>How many reports are known and not yet taken.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>When the next report is due; a time without a report where the coming slot holds none.</summary>
    public DateTimeOffset NextAt(DateTimeOffset now)
    {
        MakeUntil(now + DemoCity.Slot);
        return _waiting.TryPeek(out var report, out _) ? Earlier(report.At, _madeUntil) : _madeUntil;
    }

    /// <summary>Takes up to <paramref name="limit"/> reports that are due at <paramref name="now"/>, oldest first.</summary>
    public IReadOnlyList<DemoReport> Take(DateTimeOffset now, int limit)
    {
        MakeUntil(now + DemoCity.Slot);
        var taken = new List<DemoReport>();
        while (taken.Count < limit && _waiting.TryPeek(out var report, out _) && report.At <= now)
        {
            taken.Add(_waiting.Dequeue());
        }

        return taken;
    }

    private void MakeUntil(DateTimeOffset until)
    {
        if (until <= _madeUntil)
        {
            return;
        }

        // Whole slots, so that an incident is made once.
        var end = new DateTimeOffset(((until.UtcTicks / DemoCity.Slot.Ticks) + 1) * DemoCity.Slot.Ticks, TimeSpan.Zero);
        foreach (var report in _city.Incidents(_feed, _madeUntil, end).SelectMany(incident => incident.Reports()))
        {
            if (report.At > _sentUntil)
            {
                // Equal moments keep the order of the lives: the revision breaks the tie.
                _waiting.Enqueue(report, (report.At.UtcTicks / TimeSpan.TicksPerMillisecond * 16) + report.Revision);
            }
        }

        _madeUntil = end;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
