using SituationRoom.Host.Serving;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;

namespace SituationRoom.Host.Commands;

/// <summary>Reads a journal from its beginning, archives included, and verifies the trail's chain of hashes. A server may have it open.</summary>
internal static class TrailCheck
{
    /// <summary>0 where the journal is whole and the trail unbroken, else 2.</summary>
    /// <param name="data">A data directory; null: what the configuration names.</param>
    /// <param name="config">The configuration, which is asked where no directory is named.</param>
    /// <param name="to">What is found.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    public static async Task<int> RunAsync(string? data, string config, TextWriter to, CancellationToken cancellationToken)
    {
        var named = data is null ? config : $"--data {data}";
        try
        {
            var place = data is null ? RoomPlace.Of(null, config) : null;
            await using var journal = await PastJournal.OpenAsync(place?.Database, data ?? place!.Data, cancellationToken);
            var verifier = new TrailVerifier();
            var last = 0L;
            await foreach (var block in journal.ReadAsync(1, cancellationToken))
            {
                if (!verifier.Take(block))
                {
                    await to.WriteLineAsync($"{named}: {verifier.Fault}. Keep {journal.Where} as it is, and compare it with a backup or with the room that follows this one.");
                    return 2;
                }

                last = block.FirstPosition + block.Count - 1;
            }

            await to.WriteLineAsync(verifier.Count == 0
                ? $"{journal.Where}: {last} entries are whole; there is no trail yet."
                : $"{journal.Where}: {last} entries are whole, and the trail of {verifier.Count} is unbroken; its last hash is {verifier.Last}.");
            return 0;
        }
        catch (Exception fault) when (fault is StartException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await to.WriteLineAsync($"{named}: {fault.Message}");
            return 2;
        }
    }
}
