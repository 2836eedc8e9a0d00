using Npgsql;
using NpgsqlTypes;

namespace SituationRoom.Journal.Postgres;

/// <summary>What the owner of a database's schema does for backups: reads the keys of personal data, and fills an empty database with another's journal.</summary>
public static class PostgresCopies
{
    /// <summary>Bytes that the journal takes up in the database.</summary>
    /// <exception cref="JournalUnavailableException">The database can't be reached.</exception>
    public static long JournalBytes(PostgresOptions options)
    {
        using var database = new PostgresDatabase(options);
        return database.Ask<long>("select pg_total_relation_size('room.blocks')");
    }

    /// <summary>Bytes that the journal would take up in the database if nothing of it were packed.</summary>
    /// <exception cref="JournalUnavailableException">The database can't be reached.</exception>
    public static long UnpackedBytes(PostgresOptions options)
    {
        using var database = new PostgresDatabase(options);
        return database.Ask<long>("select pg_total_relation_size('room.blocks') + 7 * pg_total_relation_size('room.archives')");
    }

    /// <summary>How far each feed was read, by its id.</summary>
    /// <exception cref="JournalUnavailableException">The database can't be reached.</exception>
    public static IReadOnlyList<KeyValuePair<string, byte[]>> FeedStates(PostgresOptions options)
    {
        using var database = new PostgresDatabase(options);
        return database.Do(connection =>
        {
            using var command = new NpgsqlCommand("select feed, state from room.feed_states order by feed", connection);
            using var reader = command.ExecuteReader();
            var states = new List<KeyValuePair<string, byte[]>>();
            while (reader.Read())
            {
                states.Add(new(reader.GetString(0), reader.GetFieldValue<byte[]>(1)));
            }

            return states;
        });
    }

    /// <summary>Reads the keys, which the room's own role can't list.</summary>
    /// <exception cref="JournalUnavailableException">The database can't be reached, or refuses it.</exception>
    public static void ReadKeys(PostgresOptions owner, Action<VaultCopy> take)
    {
        ArgumentNullException.ThrowIfNull(take);
        using var database = new PostgresDatabase(owner);
        var salt = database.Ask<byte[]>("select salt from room_keys.vault")!;
        var keys = database.Do(connection =>
        {
            using var command = new NpgsqlCommand("select name, key from room_keys.keys order by name", connection);
            using var reader = command.ExecuteReader();
            var keys = new List<KeyValuePair<string, byte[]?>>();
            while (reader.Read())
            {
                keys.Add(new(reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetFieldValue<byte[]>(1)));
            }

            return keys;
        });
        take(new VaultCopy(salt, keys));
    }

    /// <summary>Fills an empty journal and an empty vault in one transaction: all of it or, where it throws, nothing.</summary>
    /// <param name="owner">How the owner of the schema gets in.</param>
    /// <param name="journal">Is asked once, and gives each block in order to what it is given.</param>
    /// <param name="vault">The keys, or null where there are none.</param>
    /// <exception cref="JournalUnavailableException">The database can't be reached, or refuses it.</exception>
    /// <exception cref="IOException">The database is not empty.</exception>
    public static void Fill(PostgresOptions owner, Action<Action<JournalBlock>> journal, VaultCopy? vault)
    {
        ArgumentNullException.ThrowIfNull(journal);
        using var database = new PostgresDatabase(owner);
        try
        {
            using var connection = database.Open();
            using var transaction = connection.BeginTransaction();
            if (Number(connection, "select position from room.head for update") != 0 || Number(connection, "select count(*) from room_keys.keys") != 0)
            {
                throw new IOException($"the database {owner.Database} holds a room already; name one whose schema is new (`database migrate`): what is there is never overwritten");
            }

            var end = FillBlocks(connection, journal);
            Run(connection, "update room.head set position = $1", end);
            if (vault is not null)
            {
                Run(connection, "update room_keys.vault set salt = $1", vault.Salt);
                FillKeys(connection, vault);
            }

            transaction.Commit();
        }
        catch (Exception error) when (error is NpgsqlException or System.Net.Sockets.SocketException or TimeoutException)
        {
            throw database.Unavailable(error);
        }
    }

    private static long FillBlocks(NpgsqlConnection connection, Action<Action<JournalBlock>> journal)
    {
        using var rows = connection.BeginBinaryImport("copy room.blocks (first, count, journaled_at, checksum, payload) from stdin (format binary)");
        rows.Timeout = TimeSpan.Zero;
        var next = 1L;
        journal(block =>
        {
            if (block.FirstPosition != next)
            {
                throw new JournalDamagedException(next, $"position {next} is missing");
            }

            var journaledAt = block.JournaledAt.ToUnixTimeMilliseconds();
            rows.StartRow();
            rows.Write(block.FirstPosition, NpgsqlDbType.Bigint);
            rows.Write((long)block.Count, NpgsqlDbType.Bigint);
            rows.Write(journaledAt, NpgsqlDbType.Bigint);
            rows.Write((long)BlockChecksum.Of(0, block.Count, journaledAt, block.Payload.Span), NpgsqlDbType.Bigint);
            rows.Write(block.Payload, NpgsqlDbType.Bytea);
            next += block.Count;
        });
        rows.Complete();
        return next - 1;
    }

    private static void FillKeys(NpgsqlConnection connection, VaultCopy vault)
    {
        using var rows = connection.BeginBinaryImport("copy room_keys.keys (name, key) from stdin (format binary)");
        foreach (var (name, key) in vault.Keys)
        {
            rows.StartRow();
            rows.Write(name, NpgsqlDbType.Text);
            if (key is null)
            {
                rows.WriteNull();
            }
            else
            {
                rows.Write(key, NpgsqlDbType.Bytea);
            }
        }

        rows.Complete();
    }

    private static long Number(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return (long)command.ExecuteScalar()!;
    }

    private static void Run<T>(NpgsqlConnection connection, string sql, T value)
    {
        using var command = new NpgsqlCommand(sql, connection) { Parameters = { new NpgsqlParameter<T> { TypedValue = value } } };
        command.ExecuteNonQuery();
    }
}
