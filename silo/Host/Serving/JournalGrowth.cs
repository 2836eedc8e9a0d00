using SituationRoom.Journal;

namespace SituationRoom.Host.Serving;

/// <summary>How fast a journal grows: by what share of it came within the last week.</summary>
internal static class JournalGrowth
{
    private static readonly TimeSpan Looked = TimeSpan.FromDays(7);
    private static readonly TimeSpan Least = TimeSpan.FromDays(1);

    /// <summary>Entries a day over the last week, or since the beginning where that is later; null where the journal is younger than a day.</summary>
    public static async Task<double?> EntriesPerDayAsync(IJournal journal, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var end = journal.End;
        if (end == 0 || await AtAsync(journal, 1, cancellationToken) is not { } begun || now - begun < Least)
        {
            return null;
        }

        // The first position that was committed within the time looked at; a clock that was set back moves it a little.
        var (low, high) = (1L, end + 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (await AtAsync(journal, middle, cancellationToken) is { } at && at < now - Looked)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return (end - low + 1) / Math.Min(Looked.TotalDays, (now - begun).TotalDays);
    }

    private static async Task<DateTimeOffset?> AtAsync(IJournal journal, long position, CancellationToken cancellationToken) =>
        (await journal.ReadBlockAsync(position, cancellationToken))?.JournaledAt;
}
