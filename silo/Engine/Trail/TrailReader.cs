using SituationRoom.Core.Trail;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;

namespace SituationRoom.Engine.Trail;

/// <summary>Reads events of the trail out of the journal, on the caller's thread.</summary>
internal sealed class TrailReader(IJournal journal)
{
    /// <param name="positions">Where trail entries lie, rising.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    public async ValueTask<IReadOnlyList<TrailRow>> ReadAsync(IReadOnlyList<long> positions, CancellationToken cancellationToken)
    {
        var rows = new List<TrailRow>(positions.Count);
        for (var next = 0; next < positions.Count;)
        {
            var block = await journal.ReadBlockAsync(positions[next], cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidDataException($"the journal has no position {positions[next]}");
            next = Take(block, positions, next, rows);
        }

        return rows;
    }

    private static int Take(JournalBlock block, IReadOnlyList<long> positions, int next, List<TrailRow> rows)
    {
        Span<byte> hash = stackalloc byte[TrailChain.HashLength];
        var reader = new EntryReader(block.Payload.Span);
        for (var at = block.FirstPosition; reader.Next() && next < positions.Count; at++)
        {
            if (at == positions[next])
            {
                TrailEntry.Hash(reader.Entry, hash);
                rows.Add(new TrailRow(at, TrailEntry.Read(reader.Entry), Convert.ToHexStringLower(hash)));
                next++;
            }
        }

        return next;
    }
}
