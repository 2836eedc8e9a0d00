using SituationRoom.Journal;
using SituationRoom.Journal.Entries;

namespace SituationRoom.Engine.Asking;

/// <summary>
/// Reads what many incidents say, a block of the journal once however many of them it tells of: incidents of one hour lie in blocks of several feeds in turn.
/// </summary>
internal sealed class SearchTexts(IJournal journal)
{
    /// <summary>Runs on the caller's thread.</summary>
    /// <param name="positions">Of each incident the reports that give details, the one that counts first.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    /// <returns>Of each incident its title, text and address, each as the first report that gave it has it.</returns>
    public async ValueTask<IReadOnlyList<SearchText>> ReadAsync(IReadOnlyList<IReadOnlyList<long>> positions, CancellationToken cancellationToken)
    {
        var wanted = positions.SelectMany((reports, incident) => reports.Select((position, rank) => new Wanted(position, incident, rank))).OrderBy(one => one.Position).ToArray();
        var texts = new SearchText[positions.Count];
        for (var next = 0; next < wanted.Length;)
        {
            var block = await journal.ReadBlockAsync(wanted[next].Position, cancellationToken).ConfigureAwait(false);
            next = block is { } found ? Take(found, wanted, next, texts) : next + 1;
        }

        return texts;
    }

    private static int Take(JournalBlock block, Wanted[] wanted, int next, SearchText[] texts)
    {
        var reader = new EntryReader(block.Payload.Span);
        for (var at = block.FirstPosition; next < wanted.Length && reader.Next(); at++)
        {
            if (wanted[next].Position == at)
            {
                var details = ReportDetails.Read(reader.Entry);
                for (; next < wanted.Length && wanted[next].Position == at; next++)
                {
                    texts[wanted[next].Incident].Add(details, wanted[next].Rank);
                }
            }
        }

        // Whatever lies within the block and was not found there is not there.
        while (next < wanted.Length && wanted[next].Position < block.FirstPosition + block.Count)
        {
            next++;
        }

        return next;
    }

    private readonly record struct Wanted(long Position, int Incident, int Rank);
}
