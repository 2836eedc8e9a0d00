using System.Diagnostics;
using System.Runtime.CompilerServices;
using SituationRoom.Host.Commands.Bench.Figures;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Host.Commands.Bench.Scenarios;

/// <summary>How many reports a second are taken in, durably, over MQTT QoS 1, one report a message.</summary>
internal sealed class IntakeMqttScenario : IBenchScenario
{
    private const int Publishers = 8;
    private const int InFlight = 2000;
    private const int Chunk = 200;

    public string Name => "intake-mqtt";

    public string What => "MQTT 3.1.1 QoS 1, 8 publishers with 2,000 in flight each";

    public async IAsyncEnumerable<BenchFigure> MeasureAsync(
        BenchSettings settings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var server = await BenchServer.StartAsync(settings, cancellationToken);
        await FloodAsync(server, TimeSpan.FromSeconds(3), 900_000_000_000, cancellationToken);

        var before = ProcessLoad.CpuSeconds(server.Process.Id);
        var (acknowledged, seconds) = await FloodAsync(server, settings.Duration, 0, cancellationToken);
        var cpu = ProcessLoad.CpuSeconds(server.Process.Id) - before;

        yield return new("acknowledged and durable", acknowledged / seconds, "reports/s", BenchTarget.Least(100_000));
        yield return new("server CPU", cpu / (acknowledged / 1e6), "s per million");
        yield return new("server memory (RSS)", ProcessLoad.ResidentMiB(server.Process.Id), "MiB");
    }

    private static async Task<(long Acknowledged, double Seconds)> FloodAsync(
        BenchServer server, TimeSpan duration, long firstNumber, CancellationToken cancellationToken)
    {
        var publishers = Enumerable.Range(0, Publishers).Select(_ => new MqttPublisher("traffic-center", InFlight)).ToArray();
        try
        {
            for (var i = 0; i < Publishers; i++)
            {
                await publishers[i].ConnectAsync(server.Process.MqttPort, $"bench-{i}", cancellationToken);
            }

            var next = firstNumber;
            var watch = Stopwatch.StartNew();
            await Task.WhenAll(publishers.Select(publisher => Task.Run(
                async () =>
                {
                    while (watch.Elapsed < duration)
                    {
                        await publisher.SendAsync(Interlocked.Add(ref next, Chunk) - Chunk, Chunk, cancellationToken);
                    }

                    await publisher.DrainAsync(cancellationToken);
                },
                cancellationToken)));
            return (publishers.Sum(publisher => publisher.Acknowledged), watch.Elapsed.TotalSeconds);
        }
        finally
        {
            foreach (var publisher in publishers)
            {
                publisher.Dispose();
            }
        }
    }
}
