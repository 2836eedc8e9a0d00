using System.Data;
using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace SituationRoom.Journal.Postgres;

/// <summary>
/// The one connection of a node that appends. Each append bears the node's name and a number; where the connection breaks meanwhile it is asked
/// for again under the same number, on another connection and as often as needed, and the database answers what became of the first time.
/// One caller at a time.
/// </summary>
internal sealed class Appender(PostgresDatabase database, string node, TimeSpan resolveWithin) : IAsyncDisposable
{
    private const string Append = "select room.append($1, $2, $3, $4, $5, $6, $7, $8)";
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);
    private NpgsqlConnection? _connection;
    private NpgsqlCommand? _append;
    private NpgsqlTransaction? _held;
    private long _sequence;

    /// <summary>Appends, right after <paramref name="expected"/> where it is given.</summary>
    /// <exception cref="JournalUnavailableException">It was refused, or nobody can say in time what became of it.</exception>
    public async ValueTask<long> AppendAsync(JournalBatch batch, long? expected, long? epoch, Func<string?> cutOff, CancellationToken cancellationToken)
    {
        _sequence++;
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                var command = await ReadyAsync(cancellationToken).ConfigureAwait(false);
                Fill(command, batch, expected, epoch);
                var first = (long)(await command.ExecuteScalarAsync(CancellationToken.None).ConfigureAwait(false))!;
                await CommitAsync().ConfigureAwait(false);
                return first;
            }
            catch (Exception error) when (PostgresDatabase.IsBreak(error))
            {
                // The lock is gone with the connection. The number stays: whatever was committed under it is found again, and the head that was
                // expected still stands where it was not.
                await DropAsync().ConfigureAwait(false);
                if (cutOff() is not null || Stopwatch.GetElapsedTime(began) > resolveWithin)
                {
                    throw database.Unavailable(error);
                }

                await Task.Delay(BetweenTries, cancellationToken).ConfigureAwait(false);
            }
            catch (PostgresException error)
            {
                await LetGoAsync().ConfigureAwait(false);
                throw database.Unavailable(error);
            }
        }
    }

    /// <summary>Locks the head and returns where it is.</summary>
    public async ValueTask<long> HoldAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReadyAsync(cancellationToken).ConfigureAwait(false);
            _held = await _connection!.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            using var hold = new NpgsqlCommand("select room.hold()", _connection);
            return (long)(await hold.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
        }
        catch (Exception error) when (PostgresDatabase.IsFailure(error) || error is OperationCanceledException)
        {
            await DropAsync().ConfigureAwait(false);
            throw error is OperationCanceledException ? error : database.Unavailable(error);
        }
    }

    /// <summary>Ends a hold that nothing was appended in.</summary>
    public async ValueTask LetGoAsync()
    {
        if (_held is not { } held)
        {
            return;
        }

        _held = null;
        try
        {
            await held.RollbackAsync(CancellationToken.None).ConfigureAwait(false);
            await held.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (PostgresDatabase.IsFailure(error) || error is InvalidOperationException)
        {
            await DropAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Tries whether something can be written.</summary>
    public async ValueTask ProbeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReadyAsync(cancellationToken).ConfigureAwait(false);
            using var probe = new NpgsqlCommand("select room.try_writing()", _connection);
            await probe.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (PostgresDatabase.IsFailure(error))
        {
            if (PostgresDatabase.IsBreak(error))
            {
                await DropAsync().ConfigureAwait(false);
            }

            throw database.Unavailable(error);
        }
    }

    public ValueTask DisposeAsync() => DropAsync();

    private async ValueTask<NpgsqlCommand> ReadyAsync(CancellationToken cancellationToken)
    {
        if (_append is not null && _connection is { State: ConnectionState.Open })
        {
            return _append;
        }

        // Npgsql breaks a connection off after some refusals, a full disk's among them.
        await DropAsync().ConfigureAwait(false);
        _connection = await database.ConnectAsync(cancellationToken).ConfigureAwait(false);
        var command = new NpgsqlCommand(Append, _connection);
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new NpgsqlParameter<string> { TypedValue = node },
            new NpgsqlParameter<long>(),
            new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bigint },
            new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bigint },
            new NpgsqlParameter<long>(),
            new NpgsqlParameter<long>(),
            new NpgsqlParameter<long>(),
            new NpgsqlParameter<ReadOnlyMemory<byte>> { NpgsqlDbType = NpgsqlDbType.Bytea },
        });
        await command.PrepareAsync(cancellationToken).ConfigureAwait(false);
        return _append = command;
    }

    private void Fill(NpgsqlCommand command, JournalBatch batch, long? expected, long? epoch)
    {
        var journaledAt = batch.JournaledAt.ToUnixTimeMilliseconds();
        ((NpgsqlParameter<long>)command.Parameters[1]).TypedValue = _sequence;
        command.Parameters[2].Value = expected ?? (object)DBNull.Value;
        command.Parameters[3].Value = epoch ?? (object)DBNull.Value;
        ((NpgsqlParameter<long>)command.Parameters[4]).TypedValue = batch.Count;
        ((NpgsqlParameter<long>)command.Parameters[5]).TypedValue = journaledAt;
        ((NpgsqlParameter<long>)command.Parameters[6]).TypedValue = BlockChecksum.Of(0, batch.Count, journaledAt, batch.Payload.Span);
        ((NpgsqlParameter<ReadOnlyMemory<byte>>)command.Parameters[7]).TypedValue = batch.Payload;
    }

    private async ValueTask CommitAsync()
    {
        if (_held is { } held)
        {
            await held.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            _held = null;
            await held.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask DropAsync()
    {
        var (connection, command) = (_connection, _append);
        (_connection, _append, _held) = (null, null, null);
        try
        {
            if (command is not null)
            {
                await command.DisposeAsync().ConfigureAwait(false);
            }

            if (connection is not null)
            {
                await connection.DisposeAsync().ConfigureAwait(false);
            }
        }
        catch (Exception error) when (PostgresDatabase.IsFailure(error) || error is InvalidOperationException)
        {
            // It is broken already.
        }
    }
}
