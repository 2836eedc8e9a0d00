using System.Globalization;
using System.Runtime.CompilerServices;
using SituationRoom.Host.Commands.Bench.Figures;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Host.Commands.Bench.Scenarios;

/// <summary>Many who watch at 1,000 reports a second: what each update weighs, what it costs, and how late it comes.</summary>
internal sealed class WatchersScenario : IBenchScenario
{
    private const int PerSecond = 1_000;

    private readonly int _watchers;

    public WatchersScenario(int watchers) => _watchers = watchers;

    public string Name => "watchers-" + _watchers.ToString(CultureInfo.InvariantCulture);

    public string What => string.Create(CultureInfo.InvariantCulture, $"{_watchers:N0} watching connections at 1,000 reports/s over MQTT QoS 1");

    public async IAsyncEnumerable<BenchFigure> MeasureAsync(
        BenchSettings settings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var server = await BenchServer.StartAsync(settings, cancellationToken);
        await using var crowd = await WatcherCrowd.GatherAsync(server.Address, _watchers, cancellationToken);
        using var publisher = new MqttPublisher("traffic-center", 5_000);
        await publisher.ConnectAsync(server.Process.MqttPort, "bench-watchers", cancellationToken);
        var stream = new MqttStream(publisher);
        var warmUp = new Pace(PerSecond, PerSecond * 12);
        await stream.PacedAsync(warmUp, cancellationToken);
        await crowd.ReachAsync(warmUp.Total, cancellationToken);

        crowd.Forget();
        var pace = new Pace(PerSecond, (int)(PerSecond * settings.Duration.TotalSeconds));
        var before = ProcessLoad.CpuSeconds(server.Process.Id);
        await stream.PacedAsync(pace, cancellationToken);
        var cpu = ProcessLoad.CpuSeconds(server.Process.Id) - before;
        await crowd.ReachAsync(warmUp.Total + pace.Total, cancellationToken);

        var seconds = settings.Duration.TotalSeconds;
        var (deltas, bytes) = crowd.Measured();
        yield return new("updates to each watcher", deltas / (double)_watchers / seconds, "/s", BenchTarget.Least(10));
        yield return new("bytes of an update", bytes / (double)Math.Max(1, deltas), "bytes", _watchers == 500 ? BenchTarget.Under(700) : null);
        yield return new("server CPU", 100 * cpu / seconds, "% of a core", _watchers == 500 ? BenchTarget.Under(25) : null);
        yield return new("server memory (RSS)", ProcessLoad.ResidentMiB(server.Process.Id), "MiB");
        var delays = crowd.Seen().SelectMany(seen => Timeline.Delays(pace.SentAt, seen, warmUp.Total));
        foreach (var figure in new Percentiles(delays).Figures("sent to received", "ms", _watchers == 2_000 ? BenchTarget.Under(150) : null))
        {
            yield return figure;
        }
    }
}
