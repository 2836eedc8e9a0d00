using System.Globalization;
using SituationRoom.Host.Commands.Bench.Rig;
using SituationRoom.Journal.Postgres;

namespace SituationRoom.Journal.Tests.Postgres;

/// <summary>One PostgreSQL for the tests of a collection; each test has a database of its own.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    public const string Collection = "PostgreSQL";

    private const string Role = "room";
    private PostgresServer? _server;
    private int _databases;

    private PostgresServer Server => _server ?? throw new InvalidOperationException("PostgreSQL does not run.");

    /// <summary>Skips where the programs are missing, but fails in CI.</summary>
    public static void Require()
    {
        if (PostgresServer.Programs is null && Environment.GetEnvironmentVariable("CI") == "true")
        {
            throw new InvalidOperationException("PostgreSQL is required in CI; apt-get install postgresql");
        }

        Skip.If(PostgresServer.Programs is null, "PostgreSQL is not installed: apt-get install postgresql");
    }

    public async Task InitializeAsync()
    {
        if (PostgresServer.Programs is null)
        {
            return;
        }

        _server = await PostgresServer.StartAsync();
        await Server.RunSqlAsync("postgres", $"create role {Role} login password '{PostgresServer.Password}'");
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>A new database with the room's schema, and how the room's role gets in.</summary>
    public async Task<PostgresOptions> NewAsync()
    {
        var options = await EmptyAsync();
        await Migrations.ApplyAsync(Owner(options), Role, default);
        return options;
    }

    /// <summary>A new database without anything.</summary>
    public async Task<PostgresOptions> EmptyAsync()
    {
        var name = $"room{Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture)}";
        await Server.RunSqlAsync("postgres", $"create database {name}");
        return new PostgresOptions { Port = Server.Port, Database = name, User = Role, Password = PostgresServer.Password, Node = "test" };
    }

    /// <summary>How the owner of the schema gets in.</summary>
    public static PostgresOptions Owner(PostgresOptions options) => options with { User = "owner" };

    /// <summary>Runs a statement as the owner.</summary>
    public Task<string> RunAsync(PostgresOptions options, string sql) => Server.RunSqlAsync(options.Database, sql);
}
