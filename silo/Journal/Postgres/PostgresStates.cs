using Npgsql;

namespace SituationRoom.Journal.Postgres;

/// <summary>Small states by name that all nodes have in common, such as how far a feed was read: whoever leads next goes on from there.</summary>
public sealed class PostgresStates : IDisposable
{
    private readonly PostgresDatabase _database;

    private PostgresStates(PostgresDatabase database) => _database = database;

    /// <summary>Opens them; the database is asked when something is.</summary>
    public static PostgresStates Open(PostgresOptions options) => new(new PostgresDatabase(options));

    /// <summary>What was written last under a name, or null.</summary>
    /// <exception cref="JournalUnavailableException">The database can't be reached.</exception>
    public byte[]? Read(string name) => _database.Ask<byte[]>("select state from room.feed_states where feed = $1", name);

    /// <summary>Puts a state in the place of the last one.</summary>
    /// <exception cref="JournalUnavailableException">The database can't be reached.</exception>
    public void Write(string name, ReadOnlySpan<byte> state)
    {
        var bytes = state.ToArray();
        _database.Do(connection =>
        {
            using var command = new NpgsqlCommand("insert into room.feed_states values ($1, $2) on conflict (feed) do update set state = excluded.state", connection)
            {
                Parameters = { new NpgsqlParameter<string> { TypedValue = name }, new NpgsqlParameter<byte[]> { TypedValue = bytes } },
            };
            return command.ExecuteNonQuery();
        });
    }

    public void Dispose() => _database.Dispose();
}
