using Npgsql;

namespace SituationRoom.Journal.Postgres;

/// <summary>Small leases by name that one holder of all nodes has at a time, by the database's clock. They lie among the common states, under names that no feed can have.</summary>
public sealed class PostgresLeases : IAsyncDisposable
{
    // A state is «holder until», Unix ms. One that lies further ahead than a lease lasts was written under a clock that was wrong.
    private const string Take = """
        insert into room.feed_states as held (feed, state) values ($1, convert_to($2 || ' ' || (extract(epoch from clock_timestamp()) * 1000 + $3)::bigint, 'UTF8'))
        on conflict (feed) do update set state = excluded.state
        where split_part(convert_from(held.state, 'UTF8'), ' ', 1) = $2
            or split_part(convert_from(held.state, 'UTF8'), ' ', 2)::bigint - (extract(epoch from clock_timestamp()) * 1000)::bigint not between 1 and $3
        """;

    private const string Leave = "delete from room.feed_states where feed = $1 and split_part(convert_from(state, 'UTF8'), ' ', 1) = $2";

    private const string Held = """
        select exists (select from room.feed_states where feed = $1
            and split_part(convert_from(state, 'UTF8'), ' ', 2)::bigint > (extract(epoch from clock_timestamp()) * 1000)::bigint)
        """;

    private readonly PostgresDatabase _database;

    private PostgresLeases(PostgresDatabase database) => _database = database;

    /// <summary>Opens them; the database is asked when something is.</summary>
    public static PostgresLeases Open(PostgresOptions options) => new(new PostgresDatabase(options));

    /// <summary>Takes a lease where it is free, or prolongs it. Returns whether the holder has it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="holder">Who; without spaces.</param>
    /// <param name="lasts">How long it holds from now on.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <exception cref="JournalUnavailableException">The database can't be reached, or refused it.</exception>
    public Task<bool> TakeAsync(string name, string holder, TimeSpan lasts, CancellationToken cancellationToken) => AskAsync(
        Take, async command => await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) > 0, cancellationToken, Name(name), Name(holder), new NpgsqlParameter<long> { TypedValue = (long)lasts.TotalMilliseconds });

    /// <summary>Gives a lease up, where the holder has it.</summary>
    /// <inheritdoc cref="TakeAsync" path="/exception"/>
    public Task LeaveAsync(string name, string holder, CancellationToken cancellationToken) => AskAsync(
        Leave, async command => await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) > 0, cancellationToken, Name(name), Name(holder));

    /// <summary>Whether anybody holds a lease.</summary>
    /// <inheritdoc cref="TakeAsync" path="/exception"/>
    public Task<bool> IsHeldAsync(string name, CancellationToken cancellationToken) => AskAsync(
        Held, async command => await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is true, cancellationToken, Name(name));

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static NpgsqlParameter<string> Name(string value) => new() { TypedValue = value };

    private async Task<bool> AskAsync(string sql, Func<NpgsqlCommand, Task<bool>> ask, CancellationToken cancellationToken, params NpgsqlParameter[] values)
    {
        try
        {
            var connection = await _database.RentAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                using var command = new NpgsqlCommand(sql, connection);
                command.Parameters.AddRange(values);
                return await ask(command).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (PostgresDatabase.IsFailure(error))
        {
            throw _database.Unavailable(error);
        }
    }
}
