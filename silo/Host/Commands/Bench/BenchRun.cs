using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SituationRoom.Host.Commands.Bench.Figures;
using SituationRoom.Host.Commands.Bench.Scenarios;
using Spectre.Console;

namespace SituationRoom.Host.Commands.Bench;

/// <summary>Runs scenarios one after the other, prints their figures and keeps them.</summary>
internal sealed class BenchRun
{
    // Where the output is no terminal, its width is taken for 80, and every figure would be broken over lines.
    private const int LeastWidth = 120;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly BenchSettings _settings;
    private readonly FileInfo? _json;
    private readonly List<BenchResult> _results = [];

    public BenchRun(BenchSettings settings, FileInfo? json)
    {
        _settings = settings;
        _json = json;
    }

    /// <returns>0, or 1 where a scenario could not be measured to the end.</returns>
    public async Task<int> RunAsync(IEnumerable<IBenchScenario> scenarios, CancellationToken cancellationToken)
    {
        var machine = MachineSize.Read();
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, LeastWidth);
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture, $"{machine.Cores} cores, {machine.MemoryGiB} GiB, {machine.Cpu}; {machine.System}; the sender shares them");
        foreach (var scenario in scenarios)
        {
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"\n[bold]{scenario.Name}[/]  {scenario.What}");
            var result = await MeasureAsync(scenario, cancellationToken);
            _results.Add(result);
            Print(result);
            Save(machine);
        }

        return _results.Any(result => result.Failure is not null) ? 1 : 0;
    }

    private async Task<BenchResult> MeasureAsync(IBenchScenario scenario, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var figures = new List<BenchFigure>();
        string? failure = null;
        try
        {
            await foreach (var figure in scenario.MeasureAsync(_settings, cancellationToken))
            {
                figures.Add(figure);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            failure = fault.Message;
        }

        return new BenchResult(scenario.Name, Math.Round(watch.Elapsed.TotalSeconds, 1), figures, failure);
    }

    private static void Print(BenchResult result)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("what").AddColumn(new TableColumn("measured").RightAligned())
            .AddColumn("unit").AddColumn(new TableColumn("has to be").RightAligned()).AddColumn("");
        foreach (var figure in result.Figures)
        {
            table.AddRow(
                Markup.Escape(figure.Name),
                Number(figure.Value),
                Markup.Escape(figure.Unit),
                figure.Target is { } target ? (target.AtLeast ? "at least " : "under ") + Number(target.Bound) : "",
                figure.Met switch { true => "[green]met[/]", false => "[red]missed[/]", null => "" });
        }

        AnsiConsole.Write(table);
        if (result.Failure is not null)
        {
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]not measured to the end:[/] {result.Failure}");
        }
    }

    private static string Number(double? value) => value switch
    {
        null => "not measured",
        >= 1000 => value.Value.ToString("N0", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.##", CultureInfo.InvariantCulture),
    };

    private void Save(MachineSize machine)
    {
        if (_json is not null)
        {
            var document = new { at = DateTimeOffset.UtcNow, seconds = _settings.Duration.TotalSeconds, machine, results = _results };
            File.WriteAllText(_json.FullName, JsonSerializer.Serialize(document, Json));
        }
    }
}
