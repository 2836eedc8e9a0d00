using System.CommandLine;
using SituationRoom.Host.Commands.Bench.Scenarios;

namespace SituationRoom.Host.Commands.Bench;

/// <summary><c>situationroom bench</c>: measures this build on this machine, with servers of its own on temporary directories.</summary>
internal static class BenchCommand
{
    private static readonly IBenchScenario[] Scenarios =
    [
        new IntakeHttpScenario(), new IntakeMqttScenario(), new CpuScenario(), new LatencyScenario(), new StartScenario(),
        new WatchersScenario(500), new WatchersScenario(2_000), new IdleScenario(), new ImportScenario(), new AlertsScenario(),
    ];

    public static Command Create()
    {
        var only = new Option<string?>("--only")
        {
            Description = $"Scenarios, joined by commas: {string.Join(", ", Scenarios.Select(scenario => scenario.Name))}.",
        };
        var seconds = new Option<int>("--seconds") { Description = "For how long a steady load is measured (1 to 600).", DefaultValueFactory = _ => 15 };
        var json = new Option<FileInfo?>("--json") { Description = "Also write the figures to this file." };
        var directory = new Option<DirectoryInfo?>("--directory") { Description = "Put the temporary data below this directory, to measure its disk." };
        var command = new Command("bench", "Measure intake, latency, start, memory and cost; every report is durable.") { only, seconds, json, directory };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var names = parsed.GetValue(only)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var unknown = names?.Except(Scenarios.Select(scenario => scenario.Name)).ToList() ?? [];
            var duration = parsed.GetValue(seconds);
            if (unknown.Count > 0 || duration is < 1 or > 600)
            {
                await Console.Error.WriteLineAsync(unknown.Count > 0
                    ? $"bench: no scenario \"{unknown[0]}\"; there are {string.Join(", ", Scenarios.Select(scenario => scenario.Name))}"
                    : $"bench: --seconds {duration} is outside 1 to 600");
                return 2;
            }

            var settings = new BenchSettings(
                Path.Combine(AppContext.BaseDirectory, "situationroom.dll"), TimeSpan.FromSeconds(duration), parsed.GetValue(directory)?.FullName);
            var chosen = Scenarios.Where(scenario => names is null || names.Contains(scenario.Name));
            return await new BenchRun(settings, parsed.GetValue(json)).RunAsync(chosen, cancellationToken);
        });
        return command;
    }
}
