using System.Runtime.CompilerServices;
using SituationRoom.Host.Commands.Bench.Figures;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Host.Commands.Bench.Scenarios;

/// <summary>What the demonstration costs when nobody looks.</summary>
internal sealed class IdleScenario : IBenchScenario
{
    // After its start the demonstration takes in four weeks and the runtime compiles what is hot; then it is quiet.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(45);

    public string Name => "idle";

    public string What => "the demonstration city, nobody watching";

    public async IAsyncEnumerable<BenchFigure> MeasureAsync(
        BenchSettings settings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("situationroom-idle-");
        try
        {
            var started = UnixClock.Now;
            await using var server = ServerProcess.Start(settings.Assembly, ["--data", data.FullName, "--demo"]);
            await server.ReadyAsync(BenchSettings.StartLimit, cancellationToken);
            yield return new("first start until ready", (UnixClock.Now - started) / 1000, "s");
            await Task.Delay(Settling, cancellationToken);
            var before = ProcessLoad.CpuSeconds(server.Id);
            var length = TimeSpan.FromSeconds(Math.Max(20, settings.Duration.TotalSeconds));
            await Task.Delay(length, cancellationToken);
            yield return new(
                "server CPU", 100 * (ProcessLoad.CpuSeconds(server.Id) - before) / length.TotalSeconds, "% of a core", BenchTarget.Under(3));
            yield return new("server memory (RSS)", ProcessLoad.ResidentMiB(server.Id), "MiB");
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
