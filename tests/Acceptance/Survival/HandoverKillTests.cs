using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using SituationRoom.Acceptance.Running;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Survival;

public sealed class HandoverKillTests
{
    private const string Feed = "dispatch-112";

    [Fact]
    public async Task A_hand_over_goes_on_after_each_kill_and_its_sheet_is_kept_with_the_trail()
    {
        await using var room = await Room.StartAsync(configuration: Configuration());
        using (var sender = room.Client(Feed))
        {
            await sender.PostAsync(Feed, """[{ "id": "1", "title": "Взрыв", "severity": "Extreme", "status": "open" }]""");
        }

        await Eventually.Async("an alert", TimeSpan.FromSeconds(20), async () => (await room.GetAsync("/api/v1/board")).GetProperty("alerts").GetProperty("top").GetArrayLength() > 0);
        await DoneAsync(room, "anna", "shifts/posts/shift-lead/take");
        await DoneAsync(room, "anna", "handovers/notes", new { text = "кран на Красной" });
        var begun = await DoneAsync(room, "anna", "handovers");
        var (id, items) = (begun.GetProperty("summary").GetProperty("id").GetString()!, begun.GetProperty("unconfirmed").EnumerateArray().Select(item => item.GetString()!).ToList());
        items.ShouldNotBeEmpty();
        (await SendAsync(room, "boris", "handovers")).Status.ShouldBe(HttpStatusCode.Conflict);
        await room.KillAndStartAgainAsync();

        (await SendAsync(room, "boris", $"handovers/{id}/sign", new { })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var item in items)
        {
            await DoneAsync(room, "boris", $"handovers/{id}/confirm", new { item });
        }

        await room.KillAndStartAgainAsync();
        await DoneAsync(room, "boris", $"handovers/{id}/sign", new { });
        await room.KillAndStartAgainAsync();
        (await DoneAsync(room, "anna", $"handovers/{id}/sign", new { })).GetProperty("summary").GetProperty("state").GetString().ShouldBe("closed");
        await room.KillAndStartAgainAsync();

        using var client = room.Client(key: "boris");
        var kept = await client.GetFromJsonAsync<JsonElement>($"/api/v1/handovers/{id}");
        kept.GetProperty("sheet").GetProperty("notes")[0].GetProperty("text").GetString().ShouldBe("кран на Красной");
        kept.GetProperty("signatures").EnumerateArray().Select(signature => signature.GetProperty("by").GetProperty("id").GetString()).ShouldBe(["boris", "anna"]);
        var list = await client.GetFromJsonAsync<JsonElement>("/api/v1/handovers");
        list.GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("hash").GetString().ShouldBe(kept.GetProperty("summary").GetProperty("hash").GetString());
        var duty = await client.GetFromJsonAsync<JsonElement>("/api/v1/shifts");
        duty.GetProperty("posts")[0].GetProperty("holders").EnumerateArray().ShouldHaveSingleItem().GetProperty("person").GetString().ShouldBe("boris");
        var check = await Shell.RunAsync("dotnet", Executable.Assembly, "check", "--data", room.Directory.Data);
        check.Code.ShouldBe(0, check.Output);
        check.Output.ShouldContain("unbroken");
    }

    private static async Task<JsonElement> DoneAsync(Room room, string token, string path, object? body = null)
    {
        var (status, answer) = await SendAsync(room, token, path, body);
        status.ShouldBe(HttpStatusCode.OK, answer.ToString());
        return answer;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(Room room, string token, string path, object? body = null)
    {
        using var client = room.Client(key: token);
        using var response = body is null ? await client.PostAsync($"/api/v1/{path}", null) : await client.PostAsJsonAsync($"/api/v1/{path}", body);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    private static string Configuration()
    {
        var city = JsonNode.Parse(RigCity.Configuration())!;
        city["city"]!["shifts"] = JsonNode.Parse("""{ "starts": ["08:00", "20:00"] }""");
        city["posts"] = JsonNode.Parse("""[{ "id": "shift-lead", "name": { "ru": "Старший смены" }, "lead": true }]""");
        city["people"] = new JsonArray(Lead("anna"), Lead("boris"));
        return city.ToJsonString();
    }

    private static JsonObject Lead(string id) => new()
    {
        ["id"] = id,
        ["name"] = id,
        ["role"] = "lead",
        ["tokens"] = new JsonArray(new JsonObject { ["sha256"] = FeedKey.Hash(id).Sha256 }),
    };
}
