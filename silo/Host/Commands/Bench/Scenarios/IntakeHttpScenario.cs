using System.Runtime.CompilerServices;
using SituationRoom.Host.Commands.Bench.Figures;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Host.Commands.Bench.Scenarios;

/// <summary>How many reports a second are taken in, durably, over HTTP as NDJSON, every report a new incident.</summary>
internal sealed class IntakeHttpScenario : IBenchScenario
{
    private const int Connections = 6;
    private const int Batch = 1000;

    public string Name => "intake-http";

    public string What => "HTTP NDJSON, batches of 1,000 reports of about 250 bytes, 6 connections";

    public async IAsyncEnumerable<BenchFigure> MeasureAsync(
        BenchSettings settings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var server = await BenchServer.StartAsync(settings, cancellationToken);
        using (var warmUp = new HttpSender(server.Address, "pos", firstNumber: 900_000_000_000))
        {
            await warmUp.FloodAsync(Connections, Batch, TimeSpan.FromSeconds(3), cancellationToken);
        }

        using var sender = new HttpSender(server.Address, "dispatch-112");
        var before = ProcessLoad.CpuSeconds(server.Process.Id);
        var seconds = await sender.FloodAsync(Connections, Batch, settings.Duration, cancellationToken);
        var cpu = ProcessLoad.CpuSeconds(server.Process.Id) - before;

        yield return new("accepted and durable", sender.Accepted / seconds, "reports/s", BenchTarget.Least(150_000));
        foreach (var figure in new Percentiles(sender.AnswerMilliseconds).Figures("a batch sent to answered", "ms"))
        {
            yield return figure;
        }

        yield return new("server CPU at the highest rate", cpu / (sender.Accepted / 1e6), "s per million", BenchTarget.Under(5));
        yield return new("server memory (RSS)", ProcessLoad.ResidentMiB(server.Process.Id), "MiB");
    }
}
