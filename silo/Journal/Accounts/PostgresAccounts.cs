using System.Globalization;
using Npgsql;
using SituationRoom.Journal.Postgres;

namespace SituationRoom.Journal.Accounts;

/// <summary>The tables in the database that all nodes have in common. Of all who write, one at a time does, whatever the node.</summary>
internal sealed class PostgresAccounts(PostgresDatabase database) : IAccountTables
{
    // Numbers of notes are committed in their order, since whoever tells the trail forgets all up to one.
    private const long WriterLock = 0x5352_4131;
    private readonly Lock _gate = new();
    private NpgsqlConnection? _within;

    /// <inheritdoc/>
    public List<T> All<T>(string sql, Func<IRow, T> row, params ReadOnlySpan<object?> values)
    {
        var bound = values.ToArray();
        lock (_gate)
        {
            return _within is { } connection ? Read(connection) : database.Do(Read);
        }

        List<T> Read(NpgsqlConnection connection)
        {
            using var command = Command(connection, sql, bound);
            using var reader = command.ExecuteReader();
            var answer = new Row(reader);
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(row(answer));
            }

            return rows;
        }
    }

    /// <inheritdoc/>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        var bound = values.ToArray();
        lock (_gate)
        {
            return _within is { } connection ? Write(connection) : Together(() => Write(_within!));
        }

        int Write(NpgsqlConnection connection)
        {
            using var command = Command(connection, sql, bound);
            return command.ExecuteNonQuery();
        }
    }

    /// <inheritdoc/>
    public T Together<T>(Func<T> change)
    {
        lock (_gate)
        {
            return _within is not null ? change() : database.Do(connection =>
            {
                using var transaction = connection.BeginTransaction();
                using (var turn = new NpgsqlCommand($"select pg_advisory_xact_lock({WriterLock})", connection))
                {
                    turn.ExecuteNonQuery();
                }

                _within = connection;
                try
                {
                    var result = change();
                    transaction.Commit();
                    return result;
                }
                finally
                {
                    _within = null;
                }
            });
        }
    }

    public void Dispose() => database.Dispose();

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, object?[] values)
    {
        var command = new NpgsqlCommand(sql.Replace('?', '$'), connection);
        foreach (var value in values)
        {
            command.Parameters.Add(value switch
            {
                null => new NpgsqlParameter { Value = DBNull.Value },
                string text => new NpgsqlParameter<string> { TypedValue = text },
                byte[] bytes => new NpgsqlParameter<byte[]> { TypedValue = bytes },
                bool flag => new NpgsqlParameter<long> { TypedValue = flag ? 1 : 0 },
                DateTimeOffset moment => new NpgsqlParameter<long> { TypedValue = moment.ToUnixTimeMilliseconds() },
                var number => new NpgsqlParameter<long> { TypedValue = Convert.ToInt64(number, CultureInfo.InvariantCulture) },
            });
        }

        return command;
    }

    private sealed class Row(NpgsqlDataReader reader) : IRow
    {
        public long Number(int column) => reader.IsDBNull(column) ? 0 : reader.GetInt64(column);

        public string Text(int column) => reader.GetString(column);

        public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

        public ReadOnlySpan<byte> Blob(int column) => reader.IsDBNull(column) ? default : reader.GetFieldValue<byte[]>(column);
    }
}
