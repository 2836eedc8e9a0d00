using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using SituationRoom.Gateway.Metrics;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Metrics;

public sealed partial class MetricsTests
{
    [Fact]
    public async Task Every_line_is_of_the_text_format_and_every_sample_has_its_family()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var answer = await gateway.Http.GetAsync("/metrics");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        var families = new HashSet<string>();
        foreach (var line in (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("# TYPE ", StringComparison.Ordinal))
            {
                families.Add(line.Split(' ')[2]).ShouldBeTrue("a family stands once: " + line);
            }
            else if (!line.StartsWith("# HELP ", StringComparison.Ordinal))
            {
                var sample = Sample().Match(line);
                sample.Success.ShouldBeTrue(line);
                families.ShouldContain(sample.Groups["name"].Value);
            }
        }
    }

    [Fact]
    public async Task The_room_and_its_feeds_are_counted()
    {
        await using var gateway = await RunningGateway.StartAsync();
        await using var client = await HubClient.ConnectAsync(gateway.Address);
        await client.WatchAsync();
        var lines = (await gateway.Http.GetStringAsync("/metrics")).Split('\n');
        lines.ShouldContain("situationroom_intake_items_total{outcome=\"accepted\"} 12");
        lines.ShouldContain("situationroom_intake_queued_deliveries 3");
        lines.ShouldContain("situationroom_hub_watchers 1");
        lines.ShouldContain("situationroom_feed_health{feed=\"dispatch-112\",health=\"live\"} 1");
        lines.ShouldContain("situationroom_feed_health{feed=\"dispatch-112\",health=\"silent\"} 0");
        lines.ShouldContain("situationroom_ready 1");
    }

    [Fact]
    public async Task What_the_doors_meters_count_is_there_too()
    {
        await using var gateway = await RunningGateway.StartAsync();
        using var meter = new Meter("SituationRoom.Tests");
        using var foreign = new Meter("Somebody.Else");
        meter.CreateCounter<long>("situationroom.tests.events.ignored", "{event}", "Events.").Add(2, new KeyValuePair<string, object?>("feed", "a"));
        var connections = meter.CreateUpDownCounter<int>("situationroom.tests.connections", "{connection}", "Connections.");
        connections.Add(3);
        connections.Add(-1);
        foreign.CreateCounter<long>("somebody.else").Add(1);
        var text = await gateway.Http.GetStringAsync("/metrics");
        text.ShouldContain("# TYPE situationroom_tests_events_ignored_total counter\nsituationroom_tests_events_ignored_total{feed=\"a\"} 2\n");
        text.ShouldContain("# TYPE situationroom_tests_connections gauge\nsituationroom_tests_connections 2\n");
        text.ShouldNotContain("somebody");
    }

    [Fact]
    public void Labels_and_help_are_escaped()
    {
        FigureSample sample = new(double.PositiveInfinity, [new("b", "\"c\"\\\n")]);
        PrometheusText.Of([new FigureFamily("a_total", FigureKind.Counter, "one\ntwo \\", [sample])])
            .ShouldBe("# HELP a_total one\\ntwo \\\\\n# TYPE a_total counter\na_total{b=\"\\\"c\\\"\\\\\\n\"} +Inf\n");
    }

    [GeneratedRegex("""^(?<name>[a-z_]+)(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? [-+0-9.eE]+$""")]
    private static partial Regex Sample();
}
