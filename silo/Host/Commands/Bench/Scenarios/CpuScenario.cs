using System.Runtime.CompilerServices;
using SituationRoom.Host.Commands.Bench.Figures;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Host.Commands.Bench.Scenarios;

/// <summary>What a steady 10,000 reports a second cost the server, nobody watching, after a warm-up of 35 seconds.</summary>
internal sealed class CpuScenario : IBenchScenario
{
    private const int PerSecond = 10_000;
    private const int Batch = 100;

    // The runtime compiles a method again at its thirtieth call: what is done once a second is what it should be after half a minute.
    private const int WarmUpSeconds = 35;

    public string Name => "cpu";

    public string What => "server CPU at 10,000 reports/s over HTTP (batches of 100) and over MQTT QoS 1";

    public async IAsyncEnumerable<BenchFigure> MeasureAsync(
        BenchSettings settings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var server = await BenchServer.StartAsync(settings, cancellationToken);
        using var sender = new HttpSender(server.Address, "dispatch-112");
        yield return new(
            "over HTTP",
            await CostAsync(server, settings, pace => sender.PacedAsync(pace, Batch, cancellationToken)),
            "s per million",
            BenchTarget.Under(20));

        using var publisher = new MqttPublisher("traffic-center", 20_000);
        await publisher.ConnectAsync(server.Process.MqttPort, "bench-cpu", cancellationToken);
        var stream = new MqttStream(publisher);
        yield return new(
            "over MQTT QoS 1",
            await CostAsync(server, settings, pace => stream.PacedAsync(pace, cancellationToken)),
            "s per million",
            BenchTarget.Under(20));
    }

    private static async Task<double> CostAsync(BenchServer server, BenchSettings settings, Func<Pace, Task> send)
    {
        await send(new Pace(PerSecond, WarmUpSeconds * PerSecond));
        var total = (int)(PerSecond * settings.Duration.TotalSeconds);
        var before = ProcessLoad.CpuSeconds(server.Process.Id);
        await send(new Pace(PerSecond, total));
        return (ProcessLoad.CpuSeconds(server.Process.Id) - before) / (total / 1e6);
    }
}
