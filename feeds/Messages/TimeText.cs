namespace SituationRoom.Feeds.Messages;

/// <summary>Reads RFC 3339 times: <c>2026-11-21T10:15:00+03:00</c>; the offset is required, seconds and their fraction are not.</summary>
internal static class TimeText
{
    private const int ShortestWithTime = 16;
    private const int TickDigits = 7;

    /// <param name="text">The time; an offset may be Z, ±hh:mm, ±hhmm or ±hh, the separator T or a space.</param>
    /// <param name="utc">The moment, with offset zero.</param>
    public static TimeFault Read(ReadOnlySpan<byte> text, out DateTimeOffset utc)
    {
        utc = default;
        if (text.Length < ShortestWithTime)
        {
            return text.Length == 10 && Date(text, out _, out _, out _) ? TimeFault.NoOffset : TimeFault.NotATime;
        }

        if (!Date(text, out var year, out var month, out var day)
            || (text[10] | 0x20) is not ('t' or ' ')
            || !Two(text, 11, out var hour) || text[13] != ':' || !Two(text, 14, out var minute)
            || hour > 23 || minute > 59)
        {
            return TimeFault.NotATime;
        }

        var rest = text[ShortestWithTime..];
        if (!Seconds(ref rest, out var second, out var ticks))
        {
            return TimeFault.NotATime;
        }

        var fault = Offset(rest, out var offsetMinutes);
        if (fault != TimeFault.None)
        {
            return fault;
        }

        if (year is < 1969 or > 2101)
        {
            return TimeFault.OutOfRange;
        }

        // RFC 3339 §5.6 allows a leap second, :60; it becomes the first moment of the next minute.
        var moment = new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Unspecified).Ticks
            + (second * TimeSpan.TicksPerSecond) + ticks - (offsetMinutes * TimeSpan.TicksPerMinute);
        utc = new DateTimeOffset(moment, TimeSpan.Zero);
        return InRange(utc) ? TimeFault.None : TimeFault.OutOfRange;
    }

    /// <summary>Whether a moment lies within what is believed: 1970 to 2100.</summary>
    public static bool InRange(DateTimeOffset moment) => moment >= ReportLimits.Earliest && moment < ReportLimits.Latest;

    private static bool Date(ReadOnlySpan<byte> text, out int year, out int month, out int day)
    {
        month = 0;
        day = 0;
        return Two(text, 0, out year) & Two(text, 2, out var low)
            && (year = (year * 100) + low) >= 1
            && text[4] == '-' && Two(text, 5, out month) && text[7] == '-' && Two(text, 8, out day)
            && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static bool Seconds(ref ReadOnlySpan<byte> rest, out int second, out long ticks)
    {
        second = 0;
        ticks = 0;
        if (rest.Length == 0 || rest[0] != ':')
        {
            return true;
        }

        if (rest.Length < 3 || !Two(rest, 1, out second) || second > 60)
        {
            return false;
        }

        rest = rest[3..];
        if (rest.Length == 0 || rest[0] is not ((byte)'.' or (byte)','))
        {
            return true;
        }

        var digits = 0;
        for (rest = rest[1..]; rest.Length > 0 && char.IsAsciiDigit((char)rest[0]); rest = rest[1..], digits++)
        {
            if (digits < TickDigits)
            {
                ticks = (ticks * 10) + (rest[0] - '0');
            }
        }

        for (var i = digits; i < TickDigits; i++)
        {
            ticks *= 10;
        }

        return digits > 0;
    }

    private static TimeFault Offset(ReadOnlySpan<byte> rest, out int minutes)
    {
        minutes = 0;
        if (rest.Length == 0)
        {
            return TimeFault.NoOffset;
        }

        if (rest.Length == 1 && rest[0] is (byte)'Z' or (byte)'z')
        {
            return rest.Length == 1 ? TimeFault.None : TimeFault.NotATime;
        }

        var sign = rest[0] switch { (byte)'+' => 1, (byte)'-' => -1, _ => 0 };
        if (sign == 0 || rest.Length < 3 || !Two(rest, 1, out var hour))
        {
            return TimeFault.NotATime;
        }

        var minute = 0;
        var valid = rest.Length switch
        {
            3 => true,
            5 => Two(rest, 3, out minute),
            6 => rest[3] == ':' && Two(rest, 4, out minute),
            _ => false,
        };
        minutes = sign * ((hour * 60) + minute);
        return valid && hour <= 18 && minute <= 59 ? TimeFault.None : TimeFault.NotATime;
    }

    private static bool Two(ReadOnlySpan<byte> text, int at, out int number)
    {
        uint high = (uint)text[at] - '0', low = (uint)text[at + 1] - '0';
        number = (int)((high * 10) + low);
        return high <= 9 && low <= 9;
    }
}
