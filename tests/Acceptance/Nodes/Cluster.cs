using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;
using SituationRoom.Journal.Postgres;

namespace SituationRoom.Acceptance.Nodes;

/// <summary>Several real nodes over one real PostgreSQL, each with a directory of its own and a cut of its own to the database.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private const string Role = "room";
    private readonly List<Room> _nodes = [];
    private readonly List<TcpProxy> _ways = [];
    private readonly string _configuration;

    private Cluster(PostgresServer database, string configuration) => (Database, _configuration) = (database, configuration);

    public PostgresServer Database { get; }

    public IReadOnlyList<Room> Nodes => _nodes;

    /// <summary>Skips where PostgreSQL is missing, but fails in CI.</summary>
    public static void Require() => Prerequisite.Require(PostgresServer.Programs is not null, "PostgreSQL is missing; install the package postgresql");

    /// <param name="nodes">How many.</param>
    /// <param name="configuration">The text of each node's situationroom.json but for its journal; null: that of <see cref="RigCity"/>.</param>
    public static async Task<Cluster> StartAsync(int nodes, string? configuration = null)
    {
        var cluster = new Cluster(await PostgresServer.StartAsync(), configuration ?? RigCity.Configuration());
        try
        {
            await cluster.Database.RunSqlAsync("postgres", $"create role {Role} login password '{PostgresServer.Password}'");
            await cluster.Database.RunSqlAsync("postgres", "create database city");
            await Migrations.ApplyAsync(
                new PostgresOptions { Port = cluster.Database.Port, Database = "city", User = "owner", Password = PostgresServer.Password }, Role, CancellationToken.None);
            for (var node = 0; node < nodes; node++)
            {
                cluster._ways.Add(new TcpProxy(cluster.Database.Port));
                cluster._nodes.Add(await cluster.NodeAsync($"node-{node + 1}", cluster._ways[node].Port));
            }

            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>The way of a node to the database.</summary>
    public TcpProxy WayOf(int node) => _ways[node];

    /// <summary>A fresh node, which has folded everything from the beginning.</summary>
    public Task<Room> ReplayAsync() => NodeAsync("replay", Database.Port);

    /// <summary>Which node leads, as the database says it; -1: none of these.</summary>
    public async Task<int> LeaderAsync()
    {
        var holder = await Database.RunSqlAsync("city", "select holder from room.lease where held_until > clock_timestamp()");
        return _nodes.FindIndex(node => holder.StartsWith($"node-{_nodes.IndexOf(node) + 1}-", StringComparison.Ordinal));
    }

    /// <summary>Waits until one of these leads, and says which.</summary>
    public async Task<int> SomeLeaderAsync(params int[] but)
    {
        var leader = -1;
        await Eventually.Async("a node leads", TimeSpan.FromSeconds(30), async () => (leader = await LeaderAsync()) >= 0 && !but.Contains(leader));
        return leader;
    }

    /// <summary>STOP or CONT.</summary>
    public static async Task SignalAsync(Room node, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", node.Server.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>What became of a request for readiness; null where nobody answers.</summary>
    public static async Task<(int Status, string Text)?> ReadinessAsync(Room node)
    {
        try
        {
            using var client = node.Client();
            using var answer = await client.GetAsync(new Uri("/readyz", UriKind.Relative));
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        foreach (var way in _ways)
        {
            await way.DisposeAsync();
        }

        await Database.DisposeAsync();
    }

    private async Task<Room> NodeAsync(string name, int port)
    {
        var configuration = JsonNode.Parse(_configuration)!.AsObject();
        configuration["journal"] = new JsonObject
        {
            ["kind"] = "postgres",
            ["host"] = "127.0.0.1",
            ["port"] = port,
            ["database"] = "city",
            ["user"] = Role,
            ["password"] = new JsonObject { ["file"] = "password" },
            ["node"] = name,
        };
        var directory = new RigDirectory(configuration: configuration.ToJsonString());
        OwnersFile.Write(Path.Combine(directory.Root, "password"), PostgresServer.Password);
        return await Room.OnAsync(directory);
    }
}
