using System.Globalization;

namespace SituationRoom.Core.Deadlines;

/// <summary>How long a norm gives: <c>30s</c>, <c>15m</c>, <c>4h</c> of time or of working time, <c>10d</c> days of the calendar, <c>10wd</c> working days.</summary>
/// <param name="Amount">Seconds or days.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct NormSpan(long Amount, NormUnit Unit)
{
    private const long Longest = 3_660L * 86_400;
    private static readonly (string Suffix, NormUnit Unit, long Times, long Most)[] Units =
    [
        ("wd", NormUnit.WorkingDays, 1, 3_660),
        ("d", NormUnit.Days, 1, 3_660),
        ("h", NormUnit.Seconds, 3_600, Longest),
        ("m", NormUnit.Seconds, 60, Longest),
        ("s", NormUnit.Seconds, 1, Longest),
    ];

    /// <summary>Reads a span: a whole number above zero, ten years at the most, and its unit.</summary>
    public static NormSpan? Parse(string text)
    {
        foreach (var (suffix, unit, times, most) in Units)
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal))
            {
                return long.TryParse(text.AsSpan(0, text.Length - suffix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && number > 0 && number <= most / times
                    ? new NormSpan(number * times, unit)
                    : null;
            }
        }

        return null;
    }
}

/// <summary>What a span counts.</summary>
public enum NormUnit
{
    /// <summary>Seconds, of working time where the norm has a calendar.</summary>
    Seconds,

    /// <summary>Days of the calendar: until the same local time.</summary>
    Days,

    /// <summary>Working days: until the end of work; the day of the beginning does not count.</summary>
    WorkingDays,
}
