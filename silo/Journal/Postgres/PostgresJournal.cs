using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace SituationRoom.Journal.Postgres;

/// <summary>
/// The journal of several nodes in one PostgreSQL: a row a commit, positions given under the lock of one row, so that they are seen in their
/// order. The room's role can read and append, and change nothing.
/// </summary>
public sealed class PostgresJournal : ISharedJournal
{
    private readonly PostgresDatabase _database;
    private readonly HeadFollower _follower;
    private readonly Appender _appender;
    private readonly BlockRows _reader;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile bool _disposed;

    private PostgresJournal(PostgresDatabase database, PostgresOptions options, string node, ILogger logger)
    {
        _database = database;
        Node = node;
        _reader = new BlockRows(database);
        _follower = new HeadFollower(database, options, node, logger);
        _appender = new Appender(database, node, options.ResolveWithin);
        Archiver = new PostgresArchiver(this, database);
    }

    /// <inheritdoc/>
    public event Action? Changed
    {
        add => _follower.Changed += value;
        remove => _follower.Changed -= value;
    }

    /// <summary>The journal's own id: 32 hexadecimal digits, made with the schema.</summary>
    public string Id { get; private set; } = "";

    /// <inheritdoc/>
    public string Node { get; }

    /// <summary>Moves old entries into archives in the same database, while this node leads.</summary>
    public IJournalArchiver Archiver { get; }

    /// <inheritdoc/>
    public long End => _follower.Head;

    /// <inheritdoc/>
    public long? LeadingEpoch => _follower.Epoch;

    /// <inheritdoc/>
    public string? CutOff => _follower.CutOff;

    /// <summary>How often the database answered this node's pulse.</summary>
    public long Pulses => _follower.Pulses;

    /// <summary>Opens the journal of a database whose schema is there.</summary>
    /// <exception cref="JournalUnavailableException">It can't be reached, or does not let this user in.</exception>
    /// <exception cref="InvalidDataException">It holds no room, or an older build's.</exception>
    public static async Task<PostgresJournal> OpenAsync(PostgresOptions options, ILogger<PostgresJournal>? logger, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var database = new PostgresDatabase(options);
        var node = $"{options.Node}-{RandomNumberGenerator.GetString("0123456789abcdefghijklmnopqrstuvwxyz", 8)}";
        var journal = new PostgresJournal(database, options, node, logger ?? NullLogger<PostgresJournal>.Instance);
        try
        {
            await journal.OpenAsync(cancellationToken).ConfigureAwait(false);
            return journal;
        }
        catch (Exception error)
        {
            await journal.DisposeAsync().ConfigureAwait(false);
            throw PostgresDatabase.IsFailure(error) && error is not JournalUnavailableException ? database.Unavailable(error) : error;
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> AppendAsync(JournalBatch batch, CancellationToken cancellationToken) => AppendAsync(batch, null, null, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask ProbeAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await TurnAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ThrowIfCutOff();
            await _appender.ProbeAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IHeldHead> HoldAsync(CancellationToken cancellationToken)
    {
        await TurnAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ThrowIfCutOff();
            var position = await _appender.HoldAsync(cancellationToken).ConfigureAwait(false);
            _follower.Saw(position);
            return new Held(this, position);
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="JournalUnavailableException">The database can't be reached.</exception>
    public IAsyncEnumerable<JournalBlock> ReadAsync(long from, CancellationToken cancellationToken) => _reader.ReadAsync(from, End, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="JournalUnavailableException">The database can't be reached.</exception>
    public async ValueTask<JournalBlock?> ReadBlockAsync(long position, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return position < 1 || position > End ? null : await _reader.ReadBlockAsync(position, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives up the lease and closes the connections. Readers are to have ended.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await _follower.DisposeAsync().ConfigureAwait(false);
        await _appender.DisposeAsync().ConfigureAwait(false);
        await _database.DisposeAsync().ConfigureAwait(false);
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        var connection = await _database.RentAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            await Migrations.RequireAsync(connection, cancellationToken).ConfigureAwait(false);
            using var command = new NpgsqlCommand("select journal from room.meta", connection);
            Id = (string)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
        }

        await _follower.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<long> AppendAsync(JournalBatch batch, long? expected, long? epoch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfLessThan(batch.Count, 1);
        if (expected is not null)
        {
            // The turn is the holder's already.
            return await AppendNowAsync(batch, expected, epoch, cancellationToken).ConfigureAwait(false);
        }

        await TurnAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ThrowIfCutOff();
            return await AppendNowAsync(batch, expected, epoch, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async ValueTask<long> AppendNowAsync(JournalBatch batch, long? expected, long? epoch, CancellationToken cancellationToken)
    {
        var first = await _appender.AppendAsync(batch, expected, epoch, () => CutOff, cancellationToken).ConfigureAwait(false);
        _follower.Saw(first + batch.Count - 1);
        return first;
    }

    private async ValueTask TurnAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private void ThrowIfCutOff()
    {
        if (CutOff is { } reason)
        {
            throw new JournalUnavailableException(reason);
        }
    }

    /// <summary>The head while this node holds it; the journal's turn is its own meanwhile.</summary>
    private sealed class Held(PostgresJournal journal, long position) : IHeldHead
    {
        private bool _ended;

        public long Position => position;

        public async ValueTask<long> AppendAsync(JournalBatch batch, long? epoch, CancellationToken cancellationToken)
        {
            ObjectDisposedException.ThrowIf(_ended, this);
            try
            {
                return await journal.AppendAsync(batch, position, epoch, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                await DisposeAsync().ConfigureAwait(false);
            }
        }

        public async ValueTask DisposeAsync()
        {
            if (!_ended)
            {
                _ended = true;
                await journal._appender.LetGoAsync().ConfigureAwait(false);
                journal._turn.Release();
            }
        }
    }
}
