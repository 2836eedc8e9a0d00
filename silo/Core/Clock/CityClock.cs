namespace SituationRoom.Core.Clock;

/// <summary>The city's days and hours out of UTC seconds. Pure: the zone's rules come from outside, the moment is an argument.</summary>
public sealed class CityClock(TimeZoneInfo zone)
{
    private long _dayStart = long.MaxValue;
    private long _dayEnd = long.MinValue;

    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>The UTC second of the city's midnight that begins the day in which <paramref name="second"/> lies.</summary>
    public long DayStart(long second)
    {
        if (second >= _dayStart && second < _dayEnd)
        {
            return _dayStart;
        }

        var local = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(second), Zone);
        _dayStart = Midnight(local.Date);
        _dayEnd = Midnight(local.Date.AddDays(1));
        return _dayStart;
    }

    /// <summary>The UTC second of the midnight after the one that <see cref="DayStart"/> gives.</summary>
    public long DayEnd(long second)
    {
        DayStart(second);
        return _dayEnd;
    }

    /// <summary>The city's local hour, 0 to 23, and whether its day is a Saturday or a Sunday.</summary>
    public (int Hour, bool Weekend) HourAndKind(long second)
    {
        var local = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(second), Zone);
        return (local.Hour, local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    private long Midnight(DateTime date)
    {
        // A midnight that summer time skips begins the day at the first moment that exists.
        var local = DateTime.SpecifyKind(date, DateTimeKind.Unspecified);
        while (Zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUnixTimeSeconds();
    }
}
