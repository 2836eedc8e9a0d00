using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Doors;

public sealed class MqttDoorTests : IAsyncLifetime
{
    private const string Feed = "traffic-center";

    private Room _room = null!;

    public async Task InitializeAsync() => _room = await Room.StartAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [SkippableTheory]
    [InlineData("mqttv311", "0")]
    [InlineData("mqttv311", "1")]
    [InlineData("mqttv311", "2")]
    [InlineData("mqttv5", "0")]
    [InlineData("mqttv5", "1")]
    [InlineData("mqttv5", "2")]
    public async Task Mosquitto_pub_is_understood(string version, string qos)
    {
        var result = await PublishAsync($"feeds/{Feed}/reports", """{"id":"a","category":"roads/accident","district":"zapadny"}""", "-V", version, "-q", qos);
        result.Code.ShouldBe(0, result.All);
        await _room.OpenBecomesAsync(1, "zapadny", "roads/accident");
    }

    [SkippableFact]
    public async Task An_array_is_taken_whole()
    {
        var result = await PublishAsync($"feeds/{Feed}/reports", """[{"id":"a"},{"id":"b"},{"id":"c"}]""", "-q", "1");
        result.Code.ShouldBe(0, result.All);
        await _room.OpenBecomesAsync(3);
    }

    [SkippableFact]
    public async Task A_reading_is_taken()
    {
        await PublishAsync($"feeds/{Feed}/readings", """{"key":"jam","at":"2026-11-21T10:00:00Z","value":6.5}""", "-q", "1");
        (await _room.GetAsync("/api/v1/readings")).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [SkippableTheory]
    [InlineData("mqttv311")]
    [InlineData("mqttv5")]
    public async Task A_wrong_key_is_refused(string version)
    {
        Prerequisite.Program("mosquitto_pub", "mosquitto-clients");
        var result = await Shell.RunAsync(
            "mosquitto_pub", "-h", "127.0.0.1", "-p", $"{_room.MqttPort}", "-u", Feed, "-P", "wrong", "-t", $"feeds/{Feed}/reports", "-m", "{}", "-V", version, "-q", "1");
        result.Code.ShouldNotBe(0);
        result.All.ShouldMatch("(?i)authori[sz]ed|user ?name or password");
    }

    [SkippableFact]
    public async Task A_rejected_payload_is_acknowledged_with_0x99_and_kept()
    {
        var result = await PublishAsync($"feeds/{Feed}/reports", "{ no json", "-V", "mqttv5", "-q", "1", "-d");
        result.All.ShouldContain("PUBACK");
        result.All.ShouldContain("153", customMessage: "reason code 0x99 is 153");
        (await _room.GetAsync("/api/v1/rejections")).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [SkippableFact]
    public async Task Another_feeds_topic_is_not_open_to_a_key()
    {
        await PublishAsync("feeds/pos/reports", """{"id":"a"}""", "-V", "mqttv5", "-q", "1");
        await PublishAsync($"feeds/{Feed}/reports", """{"id":"mark"}""", "-q", "1");
        await _room.OpenBecomesAsync(1);
        (await _room.IncidentsAsync()).ShouldHaveSingleItem().Id.ShouldBe("mark");
    }

    [SkippableFact]
    public async Task A_subscription_is_refused()
    {
        Prerequisite.Program("mosquitto_sub", "mosquitto-clients");
        var result = await Shell.RunAsync(
            "mosquitto_sub", "-h", "127.0.0.1", "-p", $"{_room.MqttPort}", "-u", Feed, "-P", RigCity.Key(Feed), "-t", "#", "-V", "mqttv5", "-W", "3", "-d");
        result.All.ShouldContain("denied", Case.Insensitive);
    }

    [SkippableFact]
    public async Task A_thousand_lines_of_mosquitto_pub_are_each_there_once()
    {
        Prerequisite.Program("mosquitto_pub", "mosquitto-clients");
        var lines = new ReportBatch(1000, DateTimeOffset.UtcNow).Numbered(0).ToArray();
        var result = await Shell.RunAsync(
            "mosquitto_pub",
            ["-h", "127.0.0.1", "-p", $"{_room.MqttPort}", "-u", Feed, "-P", RigCity.Key(Feed), "-t", $"feeds/{Feed}/reports", "-q", "1", "-l"],
            lines, directory: null, TimeSpan.FromSeconds(30));
        result.Code.ShouldBe(0, result.All);
        await _room.OpenBecomesAsync(1000);
    }

    private async Task<ShellResult> PublishAsync(string topic, string payload, params string[] further)
    {
        Prerequisite.Program("mosquitto_pub", "mosquitto-clients");
        return await Shell.RunAsync(
            "mosquitto_pub",
            ["-h", "127.0.0.1", "-p", $"{_room.MqttPort}", "-u", Feed, "-P", RigCity.Key(Feed), "-t", topic, "-m", payload, .. further]);
    }
}
