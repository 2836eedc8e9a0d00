using System.Globalization;
using SituationRoom.Acceptance.Running;

namespace SituationRoom.Acceptance.Survival;

public sealed class KillTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int RoundsInCi = 10;

    /// <summary>
    /// 10 rounds, or as many as SITUATIONROOM_KILL_ROUNDS says. The seed of the moments is printed and can be given as
    /// SITUATIONROOM_KILL_SEED.
    /// </summary>
    [Fact]
    public async Task Killed_at_a_random_moment_under_load_nothing_acknowledged_is_lost_or_counted_twice()
    {
        var rounds = Setting("SITUATIONROOM_KILL_ROUNDS") ?? RoundsInCi;
        var seed = Setting("SITUATIONROOM_KILL_SEED") ?? Environment.TickCount;
        output.WriteLine($"{rounds} rounds, seed {seed}");
        var chance = new Random(seed);
        await using var room = await Room.StartAsync();
        await using var http = new ResendingHttpSender(room.Server.Address, "dispatch-112");
        await using var mqtt = new ResendingMqttSender(room.MqttPort, "traffic-center");
        http.Start();
        mqtt.Start();
        for (var round = 1; round <= rounds; round++)
        {
            await MoveOnAsync(http, mqtt);
            await Eventually.PassAsync(TimeSpan.FromMilliseconds(50 + chance.Next(900)));
            var acknowledged = http.Acknowledged.Count + mqtt.Acknowledged.Count;
            await room.KillAndStartAgainAsync();
            output.WriteLine($"round {round}: killed after {acknowledged} acknowledged reports");
        }

        await http.FinishAsync();
        await mqtt.FinishAsync();
        await SentIsThereOnceAsync(room, http, mqtt);
        await room.Server.KillAsync();
        await using var replay = await Room.ReplayOfAsync(room);
        await room.StartAgainAsync();
        (await BoardFacts.ReadAsync(room)).ShouldBe(await BoardFacts.ReadAsync(replay));
    }

    /// <summary>Both senders were acknowledged something since the last start, so that each kill hits work under way.</summary>
    private static async Task MoveOnAsync(ResendingHttpSender http, ResendingMqttSender mqtt)
    {
        var (overHttp, overMqtt) = (http.Acknowledged.Count, mqtt.Acknowledged.Count);
        await Eventually.Async(
            "both senders are acknowledged again",
            TimeSpan.FromSeconds(30),
            () => Task.FromResult(http.Acknowledged.Count > overHttp && mqtt.Acknowledged.Count > overMqtt),
            () => $"HTTP {http.Acknowledged.Count - overHttp}, MQTT {mqtt.Acknowledged.Count - overMqtt}; {http.LastFault}; {mqtt.LastFault}");
    }

    private static async Task SentIsThereOnceAsync(Room room, ResendingHttpSender http, ResendingMqttSender mqtt)
    {
        var present = await room.IncidentsAsync();
        present.Distinct().Count().ShouldBe(present.Count, "an incident stands twice");
        var ids = present.ToHashSet();
        http.Acknowledged.Ids().Where(id => !ids.Contains(("dispatch-112", id))).ShouldBeEmpty("acknowledged over HTTP and lost");
        mqtt.Acknowledged.Ids().Where(id => !ids.Contains(("traffic-center", id))).ShouldBeEmpty("acknowledged over MQTT and lost");
        present.Count.ShouldBe(http.Acknowledged.Count + mqtt.Acknowledged.Count, "after the last resend everything sent was acknowledged, and nothing else may be there");
        (await room.OpenAsync()).ShouldBe(present.Count);
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
