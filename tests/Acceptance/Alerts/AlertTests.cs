using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Alerts;

public sealed class AlertTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Of_two_who_acknowledge_at_once_one_does_and_the_other_is_told_who_and_undo_leaves_both_on_a_whole_trail()
    {
        await using var room = await Room.StartAsync(configuration: AlertCity.Configuration());
        using var sender = room.Client("dispatch-112");
        await sender.PostAsync("dispatch-112", """{ "id": "1", "severity": "Extreme", "category": "safety/fire", "district": "zapadny" }""");
        var id = await RaisedAsync(room);
        using var first = room.Client(key: AlertCity.First);
        using var second = room.Client(key: AlertCity.Second);
        var version = (await ListAsync(room))[0].GetProperty("version").GetInt32();
        var answers = await Task.WhenAll(new[] { first, second }.Select(client => DoAsync(client, id, "acknowledge", version)));
        var (winner, loser) = answers[0].Status == HttpStatusCode.OK ? (answers[0], answers[1]) : (answers[1], answers[0]);
        (winner.Status, loser.Status).ShouldBe((HttpStatusCode.OK, HttpStatusCode.Conflict));
        var name = winner.Body.GetProperty("acknowledgedBy").GetProperty("name").GetString();
        (loser.Body.GetProperty("by").GetString(), loser.Body.GetProperty("state").GetString()).ShouldBe((name, "acknowledged"));
        var who = answers[0].Status == HttpStatusCode.OK ? first : second;
        (await DoAsync(who, id, "undo", winner.Body.GetProperty("version").GetInt32())).Status.ShouldBe(HttpStatusCode.OK);
        var verbs = (await first.GetFromJsonAsync<JsonElement>($"/api/v1/alerts/{id}")).GetProperty("history").EnumerateArray().Select(row => row.GetProperty("verb").GetString()).ToList();
        verbs.Where(verb => verb != "escalated").ShouldBe(["raised", "acknowledged", "refused", "undone"]);
        await room.Server.KillAsync();
        using var said = new StringWriter();
        (await TrailCheck.RunAsync(room.Directory.Data, "", said, default)).ShouldBe(0, said.ToString());
        said.ToString().ShouldContain("unbroken");
    }

    [Fact]
    public async Task Killed_in_the_middle_of_escalations_the_same_alerts_stand_and_no_step_is_taken_twice()
    {
        const int Count = 20;
        await using var room = await Room.StartAsync(configuration: AlertCity.Configuration());
        using (var sender = room.Client("dispatch-112"))
        {
            await sender.PostAsync("dispatch-112", $"[{string.Join(',', Enumerable.Range(0, Count).Select(number => $$"""{ "id": "{{number}}", "severity": "Severe", "category": "safety/fire", "district": "zapadny" }"""))}]");
        }

        await Eventually.Async("all are raised", Soon, async () => (await ListAsync(room)).Count == Count);
        var ids = (await ListAsync(room)).Select(alert => alert.GetProperty("id").GetString()).ToList();
        for (var step = 1; step <= 3; step++)
        {
            await Eventually.Async($"step {step}", Soon, async () => (await ListAsync(room)).All(alert => alert.GetProperty("escalated").GetInt32() >= step));
            await room.KillAndStartAgainAsync();
            (await ListAsync(room)).Select(alert => alert.GetProperty("id").GetString()).ShouldBe(ids);
        }

        await Eventually.PassAsync(TimeSpan.FromSeconds(2));
        using var lead = room.Client(key: AlertCity.First);
        foreach (var id in ids)
        {
            var history = (await lead.GetFromJsonAsync<JsonElement>($"/api/v1/alerts/{id}")).GetProperty("history").EnumerateArray().ToList();
            history.Select(row => row.GetProperty("verb").GetString()).ShouldBe(["raised", "escalated", "escalated", "escalated"]);
            history.Skip(1).Select(row => row.GetProperty("to").GetString()).ShouldBe(["head", "mayor", "governor"]);
        }
    }

    private static async Task<string> RaisedAsync(Room room)
    {
        string? id = null;
        await Eventually.Async("an alert is raised", Soon, async () => (id = (await ListAsync(room)).Select(alert => alert.GetProperty("id").GetString()).FirstOrDefault()) is not null);
        return id!;
    }

    private static async Task<List<JsonElement>> ListAsync(Room room) => [.. (await room.GetAsync("/api/v1/alerts?tab=all")).GetProperty("items").EnumerateArray()];

    private static async Task<(HttpStatusCode Status, JsonElement Body)> DoAsync(HttpClient client, string id, string verb, int version)
    {
        using var answer = await client.PostAsJsonAsync($"/api/v1/alerts/{id}/{verb}", new { version });
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }
}
