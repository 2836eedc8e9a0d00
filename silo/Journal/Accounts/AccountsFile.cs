using SituationRoom.Journal.Sqlite;

namespace SituationRoom.Journal.Accounts;

/// <summary>The store's SQLite file: its tables, one connection, one thread at a time. Another process may have it open, too.</summary>
internal sealed class AccountsFile : IAccountTables
{
    private const int Version = 1;

    // 'SRA1'
    private const int ApplicationId = 0x53524131;
    private readonly string _directory;
    private readonly SqliteDatabase _database;
    private readonly Lock _gate = new();
    private bool _disposed;

    public AccountsFile(string path, string directory)
    {
        _directory = directory;
        _database = new SqliteDatabase(path);
        try
        {
            _database.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -1024");
            Prepare(path);
        }
        catch
        {
            _database.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public List<T> All<T>(string sql, Func<IRow, T> row, params ReadOnlySpan<object?> values)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            try
            {
                using var statement = Bound(sql, values);
                var rows = new List<T>();
                while (statement.Step())
                {
                    rows.Add(row(statement));
                }

                return rows;
            }
            catch (SqliteFailureException failure)
            {
                throw Unavailable(failure);
            }
        }
    }

    /// <inheritdoc/>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            try
            {
                using var statement = Bound(sql, values);
                statement.Run();
                return _database.Changes;
            }
            catch (SqliteFailureException failure)
            {
                throw Unavailable(failure);
            }
        }
    }

    /// <inheritdoc/>
    public T Together<T>(Func<T> change)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            try
            {
                _database.Execute("BEGIN IMMEDIATE");
                var result = change();
                _database.Execute("COMMIT");
                return result;
            }
            catch (SqliteFailureException failure)
            {
                throw Unavailable(failure);
            }
            finally
            {
                _database.RollbackIfOpen();
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _database.Dispose();
        }
    }

    private JournalUnavailableException Unavailable(SqliteFailureException failure) => new(failure.Sentence(_directory), failure);

    private SqliteStatement Bound(string sql, ReadOnlySpan<object?> values)
    {
        var statement = _database.Prepare(sql);
        for (var i = 0; i < values.Length; i++)
        {
            switch (values[i])
            {
                case null:
                    statement.BindNull(i + 1);
                    break;
                case string text:
                    statement.Bind(i + 1, text);
                    break;
                case byte[] bytes:
                    statement.Bind(i + 1, bytes);
                    break;
                case bool flag:
                    statement.Bind(i + 1, flag ? 1 : 0);
                    break;
                case DateTimeOffset moment:
                    statement.Bind(i + 1, moment.ToUnixTimeMilliseconds());
                    break;
                case var number:
                    statement.Bind(i + 1, Convert.ToInt64(number, System.Globalization.CultureInfo.InvariantCulture));
                    break;
            }
        }

        return statement;
    }

    private void Prepare(string path)
    {
        // Two processes may come to an empty file at once.
        _database.Execute("BEGIN IMMEDIATE");
        if (_database.Number("SELECT count(*) FROM sqlite_master") == 0)
        {
            _database.Execute($"""
                CREATE TABLE meta (schema INTEGER NOT NULL);
                INSERT INTO meta VALUES ({Version});
                CREATE TABLE accounts (
                    id TEXT PRIMARY KEY, name TEXT NOT NULL, post TEXT, role TEXT NOT NULL, password TEXT, external TEXT UNIQUE,
                    must_change INTEGER NOT NULL, disabled INTEGER NOT NULL, created_at INTEGER NOT NULL) WITHOUT ROWID;
                CREATE TABLE sessions (
                    number INTEGER PRIMARY KEY AUTOINCREMENT, hash BLOB NOT NULL UNIQUE, owner TEXT NOT NULL, token BLOB,
                    started_at INTEGER NOT NULL, seen_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, address TEXT, agent TEXT);
                -- The name is kept as its SHA-256: people type passwords there, too.
                CREATE TABLE attempts (
                    name BLOB PRIMARY KEY, failures INTEGER NOT NULL, since INTEGER NOT NULL, locked_until INTEGER NOT NULL,
                    locks INTEGER NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
                CREATE TABLE walls (
                    id TEXT PRIMARY KEY, name TEXT NOT NULL, token BLOB NOT NULL UNIQUE,
                    paired_at INTEGER NOT NULL, paired_by TEXT NOT NULL, seen_at INTEGER) WITHOUT ROWID;
                CREATE TABLE notes (number INTEGER PRIMARY KEY AUTOINCREMENT, event BLOB NOT NULL);
                PRAGMA application_id = {ApplicationId};
                """);
        }
        else if (_database.Number("PRAGMA application_id") != ApplicationId)
        {
            throw new InvalidDataException($"{path} is a SQLite file, but holds no accounts; choose another directory with --data");
        }

        var version = _database.Number("SELECT schema FROM meta");
        if (version != Version)
        {
            throw new InvalidDataException($"{path} has schema {version}, this build reads {Version}; run the build that wrote it, or a newer one");
        }

        // What earlier builds do not know and leave alone.
        _database.Execute("""
            CREATE TABLE IF NOT EXISTS waiting (
                number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL, value BLOB NOT NULL, ends_at INTEGER NOT NULL, UNIQUE (kind, id));
            """);
        _database.Execute("COMMIT");
    }
}
