using SituationRoom.Journal;
using SituationRoom.Journal.Entries;
using SituationRoom.Journal.Sqlite;

namespace SituationRoom.Host.Commands;

/// <summary>Reads the journal of a data directory from its beginning and verifies the trail's chain of hashes. A server may have it open.</summary>
internal static class TrailCheck
{
    /// <summary>0 where the journal is whole and the trail unbroken, else 2.</summary>
    public static int Run(string directory, TextWriter to)
    {
        try
        {
            using var journal = SqliteJournalReader.Open(directory);
            var verifier = new TrailVerifier();
            for (var position = 1L; position <= journal.End;)
            {
                var block = journal.Read(position);
                if (!verifier.Take(block))
                {
                    to.WriteLine($"--data {directory}: {verifier.Fault}. Keep the directory as it is, and compare it with a backup or with the room that follows this one.");
                    return 2;
                }

                position = block.FirstPosition + block.Count;
            }

            to.WriteLine(verifier.Count == 0
                ? $"{directory}: {journal.End} entries are whole; there is no trail yet."
                : $"{directory}: {journal.End} entries are whole, and the trail of {verifier.Count} is unbroken; its last hash is {verifier.Last}.");
            return 0;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            to.WriteLine($"--data {directory}: {fault.Message}");
            return 2;
        }
    }
}
