using System.Runtime.CompilerServices;
using SituationRoom.Host.Commands.Bench.Figures;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Host.Commands.Bench.Scenarios;

/// <summary>How fast exports are taken in by the command <c>import</c>, and what reading them needs.</summary>
internal sealed class ImportScenario : IBenchScenario
{
    private const int CsvRows = 1_000_000;
    private const int PersonRows = 200_000;
    private const int XlsxRows = 100_000;

    public string Name => "import";

    public string What => "a CSV of 1,000,000 rows, one of 200,000 with personal data, an XLSX of 100,000: into an empty room, and reading alone";

    public async IAsyncEnumerable<BenchFigure> MeasureAsync(
        BenchSettings settings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var directory = new RigDirectory(settings.Directory);
        var (csv, person, xlsx) = (Path.Combine(directory.Root, "a.csv"), Path.Combine(directory.Root, "b.csv"), Path.Combine(directory.Root, "c.xlsx"));
        ExportFiles.WriteCsv(csv, CsvRows, withPerson: false);
        var run = await ImportAsync(settings, directory, csv, cancellationToken);
        yield return new("CSV into the room", CsvRows / run.Seconds, "rows/s", BenchTarget.Least(50_000));
        yield return new("memory (peak RSS) with its incidents", run.PeakMiB, "MiB", BenchTarget.Under(1_200));
        run = await TryAsync(settings, directory, csv, cancellationToken);
        yield return new("CSV, reading and placing alone", CsvRows / run.Seconds, "rows/s");
        yield return new("memory (peak RSS) of reading alone", run.PeakMiB, "MiB", BenchTarget.Under(300));

        ExportFiles.WriteCsv(person, PersonRows, withPerson: true);
        run = await ImportAsync(settings, directory, person, cancellationToken);
        yield return new("CSV with personal data into the room", PersonRows / run.Seconds, "rows/s");

        ExportFiles.WriteXlsx(xlsx, XlsxRows);
        run = await ImportAsync(settings, directory, xlsx, cancellationToken);
        yield return new("XLSX of 100,000 rows into the room", run.Seconds, "s", BenchTarget.Under(30));
        run = await TryAsync(settings, directory, xlsx, cancellationToken);
        yield return new("memory (peak RSS) of reading an XLSX alone", run.PeakMiB, "MiB", BenchTarget.Under(300));
    }

    private static async Task<CommandRun> ImportAsync(BenchSettings settings, RigDirectory directory, string file, CancellationToken cancellationToken)
    {
        if (Directory.Exists(directory.Data))
        {
            Directory.Delete(directory.Data, recursive: true);
        }

        return Well(await CommandRun.ToEndAsync(
            settings.Assembly, ["import", file, "--feed", RigCity.Feeds[0], "--config", directory.Configuration, "--data", directory.Data], cancellationToken));
    }

    private static async Task<CommandRun> TryAsync(BenchSettings settings, RigDirectory directory, string file, CancellationToken cancellationToken) => Well(
        await CommandRun.ToEndAsync(settings.Assembly, ["feeds", "try", RigCity.Feeds[0], file, "--limit", "0", "--config", directory.Configuration], cancellationToken));

    private static CommandRun Well(CommandRun run) => run.ExitCode == 0 ? run : throw new InvalidOperationException($"exit code {run.ExitCode}: {run.Output}");
}
