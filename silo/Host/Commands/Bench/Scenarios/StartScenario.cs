using System.Runtime.CompilerServices;
using SituationRoom.Host.Commands.Bench.Figures;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Host.Commands.Bench.Scenarios;

/// <summary>How long a start takes with a million entries in the journal, and how much memory their incidents need.</summary>
internal sealed class StartScenario : IBenchScenario
{
    private const int Entries = 1_000_000;

    public string Name => "start";

    public string What => "1,000,000 entries, each an open incident: start without and with a snapshot, memory";

    public async IAsyncEnumerable<BenchFigure> MeasureAsync(
        BenchSettings settings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var server = await BenchServer.StartAsync(settings, cancellationToken);
        using (var sender = new HttpSender(server.Address, "dispatch-112"))
        {
            await sender.SendAsync(connections: 4, batch: 1000, Entries, cancellationToken);
        }

        yield return Memory("right after the intake", server);

        await server.Process.KillAsync();
        RigSnapshots.Remove(server.Directory.Data);
        var replay = await server.StartAgainAsync(settings, cancellationToken);
        yield return new("start without a snapshot", replay.TotalSeconds, "s", BenchTarget.Under(6));
        yield return Memory("after a replay", server);

        await server.Process.StopAsync(TimeSpan.FromSeconds(60));
        yield return new("snapshot on the disk", MiB(RigSnapshots.In(server.Directory.Data)), "MiB");
        var resumed = await server.StartAgainAsync(settings, cancellationToken);
        yield return new("start with a snapshot", resumed.TotalSeconds, "s", BenchTarget.Under(2));
        yield return Memory("after a start with a snapshot", server);

        var journal = new DirectoryInfo(server.Directory.Data).EnumerateFiles("*.db*", SearchOption.AllDirectories);
        yield return new("journal on the disk", MiB(journal), "MiB");
    }

    private static BenchFigure Memory(string when, BenchServer server) =>
        new($"memory (RSS) {when}", ProcessLoad.ResidentMiB(server.Process.Id), "MiB", BenchTarget.Under(900));

    private static double MiB(IEnumerable<FileInfo> files) => files.Sum(file => file.Length) / (double)(1 << 20);
}
