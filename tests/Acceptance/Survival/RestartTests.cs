using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Survival;

public sealed class RestartTests
{
    private const string Feed = "dispatch-112";

    [Fact]
    public async Task A_restart_keeps_incidents_rejections_readings_and_what_is_a_duplicate()
    {
        await using var room = await Room.StartAsync();
        var batch = new ReportBatch(2000, DateTimeOffset.UtcNow).Numbered(0).ToArray();
        using (var client = room.Client(Feed))
        {
            (await client.PostBytesAsync($"/api/v1/feeds/{Feed}/reports", batch, "application/x-ndjson")).Accepted.ShouldBe(2000);
            await client.PostAsync(Feed, """[{"no":"id"}]""");
            await client.PostAsync(Feed, """{"key":"jam","at":"2026-11-21T10:00:00Z","value":7.0}""", path: "readings");
        }

        await room.OpenBecomesAsync(2000);
        var before = await BoardFacts.ReadAsync(room);
        (await room.Server.StopAsync(TimeSpan.FromSeconds(10))).ShouldBe(0, "SIGTERM: exit 0 within 10 s");
        await room.StartAgainAsync();

        (await BoardFacts.ReadAsync(room)).ShouldBe(before);
        (await room.GetAsync("/api/v1/rejections")).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await room.GetAsync("/api/v1/readings")).GetProperty("items").GetArrayLength().ShouldBe(1);
        using var again = room.Client(Feed);
        var repeated = await again.PostBytesAsync($"/api/v1/feeds/{Feed}/reports", batch, "application/x-ndjson");
        (repeated.Accepted, repeated.Duplicates).ShouldBe((0, 2000));
    }

    [Fact]
    public async Task A_start_from_a_snapshot_equals_a_replay_of_the_whole_journal()
    {
        await using var room = await Room.StartAsync();
        using (var sender = new HttpSender(room.Server.Address, Feed))
        {
            await sender.SendAsync(connections: 2, batch: 500, total: 20_000, CancellationToken.None);
        }

        await room.Server.StopAsync(TimeSpan.FromSeconds(10));
        await room.StartAgainAsync();
        var started = await BoardFacts.ReadAsync(room);
        await room.Server.KillAsync();
        await using var replay = await Room.ReplayOfAsync(room);
        (await BoardFacts.ReadAsync(replay)).ShouldBe(started);
    }
}
