using SQLitePCL;

namespace SituationRoom.Journal.Sqlite;

/// <summary>Fills a new journal with blocks of another, at their positions and with their times. Many share a commit: until <see cref="Finish"/> nothing is promised.</summary>
public sealed class SqliteJournalLoader : IDisposable
{
    private const long BytesACommit = 16 << 20;
    private readonly SqliteDatabase _database;
    private readonly SqliteStatement _insert;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private long _next = 1;
    private long _uncommitted;

    /// <param name="directory">A directory that holds no journal.</param>
    /// <exception cref="IOException">It holds one, or can't be written.</exception>
    public SqliteJournalLoader(string directory)
    {
        var path = Path.Combine(directory, SqliteJournal.FileName);
        if (File.Exists(path))
        {
            throw new IOException($"{path} exists already");
        }

        _database = new SqliteDatabase(path);
        try
        {
            _database.Execute($"PRAGMA page_size = {new SqliteJournalOptions().PageSize}");
            _database.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16384");
            JournalSchema.Prepare(_database, path);
            _insert = _database.Prepare("INSERT INTO blocks (first, count, journaled_at, checksum, payload) VALUES (?1, ?2, ?3, ?4, ?5)");
            _begin = _database.Prepare("BEGIN IMMEDIATE");
            _commit = _database.Prepare("COMMIT");
            _begin.Run();
        }
        catch
        {
            _database.Dispose();
            throw;
        }
    }

    /// <summary>Adds the next block.</summary>
    /// <exception cref="JournalDamagedException">It does not follow the one before.</exception>
    public void Add(JournalBlock block)
    {
        if (block.FirstPosition != _next)
        {
            throw new JournalDamagedException(_next, $"position {_next} is missing");
        }

        var journaledAt = block.JournaledAt.ToUnixTimeMilliseconds();
        _insert.Bind(1, block.FirstPosition);
        _insert.Bind(2, block.Count);
        _insert.Bind(3, journaledAt);
        _insert.Bind(4, BlockChecksum.Of(block.FirstPosition, block.Count, journaledAt, block.Payload.Span));
        _insert.Bind(5, block.Payload.Span);
        _insert.Run();
        _next += block.Count;
        _uncommitted += block.Payload.Length;
        if (_uncommitted >= BytesACommit)
        {
            _commit.Run();
            _begin.Run();
            _uncommitted = 0;
        }
    }

    /// <summary>Makes all of it durable.</summary>
    public void Finish()
    {
        _database.Execute("COMMIT; PRAGMA synchronous = FULL");
        _database.Checkpoint(raw.SQLITE_CHECKPOINT_TRUNCATE);
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<SqliteStatement>)[_insert, _begin, _commit])
        {
            statement.Dispose();
        }

        _database.Dispose();
    }
}
