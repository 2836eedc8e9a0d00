using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Commands;
using SituationRoom.Host.Configuration;
using SituationRoom.Host.Serving;
using SituationRoom.Host.Tests.Support;

namespace SituationRoom.Host.Tests.Serving;

/// <summary>What administrators do to a running room stands on its trail.</summary>
public sealed class ReloadTrailTests : IDisposable
{
    private const string Token = "the-administrator's-token";
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_reload_a_refused_one_and_a_trial_leave_one_event_each_with_no_secret_and_the_chain_verifies()
    {
        var data = Path.Combine(_directory.Path, "data");
        var settings = ServeSettings.Of(new ServeOptions { Config = _directory.Write("situationroom.json", Text("number", "first-key")), Data = data, Urls = "http://127.0.0.1:0", Mqtt = "off", Demo = false });
        await using (var server = await RoomServer.StartAsync(settings, default))
        {
            using var client = await ReadyAsync(server);
            _directory.Write("situationroom.json", Text("code", "second-key"));
            (await client.PostAsync("/api/v1/configuration/reload", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
            _directory.Write("situationroom.json", Text("code", "second-key").Replace("feedback", "a-secret-of-somebody", StringComparison.Ordinal));
            (await client.PostAsync("/api/v1/configuration/reload", null)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            _directory.Write("situationroom.json", Text("code", "second-key"));
            (await client.PostAsync("/api/v1/configuration/reload", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await client.PostAsync("/api/v1/notices/targets/board/trial", null)).StatusCode.ShouldBe(HttpStatusCode.OK);

            var text = await client.GetStringAsync("/api/v1/trail?after=0");
            var rows = JsonDocument.Parse(text).RootElement.GetProperty("items").EnumerateArray().Where(row => row.GetProperty("by").GetProperty("id").GetString() == "admin").ToList();
            rows.Select(row => row.GetProperty("verb").GetString()).ShouldBe(["configurationTaken", "configurationRefused", "configurationTaken", "noticeTried"]);
            rows.Select(row => row.GetProperty("note").GetString()).Take(3).ShouldBe(["feeds: pos", "feeds[0].channel", ""]);
            rows[3].GetProperty("to").GetString().ShouldBe("board");
            foreach (var secret in new[] { FeedKey.Hash("first-key").Sha256, FeedKey.Hash("second-key").Sha256, "a-secret-of-somebody" })
            {
                text.ShouldNotContain(secret!);
            }
        }

        using var said = new StringWriter();
        (await TrailCheck.RunAsync(data, "", said, default)).ShouldBe(0, said.ToString());
        said.ToString().ShouldContain("is unbroken");
    }

    [Fact]
    public void Members_and_ids_that_differ_are_named_without_their_values()
    {
        var before = new RoomConfiguration { Feeds = [Feed("pos"), Feed("vk"), Feed("old")], Limits = new() };
        var after = before with { Feeds = [Feed("pos"), Feed("vk") with { WallTitles = !Feed("vk").WallTitles }, Feed("new")], City = before.City with { TimeZone = "Europe/Berlin" } };
        ConfigurationDifference.Of(before, after).ShouldBe(["city", "feeds: new, old, vk"]);
        ConfigurationDifference.Of(before, before).ShouldBeEmpty();

        static FeedDefinition Feed(string id) => new() { Id = id };
    }

    private static string Text(string id, string key) => $$"""
        {
          "city": { "name": { "en": "Test" }, "timeZone": "Europe/Moscow" },
          "territories": [ { "code": "tsentralny", "name": { "ru": "Центр" } } ],
          "categories": [ { "code": "roads", "name": { "en": "Roads" } } ],
          "rules": [ { "id": "any", "kind": "severity", "severity": "Severe", "names": { "en": "Any" }, "response": { "en": "Go" } } ],
          "feeds": [ { "id": "pos", "channel": "feedback", "door": "http", "keys": [ { "sha256": "{{FeedKey.Hash(key).Sha256}}" } ], "mapping": { "report": { "id": { "from": "{{id}}" } } } } ],
          "notices": { "cap": { "sender": "room.city.example" }, "targets": [ { "id": "board", "kind": "cap", "rules": [ "any" ] } ] },
          "people": [ { "id": "admin", "name": "Administrator", "role": "administrator", "tokens": [ { "sha256": "{{FeedKey.Hash(Token).Sha256}}" } ] } ],
          "log": { "level": "error" }
        }
        """;

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
}
