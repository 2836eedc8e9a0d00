using System.Runtime.CompilerServices;
using SituationRoom.Host.Commands.Bench.Figures;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Host.Commands.Bench.Scenarios;

/// <summary>From a report's sending to the change of the number of open incidents in the page, for every single report.</summary>
internal sealed class LatencyScenario : IBenchScenario
{
    private static readonly (int PerSecond, double P95)[] Rates = [(100, 40), (1_000, 60), (10_000, 120)];

    public string Name => "latency";

    public string What => "MQTT QoS 1 sent to changed in the wall (headless Chromium 1920x1080, MutationObserver)";

    public async IAsyncEnumerable<BenchFigure> MeasureAsync(
        BenchSettings settings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (perSecond, bound) in Rates)
        {
            await using var server = await BenchServer.StartAsync(settings, cancellationToken);
            await using var page = await WallPage.OpenAsync(server.Address, cancellationToken);
            using var publisher = new MqttPublisher("traffic-center", 30_000);
            await publisher.ConnectAsync(server.Process.MqttPort, "bench-latency", cancellationToken);
            var stream = new MqttStream(publisher);

            // The first seconds compile both programs; they are sent and not counted.
            var warmUp = new Pace(perSecond, perSecond * 5);
            await stream.PacedAsync(warmUp, cancellationToken);
            await page.OpenReachesAsync(warmUp.Total, cancellationToken);
            await page.ObserveAsync(cancellationToken);

            var pace = new Pace(perSecond, (int)(perSecond * settings.Duration.TotalSeconds));
            var busy = page.RendererCpuSeconds();
            await stream.PacedAsync(pace, cancellationToken);
            busy = page.RendererCpuSeconds() - busy;
            await page.OpenReachesAsync(warmUp.Total + pace.Total, cancellationToken);

            var changes = await page.ChangesAsync(cancellationToken);
            var name = FormattableString.Invariant($"at {perSecond:N0}/s:");
            var delays = Timeline.Delays(pace.SentAt, changes, warmUp.Total);
            foreach (var figure in new Percentiles(delays).Figures($"{name} sent to changed", "ms", BenchTarget.Under(bound)))
            {
                yield return figure;
            }

            yield return new($"{name} changes of the page", changes.Count / settings.Duration.TotalSeconds, "/s");
            yield return new(
                $"{name} page CPU",
                100 * busy / settings.Duration.TotalSeconds,
                "% of a core",
                perSecond == 1_000 ? BenchTarget.Under(33.3) : null);
        }
    }
}
