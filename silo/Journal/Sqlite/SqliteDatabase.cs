using SQLitePCL;

namespace SituationRoom.Journal.Sqlite;

/// <summary>One connection to a SQLite file, used by one thread at a time. Errors are <see cref="SqliteFailureException"/>.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly sqlite3 _handle;

    static SqliteDatabase() => Batteries_V2.Init();

    /// <summary>Opens the file, making it where it is missing.</summary>
    public SqliteDatabase(string path)
    {
        const int Flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX;
        var code = raw.sqlite3_open_v2(path, out _handle, Flags, null);
        if (code != raw.SQLITE_OK)
        {
            var message = raw.sqlite3_errmsg(_handle).utf8_to_string();
            _handle.Dispose();
            throw new SqliteFailureException(code, message);
        }

        raw.sqlite3_extended_result_codes(_handle, 1);
        raw.sqlite3_busy_timeout(_handle, 5_000);
    }

    /// <summary>How many rows the last statement changed.</summary>
    public int Changes => raw.sqlite3_changes(_handle);

    public SqliteStatement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_handle, sql, out var statement));
        return new SqliteStatement(this, statement);
    }

    /// <summary>Runs statements of which the answer does not matter.</summary>
    public void Execute(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    /// <summary>The first column of the first row as a number; 0 where there is none.</summary>
    public long Number(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Number(0) : 0;
    }

    /// <summary>The first column of the first row as a text, or null where there is none.</summary>
    public string? Text(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Text(0) : null;
    }

    /// <summary>Ends a transaction that an error left open.</summary>
    public void RollbackIfOpen()
    {
        if (raw.sqlite3_get_autocommit(_handle) == 0)
        {
            // Its own error says nothing that the first one did not.
            _ = raw.sqlite3_exec(_handle, "ROLLBACK");
        }
    }

    /// <summary>Copies what it can from the WAL into the file; returns the pages in the WAL and how many of them are copied.</summary>
    /// <param name="mode"><c>raw.SQLITE_CHECKPOINT_PASSIVE</c> (waits for nobody) or <c>TRUNCATE</c>.</param>
    public (int Pages, int Copied) Checkpoint(int mode)
    {
        Check(raw.sqlite3_wal_checkpoint_v2(_handle, "main", mode, out var pages, out var copied));
        return (pages, copied);
    }

    /// <summary>Throws where the code is an error.</summary>
    public void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            throw new SqliteFailureException(code, $"SQLite {code}: {raw.sqlite3_errmsg(_handle).utf8_to_string()}");
        }
    }

    public void Dispose() => _handle.Dispose();
}
