using System.Globalization;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Mqtt.Listener;

/// <summary>The listener as a foreign client sees it.</summary>
public sealed class MosquittoPubTests
{
    private const string Report = """{"id":"a","category":"roads/accident"}""";

    public static TheoryData<string, int> Ways
    {
        get
        {
            var ways = new TheoryData<string, int>();
            foreach (var version in new[] { "mqttv311", "mqttv5" })
            {
                for (var qos = 0; qos <= 2; qos++)
                {
                    ways.Add(version, qos);
                }
            }

            return ways;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Ways))]
    public async Task Takes_a_report_with_the_right_key(string version, int qos)
    {
        Mosquitto.Require();
        await using var rig = await ListenerRig.StartAsync();

        var (code, output) = await PublishAsync(rig, version, qos, $"feeds/{ListenerRig.Feed}/reports", Report);

        code.ShouldBe(0, output);
        await Eventually.Holds(() => rig.Sink.Deliveries.Count == 1, "the report arrives");
        var delivery = rig.Sink.Deliveries[0];
        delivery.Feed.ShouldBe(ListenerRig.Feed);
        delivery.Items.ShouldHaveSingleItem().ShouldBeOfType<Report>().Id.ShouldBe("a");
    }

    [SkippableTheory]
    [MemberData(nameof(Ways))]
    public async Task Takes_an_array_of_readings(string version, int qos)
    {
        Mosquitto.Require();
        await using var rig = await ListenerRig.StartAsync();
        const string Readings = """[{"key":"jam","at":"2026-11-21T10:00:00Z","value":7},{"key":"jam","at":"2026-11-21T10:01:00Z","value":8}]""";

        var (code, output) = await PublishAsync(rig, version, qos, $"feeds/{ListenerRig.Feed}/readings", Readings);

        code.ShouldBe(0, output);
        await Eventually.Holds(() => rig.Sink.Deliveries.Count == 1, "the readings arrive");
        rig.Sink.Deliveries[0].Items.OfType<Reading>().Select(reading => reading.Value).ShouldBe([7, 8]);
    }

    [SkippableTheory]
    [InlineData("mqttv311")]
    [InlineData("mqttv5")]
    public async Task A_mapped_topic_is_taken(string version)
    {
        Mosquitto.Require();
        await using var rig = await ListenerRig.StartAsync();

        var (code, output) = await PublishAsync(rig, version, 1, "city/north/events", """{"key":"flow","at":"2026-11-21T10:00:00Z","value":1}""");

        code.ShouldBe(0, output);
        rig.Sink.Deliveries.ShouldHaveSingleItem().Items[0].ShouldBeOfType<Reading>().Key.ShouldBe("flow");
    }

    [SkippableTheory]
    [InlineData("mqttv311")]
    [InlineData("mqttv5")]
    public async Task A_wrong_key_is_refused(string version)
    {
        Mosquitto.Require();
        await using var rig = await ListenerRig.StartAsync();

        var (code, output) = await PublishAsync(rig, version, 1, $"feeds/{ListenerRig.Feed}/reports", Report, key: "wrong");

        code.ShouldNotBe(0);
        output.ShouldContain(version == "mqttv5" ? "Bad User Name or Password" : "Connection Refused", Case.Insensitive);
        rig.Sink.Asked.ShouldBe(0);
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_rejected_payload_is_kept_and_named_in_mqtt_5(int qos)
    {
        Mosquitto.Require();
        await using var rig = await ListenerRig.StartAsync();

        var (_, output) = await PublishAsync(rig, "mqttv5", qos, $"feeds/{ListenerRig.Feed}/reports", "this is no JSON");

        output.ShouldContain("Payload format invalid", Case.Insensitive);
        rig.Sink.Deliveries.ShouldHaveSingleItem().Items[0].ShouldBeOfType<Rejection>();
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_rejected_payload_is_acknowledged_in_mqtt_311(int qos)
    {
        Mosquitto.Require();
        await using var rig = await ListenerRig.StartAsync();

        var (code, output) = await PublishAsync(rig, "mqttv311", qos, $"feeds/{ListenerRig.Feed}/reports", "this is no JSON");

        code.ShouldBe(0, output);
        rig.Sink.Deliveries.ShouldHaveSingleItem().Items[0].ShouldBeOfType<Rejection>();
    }

    [SkippableTheory]
    [InlineData("mqttv311")]
    [InlineData("mqttv5")]
    public async Task Another_feeds_topic_is_refused(string version)
    {
        Mosquitto.Require();
        await using var rig = await ListenerRig.StartAsync();

        var (code, output) = await PublishAsync(rig, version, 1, $"feeds/{ListenerRig.OtherFeed}/reports", Report);

        (code != 0 || output.Contains("not authorized", StringComparison.OrdinalIgnoreCase)).ShouldBeTrue(output);
        rig.Sink.Asked.ShouldBe(0);
    }

    [SkippableTheory]
    [InlineData("mqttv311")]
    [InlineData("mqttv5")]
    public async Task A_subscription_is_refused(string version)
    {
        Mosquitto.Require();
        await using var rig = await ListenerRig.StartAsync();

        var (_, output) = await Mosquitto.RunAsync(
            "mosquitto_sub", "-h", "127.0.0.1", "-p", Port(rig), "-V", version, "-u", ListenerRig.Feed, "-P", ListenerRig.Key, "-t", "#", "-W", "5", "-d");

        output.ShouldContain(version == "mqttv5" ? "135" : "128");
    }

    private static string Port(ListenerRig rig) => rig.Port.ToString(CultureInfo.InvariantCulture);

    private static Task<(int ExitCode, string Output)> PublishAsync(
        ListenerRig rig, string version, int qos, string topic, string payload, string? key = null) =>
        Mosquitto.RunAsync(
            "timeout", "20", "mosquitto_pub", "-h", "127.0.0.1", "-p", Port(rig), "-V", version, "-q", qos.ToString(CultureInfo.InvariantCulture),
            "-u", ListenerRig.Feed, "-P", key ?? ListenerRig.Key, "-t", topic, "-m", payload);
}
