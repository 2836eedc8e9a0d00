using System.Globalization;

namespace SituationRoom.Gateway.Open311;

/// <summary>Reads moments as W3C writes them: a date and a time with Z or an offset, or a date alone, which begins when it begins in the city.</summary>
internal static class W3cTime
{
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm'Z'"];

    public static DateTimeOffset? Read(string text, TimeZoneInfo zone)
    {
        // A plus that a client did not encode arrives as a space.
        var plain = text.Trim().Replace(' ', '+').ToUpperInvariant();
        if (DateTimeOffset.TryParseExact(plain, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return moment;
        }

        return DateOnly.TryParseExact(plain, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.ToDateTime(TimeOnly.MinValue) is var local && local.Year is > 1 and < 9999
            ? new DateTimeOffset(local, zone.GetUtcOffset(local))
            : null;
    }
}
