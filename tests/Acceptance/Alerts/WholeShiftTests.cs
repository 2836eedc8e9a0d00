using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SituationRoom.Acceptance.Running;
using SituationRoom.Acceptance.Survival;

namespace SituationRoom.Acceptance.Alerts;

/// <summary>A whole shift at the real executable: quiet, a storm of reports, a flood of alerts in which it is killed twice, and the hand-over.</summary>
public sealed class WholeShiftTests
{
    private const int Fires = 40;
    private const string Feed = "pos";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_shift_with_a_storm_a_flood_and_two_kills_loses_no_alert_doubles_none_and_is_handed_over()
    {
        await using var receiver = await NoticeReceiver.StartAsync(ShiftCity.Secret);
        receiver.Takes = true;
        await using var room = await Room.StartAsync(configuration: ShiftCity.Configuration(receiver.Address));
        await using var http = new ResendingHttpSender(room.Server.Address, "dispatch-112");
        await using var mqtt = new ResendingMqttSender(room.MqttPort, "traffic-center");

        await QuietAsync(room);
        http.Start();
        mqtt.Start();
        await Eventually.Async("the storm has begun", Limit, () => Task.FromResult(http.Acknowledged.Count > 500 && mqtt.Acknowledged.Count > 500));
        var confirmed = await FloodAsync(room, receiver);
        await http.FinishAsync();
        await mqtt.FinishAsync();

        await NothingIsLostAsync(room, http.Acknowledged.Count + mqtt.Acknowledged.Count);
        await AnswerAllAsync(room);
        await HandOverAsync(room);
        await FiguresAsync(room);
        await EndAsync(room);
        await ToldAsync(room, receiver, confirmed);
        var check = await Shell.RunAsync("dotnet", Executable.Assembly, "check", "--data", room.Directory.Data);
        check.Code.ShouldBe(0, check.Output);
        check.Output.ShouldContain("unbroken");
    }

    /// <summary>One fire, seen to, over: nothing stands afterwards.</summary>
    private static async Task QuietAsync(Room room)
    {
        await PostAsync(room, ShiftCity.Fire(0));
        await StandAsync(room, 1);
        await DoneAsync(room, ShiftCity.Outgoing, "shifts/posts/shift-lead/take");
        var alert = (await ListAsync(room))[0];
        await CommandAsync(room, alert.GetProperty("id").GetString()!, "assign", alert.GetProperty("version").GetInt32(), "quiet", new { to = "shift-lead" });
        await PostAsync(room, ShiftCity.Fire(0, "closed"));
        await StandAsync(room, 0);
        (await FloodOfAsync(room)).ValueKind.ShouldBe(JsonValueKind.Null);
    }

    /// <summary>Forty fires while the room is killed twice. Returns the notices that were known to be delivered before a kill, and how often each had been tried.</summary>
    private static async Task<IReadOnlyDictionary<string, int>> FloodAsync(Room room, NoticeReceiver receiver)
    {
        var sending = Task.Run(async () =>
        {
            for (var number = 1; number <= Fires; number++)
            {
                await PostAsync(room, ShiftCity.Fire(number));
            }
        });
        var confirmed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var standing in new[] { 5, Fires / 2 })
        {
            await Eventually.Async($"{standing} alerts stand", Limit, async () => (await ListAsync(room)).Count >= standing);
            var ids = (await ListAsync(room)).Select(alert => alert.GetProperty("id").GetString()!).ToList();
            await AcknowledgeAsync(room, ids[0]);
            foreach (var key in await DeliveredAsync(room, ids))
            {
                confirmed.TryAdd(key, TriesOf(receiver, key));
            }

            await room.KillAndStartAgainAsync();
            ids.ShouldBeSubsetOf((await ListAsync(room)).Select(alert => alert.GetProperty("id").GetString()!));

            // Whoever did not hear the answer sends the same again: it is done once.
            var again = await AcknowledgeAsync(room, ids[0]);
            again.GetProperty("state").GetString().ShouldBe("acknowledged");
        }

        await sending.WaitAsync(TimeSpan.FromSeconds(60));
        await StandAsync(room, Fires);
        await Eventually.Async("the flood is told", Limit, async () => (await FloodOfAsync(room)).ValueKind == JsonValueKind.Object);
        return confirmed;
    }

    private static async Task NothingIsLostAsync(Room room, int stormed)
    {
        var incidents = await room.IncidentsAsync();
        incidents.Distinct().Count().ShouldBe(incidents.Count);
        incidents.Count.ShouldBe(stormed + Fires + 1);
        var items = (await ListAsync(room)).Select(alert => alert.GetProperty("item").GetString()).ToList();
        items.ShouldBe(Enumerable.Range(1, Fires).Select(number => $"fire-{number}"), ignoreOrder: true);
    }

    private static async Task AnswerAllAsync(Room room)
    {
        foreach (var alert in (await ListAsync(room)).Where(alert => alert.GetProperty("state").GetString() == "unacknowledged"))
        {
            await AcknowledgeAsync(room, alert.GetProperty("id").GetString()!);
        }

        using var lead = room.Client(key: ShiftCity.Outgoing);
        foreach (var id in (await ListAsync(room)).Select(alert => alert.GetProperty("id").GetString()))
        {
            var verbs = (await lead.GetFromJsonAsync<JsonElement>($"/api/v1/alerts/{id}")).GetProperty("history").EnumerateArray().Select(row => row.GetProperty("verb").GetString()).ToList();
            verbs.Count(verb => verb == "raised").ShouldBe(1, id);
            verbs.Count(verb => verb == "acknowledged").ShouldBe(1, id);
            verbs.Count(verb => verb == "escalated").ShouldBeLessThanOrEqualTo(1, id);
        }
    }

    private static async Task HandOverAsync(Room room)
    {
        await DoneAsync(room, ShiftCity.Outgoing, "handovers/notes", new { text = "Пожары на контроле" });
        var begun = await DoneAsync(room, ShiftCity.Outgoing, "handovers");
        var id = begun.GetProperty("summary").GetProperty("id").GetString();
        var items = begun.GetProperty("unconfirmed").EnumerateArray().Select(item => item.GetString()!).ToList();
        items.Count.ShouldBe(Fires);
        foreach (var item in items)
        {
            await DoneAsync(room, ShiftCity.Incoming, $"handovers/{id}/confirm", new { item });
        }

        await DoneAsync(room, ShiftCity.Incoming, $"handovers/{id}/sign", new { });
        var closed = await DoneAsync(room, ShiftCity.Outgoing, $"handovers/{id}/sign", new { });
        closed.GetProperty("summary").GetProperty("state").GetString().ShouldBe("closed");
        closed.GetProperty("signatures").EnumerateArray().Select(signature => signature.GetProperty("by").GetProperty("id").GetString()).ShouldBe([ShiftCity.Incoming, ShiftCity.Outgoing]);
    }

    private static async Task FiguresAsync(Room room)
    {
        using var lead = room.Client(key: ShiftCity.Incoming);
        var figures = await lead.GetFromJsonAsync<JsonElement>("/api/v1/alerts/figures");
        figures.GetProperty("annunciated").GetInt32().ShouldBe(Fires + 1);
        figures.GetProperty("tenMinutes").EnumerateArray().Sum(bin => bin.GetInt32()).ShouldBe(Fires + 1);
        figures.GetProperty("floods").GetInt32().ShouldBe(1);
        figures.GetProperty("priorityShares").EnumerateArray().Select(share => share.GetDouble()).ShouldBe([0, 1, 0, 0]);
        figures.GetProperty("chattering").GetInt32().ShouldBe(0);
        var flood = await FloodOfAsync(room);
        (flood.GetProperty("count").GetInt32(), flood.GetProperty("peak").GetInt32()).ShouldBe((Fires + 1, Fires + 1));
    }

    /// <summary>The fires are out: what was seen ends with its incident.</summary>
    private static async Task EndAsync(Room room)
    {
        await PostAsync(room, $"[{string.Join(',', Enumerable.Range(1, Fires).Select(number => ShiftCity.Fire(number, "closed")))}]");
        await StandAsync(room, 0);
    }

    /// <summary>Of each alert both steps went out; what was confirmed was not sent again, and every attempt of a step bears the same key.</summary>
    private static async Task ToldAsync(Room room, NoticeReceiver receiver, IReadOnlyDictionary<string, int> confirmed)
    {
        await Eventually.Async(
            "everybody outside was told",
            Limit,
            () => Task.FromResult(receiver.Attempts.Select(attempt => attempt.Key).Distinct().Count() == 2 * (Fires + 1)),
            () => $"{receiver.Attempts.Select(attempt => attempt.Key).Distinct().Count()} of {2 * (Fires + 1)}");
        confirmed.ShouldNotBeEmpty();
        foreach (var (key, tries) in confirmed)
        {
            TriesOf(receiver, key).ShouldBe(tries, key);
        }

        foreach (var step in new[] { "raised", "ended" })
        {
            receiver.Attempts.Where(attempt => attempt.Step == step).Select(attempt => attempt.Key).Distinct().Count().ShouldBe(Fires + 1, step);
        }

        (await ListAsync(room)).ShouldBeEmpty();
    }

    private static int TriesOf(NoticeReceiver receiver, string key) => receiver.Attempts.Count(attempt => attempt.Key == key);

    private static async Task<List<string>> DeliveredAsync(Room room, IReadOnlyList<string> alerts)
    {
        using var lead = room.Client(key: ShiftCity.Outgoing);
        var delivered = new List<string>();
        await Eventually.Async("a notice is delivered", Limit, async () =>
        {
            delivered.Clear();
            foreach (var alert in alerts)
            {
                var notices = (await lead.GetFromJsonAsync<JsonElement>($"/api/v1/alerts/{alert}/notices")).GetProperty("items").EnumerateArray();
                delivered.AddRange(notices.Where(notice => notice.GetProperty("fate").GetString() == "delivered").Select(notice => $"{alert}.{notice.GetProperty("version").GetInt32()}.hook"));
            }

            return delivered.Count > 0;
        });
        return delivered;
    }

    private static async Task StandAsync(Room room, int count)
    {
        var last = -1;
        await Eventually.Async($"{count} alerts stand", Limit, async () => (last = (await ListAsync(room)).Count) == count, () => $"{last}");
    }

    private static async Task<JsonElement> AcknowledgeAsync(Room room, string id) => await CommandAsync(room, id, "acknowledge", 1, "seen-" + id, new { });

    /// <summary>The body's members and the version; sent again until it is answered.</summary>
    private static async Task<JsonElement> CommandAsync(Room room, string id, string verb, int version, string key, object members)
    {
        var body = JsonSerializer.SerializeToNode(members)!.AsObject();
        body["version"] = version;
        using var client = room.Client(key: ShiftCity.Outgoing);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/alerts/{id}/{verb}") { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await client.SendAsync(request);
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, said.ToString());
        return said;
    }

    private static async Task<JsonElement> DoneAsync(Room room, string token, string path, object? body = null)
    {
        using var client = room.Client(key: token);
        using var response = body is null ? await client.PostAsync($"/api/v1/{path}", null) : await client.PostAsJsonAsync($"/api/v1/{path}", body);
        var said = await response.Content.ReadFromJsonAsync<JsonElement>();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, said.ToString());
        return said;
    }

    /// <summary>Posts until it is answered with 200, as a sender does that loses nothing.</summary>
    private static async Task PostAsync(Room room, string reports)
    {
        await Eventually.Async("a report is taken", TimeSpan.FromSeconds(60), async () =>
        {
            try
            {
                using var client = room.Client(Feed);
                using var content = new StringContent(reports, Encoding.UTF8, "application/json");
                using var answer = await client.PostAsync($"/api/v1/feeds/{Feed}/reports", content);
                return answer.StatusCode == HttpStatusCode.OK;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
    }

    private static async Task<List<JsonElement>> ListAsync(Room room) => [.. (await room.GetAsync("/api/v1/alerts?tab=all")).GetProperty("items").EnumerateArray()];

    private static async Task<JsonElement> FloodOfAsync(Room room) => (await room.GetAsync("/api/v1/board")).GetProperty("alerts").TryGetProperty("flood", out var flood) ? flood : JsonDocument.Parse("null").RootElement;
}
