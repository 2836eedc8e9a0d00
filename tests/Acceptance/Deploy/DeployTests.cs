using System.Text.Json;
using System.Text.RegularExpressions;
using SituationRoom.Acceptance.Running;

namespace SituationRoom.Acceptance.Deploy;

/// <summary>What lies under deploy/ fits this build: names of metrics, configurations, files that others refer to.</summary>
public sealed partial class DeployTests
{
    public static TheoryData<string> Configurations => [.. Files("situationroom.json").Where(file => !file.Contains("/examples/", StringComparison.Ordinal))];

    public static TheoryData<string> Compositions => [.. Files("compose.yaml")];

    [Theory]
    [MemberData(nameof(Configurations))]
    public async Task A_configuration_passes_the_check(string file)
    {
        var check = await Shell.RunAsync("dotnet", Executable.Assembly, "check", "--config", Path.Combine(Executable.Root, file));
        check.Code.ShouldBe(0, check.All);
    }

    [Fact]
    public async Task Alert_rules_and_dashboards_name_only_metrics_that_the_room_has()
    {
        await using var room = await Room.StartAsync();
        using var client = room.Client();
        var metrics = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        var known = Type().Matches(metrics).Select(match => match.Groups[1].Value).ToHashSet();
        string[] files = ["deploy/prometheus/situationroom.rules.yml", "deploy/prometheus/situationroom.rules.test.yml", "deploy/grafana/dashboard.json"];
        foreach (var file in files)
        {
            var named = Metric().Matches(Text(file)).Select(match => match.Value).Distinct().ToList();
            named.ShouldNotBeEmpty(file);
            named.Where(name => !known.Contains(name)).ShouldBeEmpty($"{file} names metrics that /metrics lacks");
        }
    }

    [Fact]
    public void Each_alarm_of_the_room_has_its_words_in_the_runbook_and_a_test()
    {
        var alarms = Alarm().Matches(Text("deploy/prometheus/situationroom.rules.yml")).Select(match => match.Groups[1].Value).ToList();
        alarms.ShouldNotBeEmpty();
        var (runbook, tests) = (Text("docs/runbook.md"), Text("deploy/prometheus/situationroom.rules.test.yml"));
        alarms.Where(alarm => !runbook.Contains($"### {alarm}\n", StringComparison.Ordinal)).ShouldBeEmpty();
        alarms.Where(alarm => !tests.Contains($"alertname: {alarm}\n        exp_alerts:\n", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_dashboard_has_a_query_in_each_panel()
    {
        var panels = JsonDocument.Parse(Text("deploy/grafana/dashboard.json")).RootElement.GetProperty("panels").EnumerateArray().ToList();
        panels.Select(panel => panel.GetProperty("id").GetInt32()).ShouldBeUnique();
        panels.ShouldAllBe(panel => panel.GetProperty("targets").EnumerateArray().All(target => target.GetProperty("expr").GetString()!.Length > 0));
    }

    [Theory]
    [MemberData(nameof(Compositions))]
    public void A_composition_mounts_files_that_are_there_and_gives_its_services_no_more_than_they_need(string file)
    {
        var (text, folder) = (Text(file), Path.GetDirectoryName(Path.Combine(Executable.Root, file))!);
        var mounted = Mount().Matches(text).Select(match => match.Groups[1].Value).ToList();
        mounted.ShouldNotBeEmpty();
        mounted.Where(path => !File.Exists(Path.Combine(folder, path)) && !Directory.Exists(Path.Combine(folder, path))).ShouldBeEmpty();
        var services = Image().Count(text);
        foreach (var needed in new[] { "read_only: true", "cap_drop: [ALL]", "no-new-privileges:true", "mem_limit:", "pids_limit:", "restart: " })
        {
            Regex.Count(text, Regex.Escape(needed)).ShouldBe(services, $"{needed} in {file}");
        }
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Executable.Root, file));

    private static IEnumerable<string> Files(string name) => Directory
        .EnumerateFiles(Path.Combine(Executable.Root, "deploy"), name, SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Executable.Root, path))
        .Order(StringComparer.Ordinal);

    [GeneratedRegex("^# TYPE ([a-z_]+) ", RegexOptions.Multiline)]
    private static partial Regex Type();

    // Not a label's value, a name of a file or of the job: a metric has a word behind its first.
    [GeneratedRegex(@"\b(?:situationroom|process)_[a-z_]+\b")]
    private static partial Regex Metric();

    [GeneratedRegex(@"^ +- alert: (\w+)$", RegexOptions.Multiline)]
    private static partial Regex Alarm();

    [GeneratedRegex(@"^ +- (\.[^:\s]+):", RegexOptions.Multiline)]
    private static partial Regex Mount();

    [GeneratedRegex("^ +image: ", RegexOptions.Multiline)]
    private static partial Regex Image();
}
