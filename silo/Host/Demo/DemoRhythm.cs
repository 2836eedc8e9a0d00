namespace SituationRoom.Host.Demo;

/// <summary>How busy an hour is: a factor around 1 by hour of day and day of week, in the city's own time.</summary>
public sealed class DemoRhythm
{
    /// <summary>Emergency calls: never quite calm, fullest in the evening and on Friday and Saturday.</summary>
    public static readonly DemoRhythm Dispatch = new(
        [0.70, 0.52, 0.40, 0.34, 0.33, 0.40, 0.60, 0.92, 1.22, 1.26, 1.18, 1.14, 1.16, 1.14, 1.12, 1.16, 1.24, 1.42, 1.56, 1.56, 1.46, 1.32, 1.14, 0.92],
        [0.97, 0.95, 0.96, 0.98, 1.10, 1.10, 0.98]);

    /// <summary>Traffic: two peaks and a calm night.</summary>
    public static readonly DemoRhythm Traffic = new(
        [0.22, 0.15, 0.12, 0.10, 0.14, 0.30, 0.80, 1.75, 2.05, 1.45, 1.05, 1.00, 1.08, 1.08, 1.08, 1.20, 1.55, 2.10, 2.15, 1.50, 1.00, 0.72, 0.50, 0.34],
        [1.08, 1.06, 1.06, 1.08, 1.22, 0.82, 0.68]);

    /// <summary>Appeals of citizens: office hours and the evening at home; few at night and on Sunday.</summary>
    public static readonly DemoRhythm Appeals = new(
        [0.28, 0.16, 0.10, 0.07, 0.07, 0.12, 0.34, 0.80, 1.40, 1.85, 1.90, 1.70, 1.50, 1.45, 1.48, 1.46, 1.40, 1.35, 1.38, 1.50, 1.62, 1.45, 0.98, 0.55],
        [1.20, 1.14, 1.10, 1.08, 1.02, 0.78, 0.68]);

    private readonly double[] _hours;
    private readonly double[] _days;

    private DemoRhythm(double[] hours, double[] daysFromMonday)
    {
        var hourMean = hours.Average();
        var dayMean = daysFromMonday.Average();
        _hours = [.. hours.Select(hour => hour / hourMean)];
        _days = [.. daysFromMonday.Select(day => day / dayMean)];
    }

    /// <summary>The factor at a local time, running straight from one hour's middle to the next's; its mean over a week is 1.</summary>
    public double At(DateTime local)
    {
        var position = local.TimeOfDay.TotalHours + 23.5;
        var before = (int)position;
        var share = position - before;
        var hour = (_hours[before % 24] * (1 - share)) + (_hours[(before + 1) % 24] * share);
        return hour * _days[((int)local.DayOfWeek + 6) % 7];
    }
}
