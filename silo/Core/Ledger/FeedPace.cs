namespace SituationRoom.Core.Ledger;

/// <summary>How a feed's messages come, by what the journal holds of them: how late, how many a minute, at which intervals. Times are Unix ms.</summary>
public sealed class FeedPace
{
    private const int Lags = 31;
    private const int Minutes = 5;
    private const long Minute = 60_000;
    private readonly int[] _lags = new int[Lags];
    private readonly long[] _minutes = new long[Minutes + 1];
    private long _lagsSeen;
    private long _newest;

    /// <summary>What is learnt of its intervals.</summary>
    public IntervalHabit Habit { get; } = new();

    /// <summary>The middle one of the last 31 lags, whole seconds; null where none is known.</summary>
    public int? MedianLagSeconds
    {
        get
        {
            if (_lagsSeen == 0)
            {
                return null;
            }

            var known = _lags[..(int)Math.Min(_lagsSeen, Lags)];
            Array.Sort(known);
            return known[known.Length / 2];
        }
    }

    /// <summary>An item arrived; never before one that was told already.</summary>
    public void Arrived(long receivedAt, int? lagSeconds)
    {
        if (lagSeconds is { } lag)
        {
            _lags[_lagsSeen++ % Lags] = lag;
        }

        var minute = receivedAt / Minute;
        for (var next = Math.Max(_newest + 1, minute - Minutes); next <= minute; next++)
        {
            _minutes[next % _minutes.Length] = 0;
        }

        _newest = Math.Max(_newest, minute);
        _minutes[minute % _minutes.Length]++;
        Habit.Arrived(receivedAt);
    }

    /// <summary>Items a minute over the last five whole minutes.</summary>
    public double PerMinute(long now)
    {
        var sum = 0L;
        for (var minute = (now / Minute) - Minutes; minute < now / Minute; minute++)
        {
            sum += minute <= _newest && minute > _newest - _minutes.Length && minute >= 0 ? _minutes[minute % _minutes.Length] : 0;
        }

        return sum / (double)Minutes;
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(_lagsSeen);
        writer.Write(_newest);
        foreach (var lag in _lags)
        {
            writer.Write(lag);
        }

        foreach (var count in _minutes)
        {
            writer.Write(count);
        }

        Habit.Write(writer);
    }

    internal void Read(BinaryReader reader)
    {
        _lagsSeen = reader.ReadInt64();
        _newest = reader.ReadInt64();
        foreach (ref var lag in _lags.AsSpan())
        {
            lag = reader.ReadInt32();
        }

        foreach (ref var count in _minutes.AsSpan())
        {
            count = reader.ReadInt64();
        }

        Habit.Read(reader);
    }
}
