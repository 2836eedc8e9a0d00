using SituationRoom.Core.Trail;
using SituationRoom.Journal.Postgres;
using SituationRoom.Journal.Sqlite;

namespace SituationRoom.Journal.Accounts;

/// <summary>
/// Keeps people apart from the journal, so that the command line may change them while a server runs: in a SQLite file of its own (accounts.db,
/// readable by its user alone), or in the database that several nodes have in common.
/// </summary>
public sealed partial class AccountStore : IAccountStore
{
    /// <summary>The file's name within the directory.</summary>
    public const string FileName = "accounts.db";

    private readonly IAccountTables _tables;

    private AccountStore(IAccountTables tables) => _tables = tables;

    /// <summary>Opens the store of a directory, making both where they are missing.</summary>
    /// <exception cref="JournalUnavailableException">The directory can't be written.</exception>
    /// <exception cref="JournalDamagedException">The file is no SQLite file any more.</exception>
    /// <exception cref="InvalidDataException">The file is another's, or a newer build wrote it.</exception>
    public static AccountStore Open(string directory)
    {
        directory = Path.GetFullPath(directory);
        var path = Path.Combine(directory, FileName);
        try
        {
            Directory.CreateDirectory(directory);
            PrivateSqliteFile.Make(path);
            return new AccountStore(OpenOrWithTheReserve(path, directory));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw OpeningFailure.Explain(error, directory, FileName);
        }
    }

    /// <summary>Opens the store of a database whose schema is there.</summary>
    public static AccountStore Open(PostgresOptions options) => new(new PostgresAccounts(new PostgresDatabase(options)));

    /// <summary>A store that is gone with the process.</summary>
    public static AccountStore InMemory() => new(new AccountsFile(":memory:", "the memory"));

    /// <inheritdoc/>
    public void Note(TrailEvent note) => _tables.Run("INSERT INTO notes (event) VALUES (?1)", TrailJson.Write(note));

    /// <inheritdoc/>
    public IReadOnlyList<PendingNote> Pending(int most) => _tables.All(
        "SELECT number, event FROM notes ORDER BY number LIMIT ?1",
        row => new PendingNote(row.Number(0), TrailJson.Read(row.Blob(1))),
        most);

    /// <inheritdoc/>
    public void Told(long upTo) => _tables.Run("DELETE FROM notes WHERE number <= ?1", upTo);

    public void Dispose() => _tables.Dispose();

    private static AccountsFile OpenOrWithTheReserve(string path, string directory)
    {
        try
        {
            return new AccountsFile(path, directory);
        }
        catch (SqliteFailureException error) when (!error.IsDamage && !error.IsBusy && DiskReserve.GiveUp(directory))
        {
            return new AccountsFile(path, directory);
        }
    }

    private static DateTimeOffset Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
