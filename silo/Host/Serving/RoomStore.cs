using SituationRoom.Journal;
using SituationRoom.Journal.Accounts;
using SituationRoom.Journal.Snapshots;
using SituationRoom.Journal.Sqlite;

namespace SituationRoom.Host.Serving;

/// <summary>What lies in the data directory: the journal, the keys and the accounts beside it, the snapshots of the fold.</summary>
internal sealed class RoomStore : IAsyncDisposable
{
    private readonly SqliteJournal _journal;
    private readonly SqliteKeyVault _vault;
    private readonly SqliteAccountStore _accounts;

    private RoomStore(SqliteJournal journal, SqliteKeyVault vault, SqliteAccountStore accounts, FileSnapshotStore snapshots)
    {
        (_journal, _vault, _accounts, Snapshots) = (journal, vault, accounts, snapshots);
    }

    public IJournal Journal => _journal;

    public IKeyVault Vault => _vault;

    public IAccountStore Accounts => _accounts;

    public ISnapshotStore Snapshots { get; }

    /// <summary>Opens everything, making what is missing.</summary>
    /// <exception cref="StartException">The directory can't be used; the message has the remedy.</exception>
    public static async Task<RoomStore> OpenAsync(string directory, ILoggerFactory logs)
    {
        if (DirectoryCheck.Trouble(directory) is { } trouble)
        {
            throw new StartException(trouble);
        }

        SqliteJournal? journal = null;
        SqliteKeyVault? vault = null;
        try
        {
            journal = SqliteJournal.Open(directory, logger: logs.CreateLogger<SqliteJournal>());
            vault = SqliteKeyVault.Open(directory);
            return new RoomStore(journal, vault, SqliteAccountStore.Open(directory), new FileSnapshotStore(Path.Combine(directory, "snapshots"), logs.CreateLogger<FileSnapshotStore>()));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            vault?.Dispose();
            if (journal is not null)
            {
                await journal.DisposeAsync();
            }

            // The journal's own exceptions name the remedy already.
            throw e is JournalInUseException or JournalDamagedException or JournalUnavailableException or InvalidDataException
                ? new StartException($"--data {directory}: {e.Message}", e)
                : FullDisk.Is(e)
                ? new StartException($"--data {directory}: {FullDisk.Sentence(directory)}", e)
                : new StartException($"--data {directory}: the directory can't be written ({e.Message}); give this user the right to write there, or name another with --data DIR", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _accounts.Dispose();
        _vault.Dispose();
        await _journal.DisposeAsync();
    }
}
