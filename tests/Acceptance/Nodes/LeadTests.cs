using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using SituationRoom.Acceptance.Alerts;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands;
using SituationRoom.Host.Replay;
using SituationRoom.Host.Serving;

namespace SituationRoom.Acceptance.Nodes;

/// <summary>Two nodes over one PostgreSQL: people act on either, and one of them evaluates the rules.</summary>
public sealed class LeadTests
{
    private const int Alerts = 12;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    [SkippableFact]
    public async Task Of_two_who_acknowledge_on_two_nodes_at_once_one_does_and_when_the_leader_is_killed_the_other_raises_what_comes()
    {
        Cluster.Require();
        await using var cluster = await Cluster.StartAsync(2, City());
        await ReportAsync(cluster.Nodes[0], 0, Alerts);
        var raised = await StandingAsync(cluster, Alerts);
        await Task.WhenAll(raised.Select(alert => AcknowledgeOnBothAsync(cluster, alert.Id, alert.Version)));
        foreach (var (id, _) in raised)
        {
            (await VerbsAsync(cluster.Nodes[0], id)).ShouldBe(["raised", "acknowledged", "refused"]);
            await Eventually.Async("the other node tells the same", Long, async () => (await VerbsAsync(cluster.Nodes[1], id)).Count == 3);
        }

        var leader = await cluster.SomeLeaderAsync();
        var other = 1 - leader;
        (await SoundsAsync(cluster.Nodes[leader], "left")).ShouldBeTrue();
        (await SoundsAsync(cluster.Nodes[other], "right")).ShouldBeFalse("the room has one voice, whatever node a wall is at");
        await cluster.Nodes[leader].Server.KillAsync();
        await ReportAsync(cluster.Nodes[other], Alerts, 1);
        await Eventually.Async("the other raises it", Long, async () => (await ListAsync(cluster.Nodes[other])).Count == Alerts + 1);
        await Eventually.Async("the other node's wall sounds", Long, () => SoundsAsync(cluster.Nodes[other], "right"));
        await cluster.Nodes[leader].StartAgainAsync();
        (await SoundsAsync(cluster.Nodes[leader], "left")).ShouldBeFalse("a master that comes back does not take the sound from the one that has it");
        (await StandingAsync(cluster, Alerts + 1)).Count.ShouldBe(Alerts + 1);
        await CommandsReadTheDatabaseAsync(cluster.Nodes[other].Directory.Configuration);
    }

    /// <summary>What commands read of a data directory they read of the database that a configuration names.</summary>
    private static async Task CommandsReadTheDatabaseAsync(string configuration)
    {
        using var said = new StringWriter();
        (await TrailCheck.RunAsync(null, configuration, said, default)).ShouldBe(0, said.ToString());
        said.ToString().ShouldContain("unbroken");
        var place = RoomPlace.Of(null, configuration);
        await using (var source = new JournalSource(await PastJournal.OpenAsync(place.Database, place.Data, default), "dispatch-112"))
        {
            (await source.ReadAsync(default).ToListAsync()).Count.ShouldBe(Alerts + 1);
        }

        var tried = await Shell.RunAsync("dotnet", Executable.Assembly, "rules", "test", "--config", configuration);
        tried.Code.ShouldBe(0, tried.All);
        tried.Output.ShouldContain("over the database city");
    }

    /// <summary>What a wall of this machine hears in answer to its report: whether it makes the room's sounds.</summary>
    private static async Task<bool> SoundsAsync(Room node, string page)
    {
        using var client = node.Client();
        using var answer = await client.PostAsJsonAsync("/api/v1/walls/report", new { page, wall = page, sound = "running" });
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("master").GetBoolean();
    }

    private static string City()
    {
        var city = JsonNode.Parse(AlertCity.Configuration())!.AsObject();
        city["rules"]![0]!.AsObject().Remove("escalation");
        return city.ToJsonString();
    }

    private static async Task ReportAsync(Room node, int from, int count)
    {
        using var sender = node.Client("dispatch-112");
        var reports = Enumerable.Range(from, count).Select(number => $$"""{ "id": "{{number}}", "severity": "Severe", "category": "safety/fire", "district": "zapadny" }""");
        await sender.PostAsync("dispatch-112", $"[{string.Join(',', reports)}]");
    }

    /// <summary>The alerts, once both nodes list the same ones.</summary>
    private static async Task<List<(string Id, int Version)>> StandingAsync(Cluster cluster, int count)
    {
        var standing = new List<(string Id, int Version)>();
        await Eventually.Async("both nodes list the same alerts", Long, async () =>
        {
            standing = await ListAsync(cluster.Nodes[0]);
            return standing.Count == count && standing.SequenceEqual(await ListAsync(cluster.Nodes[1]));
        });
        return standing;
    }

    private static async Task AcknowledgeOnBothAsync(Cluster cluster, string id, int version)
    {
        var answers = await Task.WhenAll(AcknowledgeAsync(cluster.Nodes[0], AlertCity.First, id, version), AcknowledgeAsync(cluster.Nodes[1], AlertCity.Second, id, version));
        answers.Select(answer => answer.Status).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        var winner = answers.Single(answer => answer.Status == HttpStatusCode.OK).Body;
        answers.Single(answer => answer.Status == HttpStatusCode.Conflict).Body.GetProperty("by").GetString()
            .ShouldBe(winner.GetProperty("acknowledgedBy").GetProperty("name").GetString());
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> AcknowledgeAsync(Room node, string token, string id, int version)
    {
        using var client = node.Client(key: token);
        using var answer = await client.PostAsJsonAsync($"/api/v1/alerts/{id}/acknowledge", new { version });
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private static async Task<List<(string Id, int Version)>> ListAsync(Room node)
    {
        using var client = node.Client(key: AlertCity.First);
        return
        [
            .. (await client.GetFromJsonAsync<JsonElement>("/api/v1/alerts?tab=all")).GetProperty("items").EnumerateArray()
                .Select(alert => (alert.GetProperty("id").GetString()!, alert.GetProperty("version").GetInt32())).Order(),
        ];
    }

    private static async Task<List<string?>> VerbsAsync(Room node, string id)
    {
        using var client = node.Client(key: AlertCity.First);
        return [.. (await client.GetFromJsonAsync<JsonElement>($"/api/v1/alerts/{id}")).GetProperty("history").EnumerateArray().Select(row => row.GetProperty("verb").GetString())];
    }
}
