using System.Text.Json;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Doors;

public sealed class HubTests : IAsyncLifetime
{
    private const string Feed = "dispatch-112";

    private Room _room = null!;

    public async Task InitializeAsync() => _room = await Room.StartAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    /// <summary>The client library that everyone uses, negotiation included.</summary>
    [SkippableFact]
    public async Task The_public_signalr_client_gets_a_snapshot_then_deltas_and_heartbeats()
    {
        var wallboard = Path.Combine(Executable.Root, "wallboard");
        Prerequisite.Require(Directory.Exists(Path.Combine(wallboard, "node_modules", "@microsoft", "signalr")), "npm ci was not run in wallboard");
        var script = $$"""
            import { HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
            const connection = new HubConnectionBuilder().withUrl('{{_room.Server.Address}}hubs/board').configureLogging(LogLevel.Error).build();
            const seen = { deltas: [], heartbeats: 0 };
            let done;
            const finished = new Promise((resolve) => { done = resolve; });
            const look = () => { if (seen.deltas.length > 0 && seen.heartbeats > 1) done(); };
            connection.on('delta', (delta) => { seen.deltas.push(delta.version); look(); });
            connection.on('heartbeat', (beat) => { seen.heartbeats++; seen.now = beat.now; look(); });
            await connection.start();
            const reply = await connection.invoke('Watch', null);
            seen.version = reply.snapshot.version;
            await fetch('{{_room.Server.Address}}api/v1/feeds/{{Feed}}/reports', { method: 'POST', body: '{"id":"a"}',
              headers: { Authorization: 'Bearer {{RigCity.Key(Feed)}}', 'Content-Type': 'application/json' } });
            await finished;
            await connection.stop();
            console.log(JSON.stringify(seen));
            """;
        var result = await Shell.RunAsync("node", ["--input-type=module", "-e", script], null, wallboard, TimeSpan.FromSeconds(30));
        result.Code.ShouldBe(0, result.All);
        var seen = JsonDocument.Parse(result.Output).RootElement;
        var versions = seen.GetProperty("deltas").EnumerateArray().Select(version => version.GetInt64()).ToList();
        versions[0].ShouldBe(seen.GetProperty("version").GetInt64() + 1);
        versions.ShouldBe(Enumerable.Range(0, versions.Count).Select(step => versions[0] + step));
        DateTimeOffset.FromUnixTimeMilliseconds(seen.GetProperty("now").GetInt64()).ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Snapshot_plus_deltas_equals_what_the_api_says()
    {
        await using var crowd = await WatcherCrowd.GatherAsync(_room.Server.Address, 20, CancellationToken.None);
        using var sender = new HttpSender(_room.Server.Address, Feed);
        await sender.SendAsync(connections: 2, batch: 37, total: 3700, CancellationToken.None);
        await crowd.ReachAsync(3700, CancellationToken.None);
        (await _room.OpenAsync()).ShouldBe(3700);
    }
}
