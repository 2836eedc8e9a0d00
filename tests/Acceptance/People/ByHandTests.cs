using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.People;

/// <summary>What the shift enters, moves and makes void, through the real executable, over a kill.</summary>
public sealed class ByHandTests
{
    [Fact]
    public async Task A_call_is_entered_and_moved_and_a_bad_file_is_void_and_all_of_it_outlives_a_kill()
    {
        await using var room = await Room.StartAsync(configuration: PlantedCity.Configuration());
        var before = await room.OpenAsync();
        var categories = (await room.GetAsync("/api/v1/board")).GetProperty("categories").EnumerateArray().Select(one => one.GetProperty("code").GetString()!).ToArray();
        string category;
        using (var dispatcher = room.Client(key: PlantedCity.Token("dispatcher")))
        {
            var entered = await SendAsync(dispatcher, "incidents", new { title = "Дерево на проводах", callerName = "Тайнова Мария", callerPhone = "+7 900 555-44-33" }, "call-1");
            var again = await SendAsync(dispatcher, "incidents", new { title = "Дерево на проводах" }, "call-1");
            var id = entered.GetProperty("id").GetString();
            again.GetProperty("id").GetString().ShouldBe(id);
            (await room.OpenAsync()).ShouldBe(before + 1);
            var placed = entered.GetProperty("place").GetProperty("category").GetString();
            category = categories.First(code => code != "none" && code != placed);
            var moved = await SendAsync(dispatcher, "incidents/move", new { feed = "console", id, version = 1, category, reason = "так сказал звонивший" }, "move-1");
            moved.GetProperty("place").GetProperty("category").GetString().ShouldBe(category);
            using var late = await PostAsync(dispatcher, "incidents/move", new { feed = "console", id, version = 1, category = categories.First(code => code != category), reason = "и я" }, "move-2");
            late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        }

        await UploadAsync(room, "1", "bad");
        (await room.OpenAsync()).ShouldBe(before + 4);
        using (var lead = room.Client(key: PlantedCity.Token("lead")))
        {
            var import = await lead.GetFromJsonAsync<JsonElement>("/api/v1/imports/one?feed=dispatch-112&id=bad");
            import.GetProperty("voiding").GetProperty("gone").GetInt32().ShouldBe(3);
            import.GetProperty("file").GetString().ShouldBe("ноябрь.csv");
            await SendAsync(lead, "imports/void", new { feed = "dispatch-112", id = "bad", version = import.GetProperty("version").GetInt64(), reason = "не тот файл" }, "void-1");
        }

        (await room.OpenAsync()).ShouldBe(before + 1);
        await room.KillAndStartAgainAsync();
        (await room.OpenAsync()).ShouldBe(before + 1);
        (await room.OpenAsync(category: category)).ShouldBe(1);
        await UploadAsync(room, "1", "good");
        (await room.OpenAsync()).ShouldBe(before + 4);
        using var auditor = room.Client(key: PlantedCity.Token("lead"));
        var trail = (await auditor.GetFromJsonAsync<JsonElement>("/api/v1/trail")).GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("verb").GetString()).ToArray();
        trail.ShouldContain("incidentEntered");
        trail.ShouldContain("incidentMoved");
        trail.ShouldContain("importVoided");
    }

    private static async Task UploadAsync(Room room, string prefix, string import)
    {
        var rows = string.Join('\n', Enumerable.Range(1, 3).Select(number => string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"row-{prefix}-{number}\"}}")));
        using var client = room.Client("dispatch-112");
        using var body = new StringContent(rows, Encoding.UTF8, "application/x-ndjson");
        using var answer = await client.PostAsync(
            new Uri($"/api/v1/feeds/dispatch-112/reports?mapping=none&import={import}&file={Uri.EscapeDataString("ноябрь.csv")}", UriKind.Relative), body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<JsonElement> SendAsync(HttpClient client, string path, object body, string key)
    {
        using var answer = await PostAsync(client, path, body, key);
        var said = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, said);
        return JsonDocument.Parse(said).RootElement;
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, object body, string key) => client.SendAsync(
        new HttpRequestMessage(HttpMethod.Post, "/api/v1/" + path) { Content = JsonContent.Create(body), Headers = { { "Idempotency-Key", key } } });
}
