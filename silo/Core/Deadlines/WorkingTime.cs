namespace SituationRoom.Core.Deadlines;

/// <summary>
/// Arithmetic in a calendar's working time. All stretches of work from 2000 to 2049 lie in one ordered table of UTC
/// seconds, so that an answer is two binary searches. Immutable.
/// </summary>
public sealed class WorkingTime
{
    private const int FirstYear = 2000;
    private const int Years = 50;
    private const int ShorterBy = 60;
    private readonly long[] _starts;
    private readonly long[] _ends;

    // Seconds of work up to the end of each stretch.
    private readonly long[] _worked;

    // Of each working day its midnight, and the end of its work.
    private readonly long[] _midnights;
    private readonly long[] _dayEnds;

    /// <param name="calendar">When people work.</param>
    /// <param name="zone">The city's time zone.</param>
    public WorkingTime(WorkCalendar calendar, TimeZoneInfo zone)
    {
        var (starts, ends, worked) = (new List<long>(), new List<long>(), new List<long>());
        var (midnights, dayEnds) = (new List<long>(), new List<long>());
        var days = new WorkDays(calendar);
        var last = new DateOnly(FirstYear + Years, 1, 1);
        for (var date = new DateOnly(FirstYear, 1, 1); date < last; date = date.AddDays(1))
        {
            var before = ends.Count;
            foreach (var hours in days.On(date))
            {
                var (start, end) = (At(zone, date, hours.From), At(zone, date, hours.To));
                if (end > start)
                {
                    starts.Add(start);
                    ends.Add(end);
                    worked.Add(end - start + (worked.Count > 0 ? worked[^1] : 0));
                }
            }

            if (ends.Count > before)
            {
                midnights.Add(At(zone, date, 0));
                dayEnds.Add(ends[^1]);
            }
        }

        (_starts, _ends, _worked) = ([.. starts], [.. ends], [.. worked]);
        (_midnights, _dayEnds) = ([.. midnights], [.. dayEnds]);
    }

    /// <summary>The second at which so much work has been done since <paramref name="start"/>; null outside the table. Always within a stretch of work, its end included.</summary>
    /// <param name="start">UTC second.</param>
    /// <param name="seconds">Zero or more seconds of work.</param>
    public long? Add(long start, long seconds)
    {
        var first = FirstAtLeast(_ends, start, 0);
        if (first == _ends.Length || start < _starts[0])
        {
            return null;
        }

        // Work up to the end of the first stretch, less what is left of it.
        var target = _worked[first] - (_ends[first] - Math.Max(start, _starts[first])) + seconds;
        var stretch = FirstAtLeast(_worked, target, first);
        return stretch == _ends.Length ? null : _ends[stretch] - (_worked[stretch] - target);
    }

    /// <summary>The end of work on the day that is so many working days after that of <paramref name="start"/>, which itself does not count; null outside the table.</summary>
    /// <param name="start">UTC second.</param>
    /// <param name="days">One or more.</param>
    public long? AddDays(long start, long days)
    {
        var day = FirstAtLeast(_midnights, start + 1, 0) + days - 1;
        return day >= _dayEnds.Length || _midnights.Length == 0 || start < _midnights[0] ? null : _dayEnds[day];
    }

    private static long At(TimeZoneInfo zone, DateOnly date, int minutes) =>
        CityTime.ToUtc(zone, date.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes));

    private static int FirstAtLeast(long[] values, long value, int from)
    {
        var (low, high) = (from, values.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = values[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>What a calendar says of each date.</summary>
    private sealed class WorkDays(WorkCalendar calendar)
    {
        private readonly HashSet<DateOnly> _holidays = [.. calendar.Holidays];
        private readonly HashSet<DateOnly> _extra = [.. calendar.ExtraWorkdays];
        private readonly HashSet<DateOnly> _short = [.. calendar.ShortDays];
        private readonly WorkInterval[] _hours = [.. calendar.Hours];
        private readonly WorkInterval[] _shortHours = Shortened(calendar.Hours);

        public WorkInterval[] On(DateOnly date) =>
            _holidays.Contains(date) || !(_extra.Contains(date) || calendar.Workdays.Contains(date.DayOfWeek)) ? []
            : _short.Contains(date) ? _shortHours
            : _hours;

        private static WorkInterval[] Shortened(IReadOnlyList<WorkInterval> hours)
        {
            var end = hours.Count == 0 ? 0 : hours[^1].To - ShorterBy;
            return [.. hours.Where(interval => interval.From < end).Select(interval => interval with { To = Math.Min(interval.To, end) })];
        }
    }
}
