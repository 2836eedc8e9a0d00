using SituationRoom.Core.Trail;
using SituationRoom.Journal;

namespace SituationRoom.Engine.Imports;

/// <summary>Finds in a journal where what came within a span lies: the journal's time never runs back, so that halving finds it.</summary>
internal static class ArrivalSearch
{
    /// <summary>The positions of the span; null where nothing was journaled within it.</summary>
    /// <exception cref="JournalUnavailableException">The journal can't be read now.</exception>
    public static async ValueTask<PositionRange?> FindAsync(IJournal journal, ArrivalSpan span, CancellationToken cancellationToken)
    {
        var first = await FromAsync(journal, span.From, cancellationToken).ConfigureAwait(false);
        var after = await FromAsync(journal, span.Until, cancellationToken).ConfigureAwait(false);
        return first < after ? new PositionRange(first, after - 1) : null;
    }

    /// <summary>Position of the first entry that was journaled at a moment or after it; one past the end where there is none.</summary>
    private static async ValueTask<long> FromAsync(IJournal journal, long moment, CancellationToken cancellationToken)
    {
        var (low, high) = (1L, journal.End + 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var block = await journal.ReadBlockAsync(middle, cancellationToken).ConfigureAwait(false);
            if (block is not { } found)
            {
                // What the journal holds no more is older than what it holds.
                low = middle + 1;
            }
            else if (found.JournaledAt.ToUnixTimeMilliseconds() < moment)
            {
                low = found.FirstPosition + found.Count;
            }
            else
            {
                high = found.FirstPosition;
            }
        }

        return low;
    }
}
