using System.Globalization;
using System.Text;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Mapping;

/// <summary>
/// Reads a time in any of several formats. A time without an offset is local to the zone: where a clock that was put back shows it
/// twice, the earlier of the two moments is meant; where a clock that was put forward skips it, it is read as if the clock had not
/// yet been put forward (02:30 in a gap of an hour from 02:00 becomes 03:30).
/// </summary>
/// <param name="formats">The formats, in the order in which they are tried.</param>
/// <param name="zone">The zone of times without an offset; null: they are no times.</param>
internal sealed class TimeFormats(IReadOnlyList<string> formats, TimeZoneInfo? zone)
{
    public const string Iso = "iso";
    public const string Unix = "unix";
    public const string UnixMilliseconds = "unixMs";

    private const int LongestIso = 64;
    private static readonly string[] LocalIso =
        ["yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];

    private readonly (string Format, bool HasOffset, FixedTimeFormat? Fixed)[] _formats = [.. formats.Select(format => (format, HasOffset(format), FixedTimeFormat.Of(format)))];

    // Asking the zone costs as much as reading the time, and most times of a feed lie in one day. Threads may replace it at will.
    private SteadyDay? _steady;

    public TimeFault Read(string text, out DateTimeOffset utc, FieldTrace? trace = null)
    {
        utc = default;
        var worst = TimeFault.NotATime;
        foreach (var (format, hasOffset, fixedFormat) in _formats)
        {
            var fault = fixedFormat is not null && fixedFormat.TryRead(text, out var local) ? Local(local, out utc) : format switch
            {
                Iso => ReadIso(text, out utc),
                Unix => ReadEpoch(text, TimeSpan.TicksPerSecond, out utc),
                UnixMilliseconds => ReadEpoch(text, TimeSpan.TicksPerMillisecond, out utc),
                _ => ReadCustom(text, format, hasOffset, out utc),
            };
            if (fault == TimeFault.None)
            {
                if (TimeText.InRange(utc))
                {
                    trace?.Step($"time {format}", utc.ToString("yyyy-MM-ddTHH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture));
                    return TimeFault.None;
                }

                fault = TimeFault.OutOfRange;
            }

            worst = (TimeFault)Math.Max((int)worst, (int)fault);
        }

        return worst;
    }

    /// <summary>Whether a custom format says the offset itself: a <c>z</c> outside quotes.</summary>
    public static bool HasOffset(string format)
    {
        var quote = '\0';
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] == '\\')
            {
                i++;
            }
            else if (format[i] is '\'' or '"')
            {
                quote = quote == '\0' ? format[i] : quote == format[i] ? '\0' : quote;
            }
            else if (format[i] == 'z' && quote == '\0')
            {
                return true;
            }
        }

        return false;
    }

    private TimeFault ReadIso(string text, out DateTimeOffset utc)
    {
        utc = default;
        if (text.Length > LongestIso)
        {
            return TimeFault.NotATime;
        }

        Span<byte> utf8 = stackalloc byte[LongestIso * 3];
        var fault = TimeText.Read(utf8[..Encoding.UTF8.GetBytes(text, utf8)], out utc);
        return fault == TimeFault.NoOffset
            && DateTime.TryParseExact(text, LocalIso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
                ? Local(local, out utc)
                : fault;
    }

    private static TimeFault ReadEpoch(string text, long ticksPerUnit, out DateTimeOffset utc)
    {
        utc = default;
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var units))
        {
            return TimeFault.NotATime;
        }

        if (Math.Abs(units) > (decimal)(TimeSpan.FromDays(365_000).Ticks / ticksPerUnit))
        {
            return TimeFault.OutOfRange;
        }

        utc = DateTimeOffset.UnixEpoch.AddTicks((long)(units * ticksPerUnit));
        return TimeFault.None;
    }

    private TimeFault ReadCustom(string text, string format, bool hasOffset, out DateTimeOffset utc)
    {
        utc = default;
        if (hasOffset)
        {
            var parsed = DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment);
            utc = moment.ToUniversalTime();
            return parsed ? TimeFault.None : TimeFault.NotATime;
        }

        return DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? Local(local, out utc)
            : TimeFault.NotATime;
    }

    private TimeFault Local(DateTime local, out DateTimeOffset utc)
    {
        utc = default;
        if (zone is null)
        {
            return TimeFault.NoOffset;
        }

        if (local.Year is < 1969 or > 2101)
        {
            return TimeFault.OutOfRange;
        }

        utc = new DateTimeOffset(local.Ticks - SteadyOffset(local, zone).Ticks, TimeSpan.Zero);
        return TimeFault.None;
    }

    /// <summary>The offset of a local time; known for the whole day where the clock is not changed about it.</summary>
    private TimeSpan SteadyOffset(DateTime local, TimeZoneInfo zone)
    {
        if (_steady is { } known && known.Date == local.Date)
        {
            return known.Offset;
        }

        var day = DateTime.SpecifyKind(local.Date, DateTimeKind.Utc);
        var offset = zone.GetUtcOffset(day.AddDays(-1));
        if (offset != zone.GetUtcOffset(day.AddDays(2)))
        {
            return Offset(local, zone);
        }

        _steady = new SteadyDay(local.Date, offset);
        return offset;
    }

    /// <summary>
    /// Asks the zone for the offsets of moments only, which are never in doubt: of a day before and of a day after. Where they
    /// differ, the one before holds if it leads to a moment at which it held, and in a gap, where neither does.
    /// </summary>
    private static TimeSpan Offset(DateTime local, TimeZoneInfo zone)
    {
        var moment = DateTime.SpecifyKind(local, DateTimeKind.Utc);
        var before = zone.GetUtcOffset(moment.AddDays(-1));
        var after = zone.GetUtcOffset(moment.AddDays(1));
        return before != after && zone.GetUtcOffset(moment - before) != before && zone.GetUtcOffset(moment - after) == after
            ? after
            : before;
    }

    /// <summary>A local day from the eve of which to the morrow of which the offset stays.</summary>
    private sealed record SteadyDay(DateTime Date, TimeSpan Offset);
}
