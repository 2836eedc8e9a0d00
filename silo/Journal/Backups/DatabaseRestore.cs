using SituationRoom.Journal.Accounts;
using SituationRoom.Journal.Postgres;

namespace SituationRoom.Journal.Backups;

/// <summary>Fills a database whose schema is new with a backup, whatever kept the journal that it was taken of.</summary>
public static class DatabaseRestore
{
    private const string StateEnding = ".state";

    /// <summary>Restores: the journal and the keys in one transaction, then accounts and how far feeds were read.</summary>
    /// <param name="backup">The backup.</param>
    /// <param name="options">How the room's role gets in.</param>
    /// <param name="owner">How the owner of the schema gets in.</param>
    /// <param name="progress">Told from time to time.</param>
    /// <param name="cancellationToken">Gives up; the journal stays empty.</param>
    /// <exception cref="BackupFailedException">The database holds something, or the backup is damaged.</exception>
    /// <exception cref="IOException">The database can't be reached or written.</exception>
    public static void Run(BackupFile backup, PostgresOptions options, PostgresOptions owner, Action<BackupProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(backup);
        backup.Verify(progress, cancellationToken);
        using var accounts = AccountStore.Open(options);
        if (!accounts.IsEmpty)
        {
            throw new BackupFailedException($"the database {options.Database} has accounts already; make another, run `database migrate` for it, and restore again: what is there is never overwritten");
        }

        VaultCopy? vault = null;
        if (backup.Says.HasKeys)
        {
            backup.Read(BackupPart.Keys, stream =>
            {
                var read = KeyLines.Read(stream);
                vault = read with { Keys = read.Keys.ToList() };
            });
        }

        void Journal(Action<JournalBlock> take) => backup.ReadJournal(block =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            take(block);
            progress?.Invoke(new BackupProgress(block.FirstPosition + block.Count - 1, backup.Says.LastPosition, 0, 0));
        });

        PostgresCopies.Fill(owner, Journal, vault);
        backup.Read(BackupPart.Accounts, accounts.CopyFrom);
        using var states = PostgresStates.Open(options);
        foreach (var part in backup.Says.Parts.Where(part => part.Name.StartsWith(BackupPart.Feeds, StringComparison.Ordinal) && part.Name.EndsWith(StateEnding, StringComparison.Ordinal)))
        {
            backup.Read(part.Name, stream =>
            {
                using var state = new MemoryStream();
                stream.CopyTo(state);
                states.Write(part.Name[BackupPart.Feeds.Length..^StateEnding.Length], state.ToArray());
            });
        }
    }
}
