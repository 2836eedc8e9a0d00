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

    /// <summary>
    /// The first second at which the city's date is <paramref name="date"/> or later, looked for from UTC: that way is
    /// always defined, where a local midnight may come twice or not at all.
    /// </summary>
    private long Midnight(DateTime date)
    {
        var utc = new DateTimeOffset(date, TimeSpan.Zero).ToUnixTimeSeconds();
        var (before, after) = (utc - (15 * 3_600), utc + (13 * 3_600));
        while (after - before > 1)
        {
            var middle = before + ((after - before) / 2);
            (before, after) = LocalDate(middle) < date ? (middle, after) : (before, middle);
        }

        return after;
    }

    private DateTime LocalDate(long second) => TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(second), Zone).Date;
}
