namespace SituationRoom.Core.Ledger;

/// <summary>
/// Learns how long a feed is usually silent at an hour of the day: the middle one of the last days' longest pauses that touched the
/// hour. So bursts don't hide the pauses between them, a night without messages is known for one, and an outage on a day or two
/// does not become the habit. Times are Unix ms; hours are UTC's.
/// </summary>
public sealed class IntervalHabit
{
    /// <summary>Arrivals before anything is learnt; what comes within a second came together.</summary>
    public const int LeastArrivals = 50;

    /// <summary>The least that is learnt, in seconds: a shorter pause is nothing to show.</summary>
    public const int LeastSeconds = 60;

    private const int Hours = 24;
    private const int Days = 8; // seven whole ones, and today
    private const int LeastDays = 3;
    private const long Hour = 3_600_000;
    private const long Day = Hours * Hour;
    private const long LongestPause = Day + (Day / 2);

    /// <summary>By hour, then by day: the longest pause in seconds; 0 where none is known.</summary>
    private readonly int[] _longest = new int[Hours * Days];
    private long _arrivals;
    private long _lastAt = -1;

    /// <summary>A message arrived; times never run back.</summary>
    public void Arrived(long at)
    {
        var pause = at - _lastAt;
        if (_lastAt >= 0 && pause < 1_000)
        {
            return;
        }

        if (_lastAt >= 0)
        {
            ForgetDays(_lastAt / Day, at / Day);
            Learn(at - Math.Min(pause, LongestPause), at, (int)(Math.Min(pause, LongestPause) / 1_000));
        }

        _arrivals++;
        _lastAt = at;
    }

    /// <summary>The interval learnt for the hour of a moment, in seconds; null as long as too little is known.</summary>
    public int? Interval(long now)
    {
        if (_arrivals < LeastArrivals)
        {
            return null;
        }

        // Today's longest is still growing.
        var (hour, today) = ((int)(now / Hour % Hours), (int)(now / Day % Days));
        Span<int> known = stackalloc int[Hours * Days];
        var count = 0;
        for (var day = 0; day < Days; day++)
        {
            if (day != today && _longest[(hour * Days) + day] is > 0 and var longest)
            {
                known[count++] = longest;
            }
        }

        if (count < LeastDays)
        {
            count = 0;
            foreach (var longest in _longest)
            {
                known[count] = longest;
                count += longest > 0 ? 1 : 0;
            }
        }

        if (count == 0)
        {
            return null;
        }

        known = known[..count];
        known.Sort();
        return Math.Max(LeastSeconds, known[count / 2]);
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(_lastAt);
        writer.Write(_arrivals);
        foreach (var longest in _longest)
        {
            writer.Write(longest);
        }
    }

    internal void Read(BinaryReader reader)
    {
        _lastAt = reader.ReadInt64();
        _arrivals = reader.ReadInt64();
        foreach (ref var longest in _longest.AsSpan())
        {
            longest = reader.ReadInt32();
        }
    }

    /// <summary>The days that begin between two arrivals take the places of those a week and a day before.</summary>
    private void ForgetDays(long last, long day)
    {
        for (var next = Math.Max(last + 1, day - Days + 1); next <= day; next++)
        {
            for (var hour = 0; hour < Hours; hour++)
            {
                _longest[(hour * Days) + (int)(next % Days)] = 0;
            }
        }
    }

    private void Learn(long from, long to, int seconds)
    {
        while (from < to)
        {
            ref var longest = ref _longest[((int)(from / Hour % Hours) * Days) + (int)(from / Day % Days)];
            longest = Math.Max(longest, seconds);
            from = ((from / Hour) + 1) * Hour;
        }
    }
}
