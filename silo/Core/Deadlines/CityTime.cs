namespace SituationRoom.Core.Deadlines;

/// <summary>Local times of the city as UTC seconds, also where clocks are changed. Pure, and safe for any number of threads.</summary>
internal static class CityTime
{
    private const long Day = 86_400;

    /// <summary>
    /// The UTC second of a local time. Of one that comes twice it is the later; one that does not come is the moment at
    /// which clocks go forward, so that later local times are never earlier.
    /// </summary>
    public static long ToUtc(TimeZoneInfo zone, DateTime local)
    {
        if (!zone.IsInvalidTime(local))
        {
            return Seconds(local) - (long)zone.GetUtcOffset(local).TotalSeconds;
        }

        var (before, after) = (Seconds(local) - Day, Seconds(local) + Day);
        while (after - before > 1)
        {
            var middle = before + ((after - before) / 2);
            (before, after) = ToLocal(zone, middle) < local ? (middle, after) : (before, middle);
        }

        return after;
    }

    public static DateTime ToLocal(TimeZoneInfo zone, long second)
    {
        var utc = DateTimeOffset.FromUnixTimeSeconds(second);
        return new DateTime((utc + zone.GetUtcOffset(utc)).Ticks, DateTimeKind.Unspecified);
    }

    private static long Seconds(DateTime local) => (local.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
}
