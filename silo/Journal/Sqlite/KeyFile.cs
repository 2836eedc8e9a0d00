using System.Security.Cryptography;
using SQLitePCL;

namespace SituationRoom.Journal.Sqlite;

/// <summary>
/// The vault's file. Keys lie in rows that are appended and never move, so that SQLite leaves no copy of one behind when it
/// balances its tree; a key is destroyed by overwriting it in its place, and the WAL that held it is cut to nothing.
/// </summary>
internal sealed class KeyFile : IDisposable
{
    private const int Version = 1;

    // 'SRK1'
    private const int ApplicationId = 0x53524B31;

    // Names come in any order, so each key may change a page of its own: pages are kept at hand and copied into the file seldom.
    private const int CacheKiB = 32 << 10;
    private const int PagesToCheckpoint = 4_096;
    private readonly SqliteDatabase _database;
    private readonly SqliteStatement _find;
    private readonly SqliteStatement _addKey;
    private readonly SqliteStatement _addName;
    private readonly SqliteStatement _wipeKey;
    private readonly SqliteStatement _removeName;
    private readonly SqliteStatement _noteName;
    private readonly HashSet<string> _forgotten;

    public KeyFile(string path)
    {
        PrivateSqliteFile.Make(path);
        _database = new SqliteDatabase(path);
        try
        {
            // An exclusive lock from the first access on: one process has the keys, and no shared-memory file is made.
            _database.Execute("PRAGMA busy_timeout = 200; PRAGMA locking_mode = EXCLUSIVE; PRAGMA secure_delete = ON");
            _database.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN EXCLUSIVE; COMMIT");
            _database.Execute($"PRAGMA cache_size = -{CacheKiB}; PRAGMA wal_autocheckpoint = {PagesToCheckpoint}");
            Salt = Prepare(path);
            _find = _database.Prepare("SELECT k.key FROM names n JOIN keys k ON k.number = n.number WHERE n.name = ?1");
            _addKey = _database.Prepare("INSERT INTO keys (number, key) VALUES (?1, ?2)");
            _addName = _database.Prepare("INSERT INTO names (name, number) VALUES (?1, ?2)");
            _wipeKey = _database.Prepare("UPDATE keys SET key = zeroblob(32) WHERE number = (SELECT number FROM names WHERE name = ?1)");
            _removeName = _database.Prepare("DELETE FROM names WHERE name = ?1");
            _noteName = _database.Prepare("INSERT OR IGNORE INTO forgotten (name) VALUES (?1)");
            _forgotten = Forgotten();
        }
        catch
        {
            _database.Dispose();
            throw;
        }
    }

    public byte[] Salt { get; }

    public byte[]? Find(string name)
    {
        _find.Bind(1, name);
        try
        {
            return _find.Step() ? _find.Blob(0).ToArray() : null;
        }
        finally
        {
            _find.Reset();
        }
    }

    /// <summary>Keeps new keys durably: all of them or, where it throws, none.</summary>
    public void Add(IReadOnlyList<(string Name, byte[] Key)> keys) => InTransaction(() =>
    {
        var number = _database.Number("SELECT max(number) FROM keys");

        // In the order of names, those that share a page come one after the other.
        foreach (var (name, key) in keys.OrderBy(pair => pair.Name, StringComparer.Ordinal))
        {
            number++;
            _addKey.Bind(1, number);
            _addKey.Bind(2, key);
            _addKey.Run();
            _addName.Bind(1, name);
            _addName.Bind(2, number);
            _addName.Run();
        }
    });

    /// <summary>Whether no key may be kept under the name any more.</summary>
    public bool IsForgotten(string name) => _forgotten.Contains(name);

    /// <summary>Destroys a key, in the file and in the WAL, and notes its name; returns whether there was one.</summary>
    public bool Forget(string name)
    {
        if (_forgotten.Contains(name))
        {
            return false;
        }

        var was = false;
        InTransaction(() =>
        {
            _wipeKey.Bind(1, name);
            _wipeKey.Run();
            was = _database.Changes > 0;
            _removeName.Bind(1, name);
            _removeName.Run();
            _noteName.Bind(1, name);
            _noteName.Run();
        });

        // Also where there was none: an earlier attempt may have failed between the two.
        _database.Checkpoint(raw.SQLITE_CHECKPOINT_TRUNCATE);
        _forgotten.Add(name);
        return was;
    }

    /// <summary>Every name and its key, null where it was forgotten.</summary>
    public IEnumerable<KeyValuePair<string, byte[]?>> All()
    {
        foreach (var name in _forgotten)
        {
            yield return new(name, null);
        }

        using var all = _database.Prepare("SELECT n.name, k.key FROM names n JOIN keys k ON k.number = n.number ORDER BY k.number");
        while (all.Step())
        {
            yield return new(all.Text(0), all.Blob(1).ToArray());
        }
    }

    /// <summary>Fills a new file with what another held: all of it or, where it throws, nothing.</summary>
    public void Restore(VaultCopy vault) => InTransaction(() =>
    {
        using var salt = _database.Prepare("UPDATE vault SET salt = ?1");
        salt.Bind(1, vault.Salt);
        salt.Run();
        var number = 0L;
        foreach (var (name, key) in vault.Keys)
        {
            if (key is null)
            {
                _noteName.Bind(1, name);
                _noteName.Run();
                continue;
            }

            _addKey.Bind(1, ++number);
            _addKey.Bind(2, key);
            _addKey.Run();
            _addName.Bind(1, name);
            _addName.Bind(2, number);
            _addName.Run();
        }
    });

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<SqliteStatement>)[_find, _addKey, _addName, _wipeKey, _removeName, _noteName])
        {
            statement.Dispose();
        }

        _database.Dispose();
    }

    private void InTransaction(Action change)
    {
        _database.Execute("BEGIN IMMEDIATE");
        try
        {
            change();
            _database.Execute("COMMIT");
        }
        catch
        {
            _database.RollbackIfOpen();
            throw;
        }
    }

    private byte[] Prepare(string path)
    {
        if (_database.Number("SELECT count(*) FROM sqlite_master") == 0)
        {
            Create();
        }
        else if (_database.Number("PRAGMA application_id") != ApplicationId)
        {
            throw new InvalidDataException($"{path} is a SQLite file, but no key vault; choose another directory with --data");
        }

        var version = _database.Number("SELECT schema FROM vault");
        if (version != Version)
        {
            throw new InvalidDataException($"{path} has schema {version}, this build reads {Version}; run the build that wrote it, or a newer one");
        }

        _database.Execute("CREATE TABLE IF NOT EXISTS forgotten (name TEXT PRIMARY KEY) WITHOUT ROWID");
        using var salt = _database.Prepare("SELECT salt FROM vault");
        salt.Step();
        return salt.Blob(0).ToArray();
    }

    /// <summary>The names that were forgotten; few. A file of an earlier release has no such table yet.</summary>
    private HashSet<string> Forgotten()
    {
        using var all = _database.Prepare("SELECT name FROM forgotten");
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (all.Step())
        {
            names.Add(all.Text(0));
        }

        if (names.Count > 0)
        {
            // A kill may have come between the commit and the cut of the WAL.
            _database.Checkpoint(raw.SQLITE_CHECKPOINT_TRUNCATE);
        }

        return names;
    }

    private void Create()
    {
        using var begin = _database.Prepare("BEGIN IMMEDIATE");
        begin.Run();
        _database.Execute($"""
            CREATE TABLE vault (schema INTEGER NOT NULL, salt BLOB NOT NULL);
            CREATE TABLE keys (number INTEGER PRIMARY KEY, key BLOB NOT NULL);
            CREATE TABLE names (name TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
            PRAGMA application_id = {ApplicationId};
            """);
        using (var insert = _database.Prepare("INSERT INTO vault (schema, salt) VALUES (?1, ?2)"))
        {
            insert.Bind(1, Version);
            insert.Bind(2, RandomNumberGenerator.GetBytes(32));
            insert.Run();
        }

        _database.Execute("COMMIT");
    }
}
