namespace SituationRoom.Journal.Archives;

/// <summary>The months, of UTC, by which entries are archived.</summary>
internal static class ArchiveMonth
{
    /// <summary>When the month of a moment ends.</summary>
    public static DateTimeOffset EndOf(DateTimeOffset moment) => new DateTimeOffset(moment.UtcDateTime.Year, moment.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1);
}
