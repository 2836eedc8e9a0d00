using SituationRoom.Feeds.States;
using SituationRoom.Journal;
using SituationRoom.Journal.Accounts;
using SituationRoom.Journal.Postgres;
using SituationRoom.Journal.Snapshots;
using SituationRoom.Journal.Sqlite;

namespace SituationRoom.Host.Serving;

/// <summary>What a room keeps: the journal, the keys and the accounts beside it, in the data directory or in a database; and the snapshots of the fold, in the directory.</summary>
internal sealed class RoomStore : IAsyncDisposable
{
    private RoomStore(IJournal journal, IKeyVault vault, IAccountStore accounts, ISnapshotStore snapshots) =>
        (Journal, Vault, Accounts, Snapshots) = (journal, vault, accounts, snapshots);

    public IJournal Journal { get; }

    public IKeyVault Vault { get; }

    public IAccountStore Accounts { get; }

    public ISnapshotStore Snapshots { get; }

    /// <summary>Moves old entries of the journal into archives.</summary>
    public required IJournalArchiver Archiver { get; init; }

    /// <summary>How far feeds have read, as their shells say it.</summary>
    public required IFeedStateStore FeedStates { get; init; }

    /// <summary>Small leases that all nodes have in common; null where there is one node.</summary>
    public PostgresLeases? Leases { get; init; }

    /// <summary>Opens everything, making what is missing of files.</summary>
    /// <param name="settings">Where it lies.</param>
    /// <param name="logs">For what happens to it.</param>
    /// <param name="mayLead">Whether this node may evaluate rules, poll and deliver; of a journal of one node it does so anyway.</param>
    /// <exception cref="StartException">It can't be used; the message has the remedy.</exception>
    public static async Task<RoomStore> OpenAsync(ServeSettings settings, ILoggerFactory logs, bool mayLead = true)
    {
        var directory = settings.DataDirectory;
        if (DirectoryCheck.Trouble(directory) is { } trouble)
        {
            throw new StartException(trouble);
        }

        return JournalSetup.Options(settings.Configuration.Room.Journal, settings.Configuration.Directory) is { } database
            ? await OpenAsync(database with { MayLead = mayLead }, directory, logs)
            : await OpenFilesAsync(directory, logs);
    }

    public async ValueTask DisposeAsync()
    {
        if (Leases is not null)
        {
            await Leases.DisposeAsync();
        }

        Accounts.Dispose();
        Vault.Dispose();
        await Journal.DisposeAsync();
    }

    private static async Task<RoomStore> OpenAsync(PostgresOptions database, string directory, ILoggerFactory logs)
    {
        PostgresJournal? journal = null;
        try
        {
            journal = await PostgresJournal.OpenAsync(database, logs.CreateLogger<PostgresJournal>(), CancellationToken.None);

            // A snapshot of another journal would be folded on as if it were this one's.
            return new RoomStore(journal, PostgresKeyVault.Open(database), AccountStore.Open(database), Kept(Path.Combine(directory, $"snapshots-{journal.Id}"), logs))
            {
                Archiver = journal.Archiver,
                FeedStates = new CommonFeedStates(PostgresStates.Open(database)),
                Leases = PostgresLeases.Open(database),
            };
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            if (journal is not null)
            {
                await journal.DisposeAsync();
            }

            throw new StartException($"journal: {e.Message}", e);
        }
    }

    private static async Task<RoomStore> OpenFilesAsync(string directory, ILoggerFactory logs)
    {
        SqliteJournal? journal = null;
        SqliteKeyVault? vault = null;
        try
        {
            journal = SqliteJournal.Open(directory, logger: logs.CreateLogger<SqliteJournal>());
            vault = SqliteKeyVault.Open(directory);
            return new RoomStore(journal, vault, AccountStore.Open(directory), Kept(Path.Combine(directory, "snapshots"), logs))
            {
                Archiver = new SqliteArchiver(journal, directory),
                FeedStates = new FileFeedStateStore(Path.Combine(directory, "feeds")),
            };
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

    private static FileSnapshotStore Kept(string directory, ILoggerFactory logs) => new(directory, logs.CreateLogger<FileSnapshotStore>());
}
