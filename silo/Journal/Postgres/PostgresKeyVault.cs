using System.Security.Cryptography;
using Npgsql;

namespace SituationRoom.Journal.Postgres;

/// <summary>
/// Keeps keys in a schema of their own in the database, common to all nodes. None is held in memory, so that one that is forgotten by a node is
/// forgotten by all. What a forgotten key was stays in the database's files and log until it vacuums and recycles them.
/// </summary>
public sealed class PostgresKeyVault : IKeyVault
{
    private const int KeyLength = 32;
    private readonly PostgresDatabase _database;

    private PostgresKeyVault(PostgresDatabase database, byte[] salt) => (_database, Salt) = (database, salt);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Salt { get; }

    /// <summary>Opens the vault of a database whose schema is there.</summary>
    /// <exception cref="JournalUnavailableException">It can't be reached, or does not let this user in.</exception>
    public static PostgresKeyVault Open(PostgresOptions options)
    {
        var database = new PostgresDatabase(options);
        try
        {
            return new PostgresKeyVault(database, database.Ask<byte[]>("select room_keys.salt()")!);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> GetOrCreate(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var random = RandomNumberGenerator.GetBytes(names.Count * KeyLength);
        var fresh = new byte[names.Count][];
        for (var i = 0; i < fresh.Length; i++)
        {
            fresh[i] = random[(i * KeyLength)..((i + 1) * KeyLength)];
        }

        CryptographicOperations.ZeroMemory(random);
        return _database.Do(connection =>
        {
            using var command = new NpgsqlCommand("select * from room_keys.get_or_create($1, $2)", connection)
            {
                Parameters = { new NpgsqlParameter<string[]> { TypedValue = [.. names] }, new NpgsqlParameter<byte[][]> { TypedValue = fresh } },
            };
            using var reader = command.ExecuteReader();
            var keys = new byte[names.Count][];
            for (var i = 0; reader.Read(); i++)
            {
                // Of one that was forgotten, a key that is kept nowhere.
                keys[i] = reader.IsDBNull(0) ? RandomNumberGenerator.GetBytes(KeyLength) : reader.GetFieldValue<byte[]>(0);
            }

            return keys;
        });
    }

    /// <inheritdoc/>
    public byte[]? Find(string name) => _database.Ask<byte[]>("select room_keys.find($1)", name);

    /// <inheritdoc/>
    public bool Forget(string name) => _database.Ask<bool>("select room_keys.forget($1)", name);

    public void Dispose() => _database.Dispose();
}
