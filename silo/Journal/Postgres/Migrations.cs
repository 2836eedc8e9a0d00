using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace SituationRoom.Journal.Postgres;

/// <summary>
/// The steps that make the database's schema, in order, as they lie in this program. The owner applies them; the room's role may then read and
/// call. A step that was released is never changed: what comes later is a step of its own, with which older builds can go on.
/// </summary>
public static partial class Migrations
{
    private const string Table = """
        create table if not exists public.room_migrations (
            number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default clock_timestamp())
        """;

    private const string Folder = "SituationRoom.Journal.Postgres.Migrations.";

    // Two who migrate at once come one after the other.
    private const long Lock = 0x5352_4D31;
    private static readonly Lazy<IReadOnlyList<Migration>> Steps = new(Load);

    /// <summary>All steps of this build, in order.</summary>
    public static IReadOnlyList<Migration> All => Steps.Value;

    /// <summary>Everything as one script for an administrator who wants to see it first or to apply it with psql.</summary>
    /// <param name="role">The room's role.</param>
    public static string Script(string role)
    {
        var script = new StringBuilder("begin;\n").Append(Table).Append(";\n");
        foreach (var step in All)
        {
            script.Append('\n').Append(step.For(role)).Append('\n').Append(Record(step, role)).Append(";\n");
        }

        return script.Append("\ncommit;\n").ToString();
    }

    /// <summary>Applies what is missing, all of it or nothing; returns the steps that were applied.</summary>
    /// <param name="owner">How the owner of the schema gets in.</param>
    /// <param name="role">The room's role; it must exist.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    /// <exception cref="JournalUnavailableException">The database can't be reached, or refused a step.</exception>
    /// <exception cref="InvalidDataException">What was applied is not what this build knows.</exception>
    public static async Task<IReadOnlyList<Migration>> ApplyAsync(PostgresOptions owner, string role, CancellationToken cancellationToken)
    {
        var database = new PostgresDatabase(owner);
        await using var databaseEnds = database.ConfigureAwait(false);
        try
        {
            var connection = await database.RentAsync(cancellationToken).ConfigureAwait(false);
            await using var connectionEnds = connection.ConfigureAwait(false);
            var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using var transactionEnds = transaction.ConfigureAwait(false);
            await RunAsync(connection, $"select pg_advisory_xact_lock({Lock})", cancellationToken).ConfigureAwait(false);
            await RunAsync(connection, Table, cancellationToken).ConfigureAwait(false);
            var missing = Missing(await AppliedAsync(connection, cancellationToken).ConfigureAwait(false));
            foreach (var step in missing)
            {
                await RunAsync(connection, step.For(role), cancellationToken).ConfigureAwait(false);
                await RunAsync(connection, Record(step, role), cancellationToken).ConfigureAwait(false);
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return missing;
        }
        catch (Exception error) when (PostgresDatabase.IsFailure(error))
        {
            throw database.Unavailable(error);
        }
    }

    /// <summary>What is wrong with a database's schema, in sentences with their remedy; empty where it is what this build needs.</summary>
    /// <exception cref="JournalUnavailableException">The database can't be reached.</exception>
    public static async Task<IReadOnlyList<string>> VerifyAsync(PostgresOptions options, CancellationToken cancellationToken)
    {
        var database = new PostgresDatabase(options);
        await using var databaseEnds = database.ConfigureAwait(false);
        try
        {
            var connection = await database.RentAsync(cancellationToken).ConfigureAwait(false);
            await using var connectionEnds = connection.ConfigureAwait(false);
            await RequireAsync(connection, cancellationToken).ConfigureAwait(false);
            using var rights = new NpgsqlCommand(
                "select has_table_privilege('room.blocks', 'update') or has_table_privilege('room.blocks', 'delete') or has_table_privilege('room.blocks', 'insert')", connection);
            return (bool)(await rights.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!
                ? [$"the user {options.User} may change entries, which the room never does; let another role own the schema, and run as one that does not"]
                : [];
        }
        catch (InvalidDataException wrong)
        {
            return [wrong.Message];
        }
        catch (Exception error) when (PostgresDatabase.IsFailure(error))
        {
            throw database.Unavailable(error);
        }
    }

    /// <exception cref="InvalidDataException">The schema is missing, older, or not what this build knows.</exception>
    internal static async Task RequireAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        using var exists = new NpgsqlCommand("select to_regclass('public.room_migrations') is not null", connection);
        var applied = (bool)(await exists.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!
            ? await AppliedAsync(connection, cancellationToken).ConfigureAwait(false)
            : [];
        if (Missing(applied) is [var first, ..])
        {
            throw new InvalidDataException(
                $"the database lacks {(applied.Count == 0 ? "the room's schema" : $"step {first.Number} ({first.Name}) of the room's schema")}; run: situationroom database migrate");
        }
    }

    private static List<Migration> Missing(Dictionary<int, string> applied)
    {
        foreach (var step in All)
        {
            if (applied.TryGetValue(step.Number, out var hash) && hash != step.Hash)
            {
                throw new InvalidDataException($"step {step.Number} ({step.Name}) of the database's schema is not the one that this build knows; run the build that applied it");
            }
        }

        return [.. All.Where(step => !applied.ContainsKey(step.Number))];
    }

    private static async Task<Dictionary<int, string>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        using var command = new NpgsqlCommand("select number, sha256 from public.room_migrations", connection);
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using var readerEnds = reader.ConfigureAwait(false);
        var applied = new Dictionary<int, string>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            applied.Add(reader.GetInt32(0), reader.GetString(1));
        }

        return applied;
    }

    private static string Record(Migration step, string role) =>
        $"insert into public.room_migrations (number, name, sha256) values ({step.Number}, '{step.Name}', '{step.Hash}'); grant select on public.room_migrations to {Migration.Quoted(role)}";

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private static List<Migration> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Select(name => (Name: name, Match: FileName().Match(name.StartsWith(Folder, StringComparison.Ordinal) ? name[Folder.Length..] : "")))
                .Where(found => found.Match.Success)
                .Select(found => Read(assembly, found.Name, found.Match))
                .OrderBy(step => step.Number),
        ];
    }

    private static Migration Read(Assembly assembly, string resource, Match match)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        var sql = reader.ReadToEnd().ReplaceLineEndings("\n");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
        return new Migration(int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), match.Groups[2].Value, sql, hash);
    }

    [GeneratedRegex(@"^(\d{4})-([a-z-]+)\.sql$")]
    private static partial Regex FileName();
}
