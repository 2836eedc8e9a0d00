using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using SituationRoom.Gateway.Live;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Live;

public sealed class BoardHubTests
{
    [Fact]
    public async Task Watch_answers_with_the_board_and_then_pushes_each_delta()
    {
        await using var gateway = await RunningGateway.StartAsync();
        gateway.Room.Advance(3);
        await using var client = await HubClient.ConnectAsync(gateway.Address);
        var snapshot = (await client.WatchAsync()).GetProperty("result").GetProperty("snapshot");
        snapshot.GetProperty("version").GetInt64().ShouldBe(3);
        snapshot.GetProperty("counts")[0][0].GetInt32().ShouldBe(3);
        snapshot.TryGetProperty("trouble", out _).ShouldBeFalse();
        gateway.Room.Advance();
        var delta = await client.NextCallAsync("delta");
        delta.GetProperty("version").GetInt64().ShouldBe(4);
        delta.GetProperty("epoch").GetString().ShouldBe("fake0001");
        delta.TryGetProperty("kpis", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Watch_since_a_version_answers_with_what_was_missed()
    {
        await using var gateway = await RunningGateway.StartAsync();
        await using var client = await HubClient.ConnectAsync(gateway.Address);
        await client.WatchAsync();
        gateway.Room.Advance(5);
        for (var version = 1; version <= 5; version++)
        {
            (await client.NextCallAsync("delta")).GetProperty("version").GetInt64().ShouldBe(version);
        }

        await using var again = await HubClient.ConnectAsync(gateway.Address);
        var reply = await again.WatchAsync("""{"epoch":"fake0001","version":2}""");
        Versions(reply.GetProperty("result").GetProperty("deltas")).ShouldBe([3, 4, 5]);
        gateway.Room.Advance();
        (await again.NextCallAsync("delta")).GetProperty("version").GetInt64().ShouldBe(6);
    }

    [Fact]
    public async Task Watch_since_the_present_version_misses_nothing()
    {
        await using var gateway = await RunningGateway.StartAsync();
        await using var client = await HubClient.ConnectAsync(gateway.Address);
        var reply = await client.WatchAsync("""{"epoch":"fake0001","version":0}""");
        reply.GetProperty("result").GetProperty("deltas").GetArrayLength().ShouldBe(0);
        gateway.Room.Advance();
        (await client.NextCallAsync("delta")).GetProperty("version").GetInt64().ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"epoch":"other","version":1}""")]
    [InlineData("""{"epoch":"fake0001","version":99}""")]
    public async Task Watch_since_another_epoch_or_a_version_that_never_was_answers_with_a_snapshot(string since)
    {
        await using var gateway = await RunningGateway.StartAsync();
        gateway.Room.Advance(2);
        await using var client = await HubClient.ConnectAsync(gateway.Address);
        (await client.WatchAsync(since)).GetProperty("result").GetProperty("snapshot").GetProperty("version").GetInt64().ShouldBe(2);
    }

    [Fact]
    public async Task Watch_since_a_version_that_is_no_longer_kept_answers_with_a_snapshot()
    {
        var limits = new HubLimits { KeptDeltas = 4 };
        await using var gateway = await RunningGateway.StartAsync(options: new GatewayOptions { Hub = limits });
        await using var client = await HubClient.ConnectAsync(gateway.Address);
        await client.WatchAsync();
        for (var version = 1; version <= 10; version++)
        {
            gateway.Room.Advance();
            await client.NextCallAsync("delta");
        }

        await using var again = await HubClient.ConnectAsync(gateway.Address);
        (await again.WatchAsync("""{"epoch":"fake0001","version":2}""")).GetProperty("result").TryGetProperty("snapshot", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task A_heartbeat_comes_by_itself_with_time_version_and_epoch()
    {
        var limits = new HubLimits { Heartbeat = TimeSpan.FromMilliseconds(50) };
        await using var gateway = await RunningGateway.StartAsync(options: new GatewayOptions { Hub = limits });
        await using var client = await HubClient.ConnectAsync(gateway.Address);
        await client.WatchAsync();
        gateway.Room.Advance();
        await client.NextCallAsync("delta");
        var beat = await client.NextCallAsync("heartbeat");
        beat.GetProperty("version").GetInt64().ShouldBe(1);
        beat.GetProperty("epoch").GetString().ShouldBe("fake0001");
        DateTimeOffset.FromUnixTimeMilliseconds(beat.GetProperty("now").GetInt64()).ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Watch_is_refused_until_the_journal_is_folded()
    {
        await using var gateway = await RunningGateway.StartAsync(new FakeRoom { IsReady = false });
        await using var client = await HubClient.ConnectAsync(gateway.Address);
        (await client.WatchAsync()).GetProperty("error").GetString()!.ShouldContain("still reading its journal");
    }

    [Theory]
    [InlineData(64)]
    [InlineData(1)]
    public async Task Whoever_joins_while_deltas_flow_sees_no_gap_and_none_twice(int waiting)
    {
        // Where only one delta may wait, as on a machine that is pressed, snapshots come between.
        await using var gateway = await RunningGateway.StartAsync(options: new GatewayOptions { Hub = new HubLimits { Waiting = waiting } });
        using var stop = new CancellationTokenSource();
        var flow = Task.Run(async () =>
        {
            using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
            while (!stop.IsCancellationRequested)
            {
                gateway.Room.Advance();
                await Task.Yield();
                if (gateway.Room.Version % 8 == 0)
                {
                    await pace.WaitForNextTickAsync(CancellationToken.None);
                }
            }
        });
        int[] joined;
        try
        {
            joined = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => WatchTwiceAsync(gateway))));
        }
        finally
        {
            await stop.CancelAsync();
            await flow;
        }

        joined.Sum().ShouldBeGreaterThan(12 * 2 * 60 - 1);
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_given_a_snapshot_instead_of_a_queue()
    {
        await using var gateway = await RunningGateway.StartAsync(new FakeRoom { Ballast = 40_000 });
        await using var slow = await HubClient.ConnectAsync(gateway.Address, reads: false, with: options => options.SetBuffer(1024, 1024));
        await slow.SendWatchAsync();
        SpinWait.SpinUntil(() => gateway.Room.Snapshots == 1, TimeSpan.FromSeconds(20)).ShouldBeTrue("the slow one is answered before anything changes");
        await using var quick = await HubClient.ConnectAsync(gateway.Address);
        await quick.WatchAsync();

        // More than all the buffers of the way can hold.
        for (var i = 0; i < 1_000; i++)
        {
            gateway.Room.Advance();
            (await quick.NextCallAsync("delta", "snapshot")).GetProperty("version").GetInt64().ShouldBe(gateway.Room.Version);
        }

        gateway.Service<BoardStream>().Ring.Bytes.ShouldBeLessThan(1024 * 1024 + 1);
        slow.Read();
        var last = 0L;
        var snapshots = 0;
        while (last < 1_000)
        {
            var (target, board) = await slow.NextBoardAsync();
            var version = board.GetProperty("version").GetInt64();
            if (target == "delta")
            {
                version.ShouldBe(last + 1);
            }

            snapshots += target == "snapshot" ? 1 : 0;
            last = version;
        }

        snapshots.ShouldBe(1);
    }

    [Fact]
    public async Task Deltas_that_came_faster_than_they_could_be_taken_become_one_snapshot()
    {
        await using var gateway = await RunningGateway.StartAsync(options: new GatewayOptions { Hub = new HubLimits { Waiting = 2 } });
        await using var client = await HubClient.ConnectAsync(gateway.Address);
        await client.WatchAsync();
        gateway.Room.Advance(500);
        var version = 0L;
        while (version < 500)
        {
            version = await NextHeldAsync(client, version);
        }
    }

    [Fact]
    public async Task Many_walls_that_come_back_at_once_share_a_snapshot()
    {
        await using var gateway = await RunningGateway.StartAsync();
        gateway.Room.Advance(7);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            await using var client = await HubClient.ConnectAsync(gateway.Address);
            await client.WatchAsync();
        }));
        gateway.Room.Snapshots.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task A_page_of_another_site_is_refused()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var refused = await Should.ThrowAsync<WebSocketException>(
            () => HubClient.ConnectAsync(gateway.Address, with: options => options.SetRequestHeader("Origin", "https://evil.example")));
        refused.Message.ShouldContain("403");
    }

    [Fact]
    public async Task Connections_beyond_the_limit_are_refused()
    {
        await using var gateway = await RunningGateway.StartAsync(options: new GatewayOptions { Hub = new HubLimits { Connections = 1 } });
        await using var first = await HubClient.ConnectAsync(gateway.Address);
        await first.WatchAsync();
        await using var second = await HubClient.ConnectAsync(gateway.Address);
        await second.Closed.WaitAsync(TimeSpan.FromSeconds(20));
        (await first.WatchAsync()).TryGetProperty("result", out _).ShouldBeTrue();
    }

    private static async Task<int> WatchTwiceAsync(RunningGateway gateway)
    {
        await using var client = await HubClient.ConnectAsync(gateway.Address);
        var held = Held((await client.WatchAsync()).GetProperty("result"), 0);
        var seen = 0;
        for (var i = 0; i < 60; i++, seen++)
        {
            held = await NextHeldAsync(client, held);
        }

        await using var again = await HubClient.ConnectAsync(gateway.Address);
        var reply = await again.WatchAsync($$"""{"epoch":"fake0001","version":{{held}}}""");
        held = Held(reply.GetProperty("result"), held);
        for (var i = 0; i < 60; i++, seen++)
        {
            held = await NextHeldAsync(again, held);
        }

        return seen;
    }

    /// <summary>Takes the next delta, which follows what is held, or a snapshot, which is newer than it; returns the version that is then held.</summary>
    private static async Task<long> NextHeldAsync(HubClient client, long held)
    {
        var (target, board) = await client.NextBoardAsync();
        var version = board.GetProperty("version").GetInt64();
        if (target == "delta")
        {
            version.ShouldBe(held + 1);
        }
        else
        {
            version.ShouldBeGreaterThan(held);
        }

        return version;
    }

    private static long Held(JsonElement result, long held)
    {
        if (result.TryGetProperty("snapshot", out var snapshot))
        {
            return snapshot.GetProperty("version").GetInt64();
        }

        foreach (var version in Versions(result.GetProperty("deltas")))
        {
            version.ShouldBe(++held);
        }

        return held;
    }

    private static IEnumerable<long> Versions(JsonElement deltas) =>
        deltas.EnumerateArray().Select(delta => delta.GetProperty("version").GetInt64());
}
