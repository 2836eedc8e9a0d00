using System.Text.Json;
using System.Text.RegularExpressions;
using SituationRoom.Acceptance.Running;

namespace SituationRoom.Acceptance.Demonstration;

/// <summary>The README's examples are run as they stand, but for the ports.</summary>
public sealed partial class ReadmeTests(DemoServer demo) : IClassFixture<DemoServer>
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Executable.Root, "README.md"));

    [Fact]
    public void The_two_commands_are_there()
    {
        Text.ShouldContain("dotnet run -c Release --project silo/Host\n");
        Text.ShouldContain("./test\n");
        File.Exists(Path.Combine(Executable.Root, "test")).ShouldBeTrue();
    }

    [SkippableFact]
    public async Task The_examples_with_curl_and_mosquitto_pub_work_as_written()
    {
        Prerequisite.Program("curl", "curl");
        Prerequisite.Program("mosquitto_pub", "mosquitto-clients");
        var section = Text.Split("\n## ").Single(part => part.StartsWith("Send something\n", StringComparison.Ordinal));
        var examples = Fence().Matches(section).Select(match => match.Groups[1].Value).ToList();
        examples.Count.ShouldBeGreaterThan(1, "the section «Send something» holds fenced bash blocks");
        foreach (var example in examples)
        {
            var result = await Shell.RunAsync("bash", ["-euo", "pipefail", "-c", OnOurPorts(string.Concat(examples.Take(examples.IndexOf(example) + 1)))], null, demo.WorkingDirectory, TimeSpan.FromSeconds(30));
            result.Code.ShouldBe(0, example + result.All);
        }

        var told = Ids().Matches(string.Concat(examples)).Select(match => match.Groups[1].Value).Distinct().ToList();
        told.Count.ShouldBeGreaterThan(1);
        foreach (var id in told)
        {
            await Eventually.Async($"incident {id} of the README is there", TimeSpan.FromSeconds(10), async () =>
                (await demo.IncidentAsync("dispatch-112", id)).ValueKind == JsonValueKind.Object
                || (await demo.IncidentAsync("traffic-center", id)).ValueKind == JsonValueKind.Object);
        }
    }

    private string OnOurPorts(string example) => example
        .Replace("127.0.0.1:5080", demo.Server.Address.Authority, StringComparison.Ordinal)
        .Replace("-p 1883", $"-p {demo.Server.MqttPort}", StringComparison.Ordinal);

    [GeneratedRegex("^```bash\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("""\{"id":"([^"]+)","(?!key)""")]
    private static partial Regex Ids();
}
