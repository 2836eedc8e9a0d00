using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Serving;
using SituationRoom.Host.Tests.Support;

namespace SituationRoom.Host.Tests.Serving;

public sealed class ReloadTests : IDisposable
{
    private const string Key = "a-key-of-the-tests";
    private const string Token = "the-administrator's-token";
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_mended_mapping_counts_from_then_on_and_what_was_refused_is_run_again_once()
    {
        await using var server = await StartAsync(Text("number"));
        using var client = await ReadyAsync(server);
        var answer = await SendAsync(client, """{ "code": "A-1", "category": "roads" }""");
        var id = answer.GetProperty("rejected")[0].GetProperty("rejection").GetString();
        using (var still = await client.PostAsync($"/api/v1/rejections/{id}/rerun", null))
        {
            still.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        _directory.Write("situationroom.json", Text("code"));
        var state = await ReloadAsync(client, HttpStatusCode.OK);
        state.GetProperty("changed").EnumerateArray().Select(feed => feed.GetString()).ShouldBe(["pos"]);
        (await (await client.PostAsync($"/api/v1/rejections/{id}/rerun", null)).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accepted").GetInt32().ShouldBe(1);
        using var again = await client.PostAsync($"/api/v1/rejections/{id}/rerun", null);
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("by").GetString().ShouldBe("admin");
        (await SendAsync(client, """{ "code": "A-2" }""")).GetProperty("accepted").GetInt32().ShouldBe(1);
        (await client.GetFromJsonAsync<JsonElement>("/api/v1/incidents")).GetProperty("items").EnumerateArray()
            .Select(incident => incident.GetProperty("id").GetString()).ShouldBe(["A-2", "A-1"]);
    }

    [Fact]
    public async Task Contacts_and_scenes_of_readiness_are_taken_at_once()
    {
        var before = Text("number").Replace("\"log\"", """
            "rules": [ { "id": "any", "kind": "severity", "severity": "Severe", "names": { "en": "Any" }, "response": { "en": "Go" } } ],
            "departments": [ { "code": "roads-agency", "name": { "en": "Roads agency" } } ],
            "responsibilities": [ { "category": "roads", "department": "roads-agency" } ], "log"
            """, StringComparison.Ordinal);
        await using var server = await StartAsync(before);
        using var client = await ReadyAsync(server);
        (await client.GetFromJsonAsync<JsonElement>("/api/v1/board")).GetProperty("readiness").GetProperty("scenes").GetArrayLength().ShouldBe(0);
        _directory.Write("situationroom.json", before
            .Replace("\"Roads agency\" }", "\"Roads agency\" }, \"contacts\": [ { \"post\": { \"en\": \"Duty post\" }, \"phone\": \"255-00-01\" } ]", StringComparison.Ordinal)
            .Replace("\"log\"", "\"readiness\": { \"scenes\": [ { \"mode\": \"everyday\", \"wall\": \"*\", \"scene\": \"map\" } ] }, \"log\"", StringComparison.Ordinal));
        (await ReloadAsync(client, HttpStatusCode.OK)).GetProperty("atNextStart").GetArrayLength().ShouldBe(0);
        (await client.GetFromJsonAsync<JsonElement>("/api/v1/board")).GetProperty("readiness").GetProperty("scenes")[0][1].GetString().ShouldBe("map");
        await SendAsync(client, """{ "number": "A-1", "category": "roads", "severity": "Extreme" }""");
        var alert = (await RaisedAsync(client)).GetProperty("id").GetString();
        var contacts = await client.GetFromJsonAsync<JsonElement>($"/api/v1/alerts/{alert}/contacts");
        (contacts.GetProperty("department").GetString(), contacts.GetProperty("contacts")[0].GetProperty("phone").GetString()).ShouldBe(("roads-agency", "255-00-01"));
    }

    [Fact]
    public async Task A_wrong_configuration_leaves_the_one_before_and_is_told()
    {
        await using var server = await StartAsync(Text("number"));
        using var client = await ReadyAsync(server);
        _directory.Write("situationroom.json", Text("number").Replace("feedback", "post", StringComparison.Ordinal));
        var problem = await ReloadAsync(client, HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("detail").GetString()!.ShouldContain("feeds[0].channel");
        (await SendAsync(client, """{ "number": "A-1" }""")).GetProperty("accepted").GetInt32().ShouldBe(1);
        (await client.GetStringAsync("/readyz")).ShouldContain("the one before stays in use");
        var state = await client.GetFromJsonAsync<JsonElement>("/api/v1/configuration");
        state.GetProperty("errors").GetArrayLength().ShouldBe(1);

        _directory.Write("situationroom.json", Text("number"));
        await ReloadAsync(client, HttpStatusCode.OK);
        (await client.GetStringAsync("/readyz")).ShouldBe("ready");
    }

    [Fact]
    public async Task What_a_running_room_cannot_take_is_said_plainly()
    {
        await using var server = await StartAsync(Text("number"));
        using var client = await ReadyAsync(server);
        _directory.Write("situationroom.json", Text("number", categories: """{ "code": "housing", "name": { "en": "Housing" } }""").Replace("Europe/Moscow", "Europe/Berlin", StringComparison.Ordinal));
        var state = await ReloadAsync(client, HttpStatusCode.OK);
        state.GetProperty("atNextStart").EnumerateArray().Select(waits => waits.GetString()!.Split(':')[0]).ShouldBe(["city", "categories"]);
        (await SendAsync(client, """{ "number": "A-1", "category": "housing" }""")).GetProperty("accepted").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_feed_and_a_key_come_and_go_and_so_do_people()
    {
        await using var server = await StartAsync(Text("number"));
        using var client = await ReadyAsync(server);
        _directory.Write("situationroom.json", Text("number").Replace(FeedKey.Hash(Key).Sha256, FeedKey.Hash("another").Sha256, StringComparison.Ordinal));
        await ReloadAsync(client, HttpStatusCode.OK);
        using (var refused = await client.SendAsync(Report("""{ "number": "A-1" }""")))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        _directory.Write("situationroom.json", Text("number").Replace(FeedKey.Hash(Token).Sha256, FeedKey.Hash("another").Sha256, StringComparison.Ordinal));
        await ReloadAsync(client, HttpStatusCode.OK);
        await ReloadAsync(client, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_changed_file_is_read_without_anybody_asking()
    {
        await using var server = await StartAsync(Text("number"));
        using var client = await ReadyAsync(server);
        _directory.Write("situationroom.json", Text("code_number"));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await client.GetFromJsonAsync<JsonElement>("/api/v1/configuration", limit.Token)).GetProperty("changed").GetArrayLength() == 0)
        {
            await Task.Yield();
        }

        (await SendAsync(client, """{ "code_number": "A-1" }""")).GetProperty("accepted").GetInt32().ShouldBe(1);
    }

    private static string Text(string id, string categories = """{ "code": "roads", "name": { "en": "Roads" } }""") => $$"""
        {
          "city": { "name": { "en": "Test" }, "timeZone": "Europe/Moscow" },
          "territories": [ { "code": "tsentralny", "name": { "ru": "Центр" } } ],
          "categories": [ {{categories}} ],
          "feeds": [ { "id": "pos", "channel": "feedback", "door": "http", "keys": [ { "sha256": "{{FeedKey.Hash(Key).Sha256}}" } ],
            "mapping": { "report": { "id": { "from": "{{id}}" }, "category": { "from": "category" }, "severity": { "from": "severity" } } } } ],
          "people": [ { "id": "admin", "name": "Administrator", "role": "administrator", "tokens": [ { "sha256": "{{FeedKey.Hash(Token).Sha256}}" } ] } ],
          "log": { "level": "error" }
        }
        """;

    private static async Task<JsonElement> ReloadAsync(HttpClient client, HttpStatusCode status)
    {
        using var answer = await client.PostAsync("/api/v1/configuration/reload", null);
        answer.StatusCode.ShouldBe(status);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<JsonElement> SendAsync(HttpClient client, string json)
    {
        using var answer = await client.SendAsync(Report(json));
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<JsonElement> RaisedAsync(HttpClient client)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var alerts = (await client.GetFromJsonAsync<JsonElement>("/api/v1/alerts", limit.Token)).GetProperty("items");
            if (alerts.GetArrayLength() > 0)
            {
                return alerts[0];
            }

            await Task.Yield();
        }
    }

    private static HttpRequestMessage Report(string json)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/feeds/pos/reports") { Content = new StringContent(json, MediaTypeHeaderValue.Parse("application/json")) };
        request.Headers.Authorization = new("Bearer", Key);
        return request;
    }

    private static async Task<HttpClient> ReadyAsync(RoomServer server)
    {
        var client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", Token);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await client.GetAsync("/readyz", limit.Token)).StatusCode != HttpStatusCode.OK)
        {
            await Task.Yield();
        }

        return client;
    }

    private Task<RoomServer> StartAsync(string text) => RoomServer.StartAsync(
        ServeSettings.Of(new ServeOptions
        {
            Config = _directory.Write("situationroom.json", text),
            Data = Path.Combine(_directory.Path, "data"),
            Urls = "http://127.0.0.1:0",
            Mqtt = "off",
            Demo = false,
        }),
        CancellationToken.None);
}
