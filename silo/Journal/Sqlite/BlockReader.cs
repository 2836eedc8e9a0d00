using SituationRoom.Journal.Archives;

namespace SituationRoom.Journal.Sqlite;

/// <summary>
/// Reads single blocks on a connection of its own, each in a transaction of its own, so that none holds the WAL back for long; what is no longer in the file, from the archives
/// beside it.
/// </summary>
internal sealed class BlockReader : IDisposable
{
    private readonly string _path;
    private readonly SqliteDatabase _database;
    private readonly SqliteStatement _holding;
    private readonly ArchiveFolder _folder;
    private readonly ArchiveShelf _archives;

    public BlockReader(string directory, long mapBytes)
    {
        _path = Path.Combine(directory, SqliteJournal.FileName);
        _folder = new ArchiveFolder(directory);
        _archives = new ArchiveShelf(_folder);
        _database = new SqliteDatabase(_path);
        _database.Execute($"PRAGMA query_only = ON; PRAGMA mmap_size = {mapBytes}; PRAGMA cache_size = -512");
        _holding = _database.Prepare(
            "SELECT first, count, journaled_at, checksum, payload FROM blocks WHERE first <= ?1 ORDER BY first DESC LIMIT 1");
    }

    /// <summary>Reads the block that holds a committed position.</summary>
    /// <param name="position">A position up to the journal's end.</param>
    /// <param name="rent">Gives the array for a payload of so many bytes; it may be longer.</param>
    /// <exception cref="JournalDamagedException">It is missing or damaged.</exception>
    public JournalBlock Read(long position, Func<int, byte[]> rent)
    {
        try
        {
            _holding.Bind(1, position);
            if (!_holding.Step())
            {
                return Archived(position, rent);
            }

            if (_holding.Number(0) + _holding.Number(1) <= position)
            {
                throw Damaged(position, "the entry is missing");
            }

            var (first, count, journaledAt) = (_holding.Number(0), _holding.Number(1), _holding.Number(2));
            var payload = _holding.Blob(4);
            if (BlockChecksum.Of(first, count, journaledAt, payload) != (uint)_holding.Number(3))
            {
                throw Damaged(first, $"the block of {count} entries is not what was written (its checksum differs)");
            }

            var copy = rent(payload.Length);
            payload.CopyTo(copy);
            return new JournalBlock(
                first, (int)count, DateTimeOffset.FromUnixTimeMilliseconds(journaledAt), copy.AsMemory(0, payload.Length));
        }
        catch (SqliteFailureException error) when (error.IsDamage)
        {
            throw Damaged(position, error.Message);
        }
        finally
        {
            _holding.Reset();
        }
    }

    /// <summary>Position of the last entry that is committed by now; 0 where there is none.</summary>
    public long End() => _database.Number("SELECT first + count - 1 FROM blocks ORDER BY first DESC LIMIT 1");

    public void Dispose()
    {
        _holding.Dispose();
        _database.Dispose();
        _archives.Dispose();
    }

    private JournalBlock Archived(long position, Func<int, byte[]> rent)
    {
        var block = _archives.Read(position) ?? throw Damaged(position, $"the entry is missing, and no archive in {_folder.Path} holds it");
        var copy = rent(block.Payload.Length);
        block.Payload.CopyTo(copy);
        return block with { Payload = copy.AsMemory(0, block.Payload.Length) };
    }

    private JournalDamagedException Damaged(long position, string what) =>
        new(position, $"{_path} is damaged at position {position}: {what}; restore the file from a backup, or begin anew in another directory");
}
