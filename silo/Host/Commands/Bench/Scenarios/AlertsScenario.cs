using System.Diagnostics;
using System.Runtime.CompilerServices;
using SituationRoom.Host.Commands.Bench.Figures;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Host.Commands.Bench.Scenarios;

/// <summary>What alerts cost, and how soon they and what people do with them are seen, while 10,000 stand and a hundred reports a second come.</summary>
internal sealed class AlertsScenario : IBenchScenario
{
    private const int Standing = 9_900;
    private const int AtOnce = 900;
    private const int Rounds = 100;

    public string Name => "alerts";

    public string What => "10,000 alerts standing, 100 reports/s: their list, report to alert, acknowledged to seen; 2,000 rules over 2,000 cells";

    public async IAsyncEnumerable<BenchFigure> MeasureAsync(BenchSettings settings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Evaluation();
        await using var server = await BenchServer.StartAsync(settings, cancellationToken, AlertDesk.City());
        using var desk = new AlertDesk(server.Address);
        using var watch = await AlertWatch.StartAsync(server.Address, cancellationToken);
        for (var sent = 0; sent < Standing; sent += AtOnce)
        {
            await desk.RaiseAsync(AtOnce, cancellationToken);
        }

        await watch.ReachAsync(Standing, cancellationToken);
        await using var wall = await WallPage.OpenAsync(server.Address, cancellationToken);
        await wall.UnacknowledgedReachesAsync(Standing, cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var murmur = desk.MurmurAsync(stop.Token);

        foreach (var figure in await ListAsync(desk, cancellationToken))
        {
            yield return figure;
        }

        await wall.ObserveUnacknowledgedAsync(cancellationToken);
        var raisedAt = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            raisedAt[round] = UnixClock.Now;
            await desk.RaiseAsync(1, cancellationToken);
            await watch.ReachAsync(Standing + round + 1, cancellationToken);
        }

        await wall.UnacknowledgedReachesAsync(Standing + Rounds, cancellationToken);
        var raised = (Hub: watch.Heard, Wall: await wall.ChangesAsync(cancellationToken));

        await wall.ObserveUnacknowledgedAsync(cancellationToken);
        var (known, alerts) = await desk.FirstAsync(Rounds, cancellationToken);
        var (seenAt, there) = (new double[Rounds], new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            seenAt[round] = UnixClock.Now;
            await desk.AcknowledgeAsync(alerts[round], cancellationToken);
            await watch.ReachAsync(Standing + Rounds - round - 1, cancellationToken);
            known = await desk.ChangedAsync(known, cancellationToken);
            there.Add(UnixClock.Now - seenAt[round]);
        }

        await wall.UnacknowledgedReachesAsync(Standing, cancellationToken);
        var gone = (await wall.ChangesAsync(cancellationToken)).Select(seen => (seen.At, Standing + Rounds - seen.Count)).ToList();
        await stop.CancelAsync();
        await murmur;

        var (soon, sooner) = (BenchTarget.Under(300), BenchTarget.Under(200));
        foreach (var figure in (BenchFigure[])
            [
                .. new Percentiles(Timeline.Delays(raisedAt, raised.Hub, Standing)).Figures("report to alert on the hub", "ms", soon),
                .. new Percentiles(Timeline.Delays(raisedAt, raised.Wall, Standing)).Figures("report to alert on the wall", "ms", soon),
                .. new Percentiles(there).Figures("acknowledged to seen on another console", "ms", sooner),
                .. new Percentiles(Timeline.Delays(seenAt, gone, 0)).Figures("acknowledged to seen on the wall", "ms", sooner),
            ])
        {
            yield return figure;
        }
    }

    private static async Task<IEnumerable<BenchFigure>> ListAsync(AlertDesk desk, CancellationToken cancellationToken)
    {
        var (took, bytes) = (new List<double>(), 0L);
        for (var round = 0; round < 30; round++)
        {
            var asked = Stopwatch.GetTimestamp();
            bytes = await desk.ListAsync(cancellationToken);
            took.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }

        return
        [
            new("list of 10,000, the first", took[0], "ms"),
            .. new Percentiles(took.Skip(1)).Figures("list of 10,000, packed,", "ms", BenchTarget.Under(100)),
            new("its size", bytes / 1024.0, "KiB"),
        ];
    }

    private static BenchFigure Evaluation()
    {
        var load = new RuleLoad();
        var took = new List<double>();
        for (var run = 0; run < 130; run++)
        {
            load.Change();
            var before = Stopwatch.GetTimestamp();
            load.Evaluate();
            took.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        }

        return new("2,000 rules over 2,000 cells, an evaluation, p95", new Percentiles(took.Skip(30)).At(0.95), "ms", BenchTarget.Under(50));
    }
}
