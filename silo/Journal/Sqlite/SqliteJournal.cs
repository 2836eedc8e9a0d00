using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SQLitePCL;

namespace SituationRoom.Journal.Sqlite;

/// <summary>
/// The embedded journal: one SQLite file in WAL mode with synchronous=FULL, one row a batch. One process at a time has it
/// open; appends are taken one after another and run on the caller's thread (they wait for the disk); any number read
/// beside them.
/// </summary>
public sealed partial class SqliteJournal : IJournal
{
    /// <summary>The file's name within the directory.</summary>
    public const string FileName = "journal.db";

    // As much as a few hundred reports: a disk that takes less is still full.
    private const int ProbeBytes = 256 << 10;

    private readonly string _directory;
    private readonly string _path;
    private readonly SqliteJournalOptions _options;
    private readonly DirectoryLock _lock;
    private readonly SqliteDatabase _writer;
    private readonly SqliteStatement _insert;
    private readonly WalCheckpointer _checkpointer;
    private readonly ConcurrentBag<BlockReader> _readers = [];
    private readonly Lock _appendGate = new();
    private long _end;
    private long _bytesSinceCheckpoint;
    private bool _disposed;

    private SqliteJournal(string directory, SqliteJournalOptions options, DirectoryLock directoryLock, ILogger logger)
    {
        (_directory, _options, _lock) = (directory, options, directoryLock);
        _path = Path.Combine(directory, FileName);
        _writer = new SqliteDatabase(_path);
        try
        {
            _writer.Execute($"PRAGMA page_size = {options.PageSize}");
            _writer.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -4096");
            _writer.Execute($"PRAGMA journal_size_limit = {options.WalBytesKept}");
            Id = JournalSchema.Prepare(_writer, _path);
            _end = _writer.Number("SELECT first + count - 1 FROM blocks ORDER BY first DESC LIMIT 1");
            _insert = _writer.Prepare("INSERT INTO blocks (first, count, journaled_at, checksum, payload) VALUES (?1, ?2, ?3, ?4, ?5)");
        }
        catch
        {
            _writer.Dispose();
            throw;
        }

        _checkpointer = new WalCheckpointer(_path, options.WalBytesKept, _appendGate, logger);
        _checkpointer.Ask();
        LogOpened(logger, _path, Id, _end);
    }

    /// <summary>The journal's own id: 32 hexadecimal digits, made with the file.</summary>
    public string Id { get; }

    /// <inheritdoc/>
    public long End => Volatile.Read(ref _end);

    /// <summary>Opens the journal of a directory, making both where they are missing.</summary>
    /// <exception cref="JournalInUseException">Another process has it open.</exception>
    /// <exception cref="JournalUnavailableException">The directory can't be written.</exception>
    /// <exception cref="JournalDamagedException">The file is no SQLite file any more.</exception>
    /// <exception cref="InvalidDataException">The file is no journal, or a newer build wrote it.</exception>
    public static SqliteJournal Open(string directory, SqliteJournalOptions? options = null, ILogger<SqliteJournal>? logger = null)
    {
        directory = Path.GetFullPath(directory);
        DirectoryLock? directoryLock = null;
        try
        {
            Directory.CreateDirectory(directory);
            directoryLock = DirectoryLock.Take(directory);
            return Open(directory, options ?? new SqliteJournalOptions(), directoryLock, logger ?? NullLogger<SqliteJournal>.Instance);
        }
        catch (Exception error)
        {
            directoryLock?.Dispose();
            throw OpeningFailure.Explain(error, directory, FileName);
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> AppendAsync(JournalBatch batch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfLessThan(batch.Count, 1);
        lock (_appendGate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var first = _end + 1;
            Insert(first, batch);
            Volatile.Write(ref _end, _end + batch.Count);
            _bytesSinceCheckpoint += batch.Payload.Length + _options.PageSize;
            if (_bytesSinceCheckpoint >= _options.CheckpointBytes)
            {
                _bytesSinceCheckpoint = 0;
                _checkpointer.Ask();
            }

            return ValueTask.FromResult(first);
        }
    }

    /// <inheritdoc/>
    public ValueTask ProbeAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_appendGate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            Write(() => _writer.Execute($"REPLACE INTO meta VALUES ('probe', hex(randomblob({ProbeBytes / 2}))); DELETE FROM meta WHERE name = 'probe'"));
            DiskReserve.Keep(_directory);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<JournalBlock> ReadAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ValueTask.CompletedTask;
        var end = End;
        var reader = RentReader();
        byte[] buffer = [];
        try
        {
            for (var position = Math.Max(from, 1); position <= end;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var block = reader.Read(position, Rent);
                yield return block;
                position = block.FirstPosition + block.Count;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            ReturnReader(reader);
        }

        byte[] Rent(int length)
        {
            if (buffer.Length < length)
            {
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = ArrayPool<byte>.Shared.Rent(length);
            }

            return buffer;
        }
    }

    /// <inheritdoc/>
    public ValueTask<JournalBlock?> ReadBlockAsync(long position, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (position < 1 || position > End)
        {
            return ValueTask.FromResult<JournalBlock?>(null);
        }

        var reader = RentReader();
        try
        {
            return ValueTask.FromResult<JournalBlock?>(reader.Read(position, length => GC.AllocateUninitializedArray<byte>(length)));
        }
        finally
        {
            ReturnReader(reader);
        }
    }

    /// <summary>Copies the WAL into the file and lets go of the directory. Readers are to have ended.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_appendGate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
        }

        await _checkpointer.DisposeAsync();
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _insert.Dispose();
        try
        {
            _writer.Checkpoint(raw.SQLITE_CHECKPOINT_TRUNCATE);
        }
        catch (SqliteFailureException)
        {
            // What is committed lies in the WAL, and the next start reads it from there.
        }

        _writer.Dispose();
        DiskReserve.Keep(_directory);
        _lock.Dispose();
    }

    private static SqliteJournal Open(string directory, SqliteJournalOptions options, DirectoryLock directoryLock, ILogger logger)
    {
        try
        {
            return new SqliteJournal(directory, options, directoryLock, logger);
        }
        catch (SqliteFailureException error) when (!error.IsDamage && !error.IsBusy && DiskReserve.GiveUp(directory))
        {
            return new SqliteJournal(directory, options, directoryLock, logger);
        }
    }

    /// <summary>Keeps the file from growing beyond so many pages, as a full disk would; a very large number lifts it.</summary>
    internal void LimitPages(long pages)
    {
        lock (_appendGate)
        {
            _writer.Execute($"PRAGMA max_page_count = {pages}");
        }
    }

    private void Insert(long first, JournalBatch batch)
    {
        var journaledAt = batch.JournaledAt.ToUnixTimeMilliseconds();
        Write(() =>
        {
            _insert.Bind(1, first);
            _insert.Bind(2, batch.Count);
            _insert.Bind(3, journaledAt);
            _insert.Bind(4, BlockChecksum.Of(first, batch.Count, journaledAt, batch.Payload.Span));
            _insert.Bind(5, batch.Payload.Span);
            _insert.Run();
        });
    }

    private void Write(Action write)
    {
        try
        {
            write();
        }
        catch (SqliteFailureException error)
        {
            _writer.RollbackIfOpen();
            _checkpointer.Ask();
            throw new JournalUnavailableException(error.Sentence(_directory), error);
        }
    }

    private BlockReader RentReader() => _readers.TryTake(out var reader) ? reader : new BlockReader(_directory, _options.ReaderMapBytes);

    private void ReturnReader(BlockReader reader)
    {
        if (_disposed)
        {
            reader.Dispose();
        }
        else
        {
            _readers.Add(reader);
        }
    }
}
