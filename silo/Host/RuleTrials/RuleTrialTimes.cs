using System.Globalization;
using SituationRoom.Host.Serving;

namespace SituationRoom.Host.RuleTrials;

/// <summary>Reads the period that was asked for, in the city's time.</summary>
internal sealed class RuleTrialTimes(TimeZoneInfo zone)
{
    private static readonly TimeSpan Usual = TimeSpan.FromDays(7);
    private static readonly string[] Local = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"];
    private static readonly string[] WithOffset = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    /// <param name="options">What was asked for.</param>
    /// <param name="begin">When the journal begins.</param>
    /// <param name="end">When its last entries were taken.</param>
    /// <exception cref="StartException">A time can't be read, or nothing lies between the two.</exception>
    public RuleTrialPeriod Period(RuleTrialOptions options, DateTimeOffset begin, DateTimeOffset end)
    {
        var to = options.To is { } givenTo ? Time("--to", givenTo) : end;
        to = to > end ? end : to;
        var from = options.From is { } givenFrom ? Time("--from", givenFrom) : to - Usual;

        // Just before its first entry there was nothing, so that what that entry raises did not hold before.
        from = from < begin ? begin.AddMilliseconds(-1) : from;
        return from < to
            ? new RuleTrialPeriod(from.ToUnixTimeMilliseconds(), to.ToUnixTimeMilliseconds())
            : throw new StartException($"--from {Shown(from)} --to {Shown(to)}: there is no time between the two in which the journal has anything; it goes from {Shown(begin)} to {Shown(end)}.");
    }

    /// <summary>A moment as the city's clocks show it.</summary>
    public string Shown(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>The same of Unix ms.</summary>
    public string Shown(long moment) => Shown(DateTimeOffset.FromUnixTimeMilliseconds(moment));

    private DateTimeOffset Time(string option, string text)
    {
        if (DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return new DateTimeOffset(local, zone.GetUtcOffset(local));
        }

        return DateTimeOffset.TryParseExact(text.Replace("Z", "+00:00", StringComparison.Ordinal), WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : throw new StartException($"{option} {text}: this is no time; write it like {option} 2026-11-20 or {option} 2026-11-20T18:30, in the city's time.");
    }
}
