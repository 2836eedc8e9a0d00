using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SituationRoom.Acceptance.Running;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Doors;

public sealed class CapDoorTests : IAsyncLifetime
{
    private const string Feed = "meteo";
    private Room _room = null!;

    public async Task InitializeAsync()
    {
        Prerequisite.Program("curl", "curl");
        _room = await Room.StartAsync(configuration: Configuration());
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [SkippableFact]
    public async Task Curl_posts_an_alert_and_updates_and_cancels_it_also_over_a_restart()
    {
        var now = DateTimeOffset.UtcNow;
        (await CurlAsync(SomeAlert.Xml("Alert", "1", now.AddMinutes(-3), now.AddHours(1), "Severe"))).ShouldContain("\"accepted\":1");
        await _room.OpenBecomesAsync(1, "tsentralny", "safety");
        (await OnlyIncidentAsync()).GetProperty("severity").GetString().ShouldBe("Severe");

        await CurlAsync(SomeAlert.Xml("Update", "2", now.AddMinutes(-2), now.AddHours(2), "Extreme", ("1", now.AddMinutes(-3))));
        await Eventually.Async(
            "the update changes the incident", TimeSpan.FromSeconds(15), async () => (await OnlyIncidentAsync()).GetProperty("severity").GetString() == "Extreme");

        // This sender names only the message before, which a restart must not make a stranger.
        await _room.KillAndStartAgainAsync();
        await CurlAsync(SomeAlert.Xml("Update", "3", now.AddMinutes(-1), now.AddHours(2), "Minor", ("2", now.AddMinutes(-2))));
        await Eventually.Async(
            "the second update changes it too", TimeSpan.FromSeconds(15), async () => (await OnlyIncidentAsync()).GetProperty("severity").GetString() == "Minor");

        await CurlAsync(SomeAlert.Xml("Cancel", "4", now, null, "Minor", ("3", now.AddMinutes(-1))));
        await _room.OpenBecomesAsync(0);
        (await _room.TallyAsync("cancelled")).ShouldBe(1);
    }

    [SkippableFact]
    public async Task An_alert_ends_when_it_expires_also_while_the_server_is_away()
    {
        var now = DateTimeOffset.UtcNow;
        await CurlAsync(SomeAlert.Xml("Alert", "long", now, now.AddHours(1), "Minor"));
        await CurlAsync(SomeAlert.Xml("Alert", "short", now, DateTimeOffset.UtcNow.AddSeconds(3), "Minor"));
        await Eventually.Async("the short one is closed", TimeSpan.FromSeconds(15), async () => await _room.TallyAsync("closed") == 1);
        (await _room.OpenAsync()).ShouldBe(1);

        await CurlAsync(SomeAlert.Xml("Alert", "away", now, DateTimeOffset.UtcNow.AddSeconds(2), "Minor"));
        await _room.KillAndStartAgainAsync();
        await _room.OpenBecomesAsync(1);
        (await _room.TallyAsync("closed")).ShouldBe(2);

        // What came too late is closed from the start.
        (await CurlAsync(SomeAlert.Xml("Alert", "late", now.AddHours(-2), now.AddHours(-1), "Minor"))).ShouldContain("\"accepted\":1");
        await Eventually.Async("it is closed", TimeSpan.FromSeconds(15), async () => await _room.TallyAsync("closed") == 3);
        (await _room.OpenAsync()).ShouldBe(1);
    }

    [SkippableFact]
    public async Task An_index_that_is_posted_is_answered_with_a_hint()
    {
        var answer = JsonDocument.Parse(await CurlAsync("""
            <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:index</id><title>index</title><updated>2026-11-21T10:00:00Z</updated>
            <entry><id>urn:example:1</id><title>1</title><updated>2026-11-21T10:00:00Z</updated><link type="application/cap+xml" href="1.cap"/></entry></feed>
            """)).RootElement;
        answer.GetProperty("accepted").GetInt32().ShouldBe(0);
        answer.GetProperty("hint").GetString().ShouldBe("this is an index that leads to 1 further documents, which are not fetched for a sender; send those, or let a feed of the door \"poll\" ask for the index");
        (await CurlAsync(SomeAlert.Xml("Alert", "1", DateTimeOffset.UtcNow, null, "Minor"))).ShouldNotContain("hint");
    }

    [SkippableFact]
    public async Task An_alert_without_its_sender_is_kept_with_the_reason()
    {
        var xml = SomeAlert.Xml("Alert", "1", DateTimeOffset.UtcNow, null, "Minor").Replace("<sender>meteo.example.org</sender>", "", StringComparison.Ordinal);
        var answer = JsonDocument.Parse(await CurlAsync(xml)).RootElement;
        answer.GetProperty("rejected")[0].GetProperty("reason").GetString()!.ShouldStartWith("sender (line 1): it is missing");
        (await _room.GetAsync("/api/v1/rejections")).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    private static string Configuration()
    {
        var configuration = JsonNode.Parse(RigCity.Configuration())!;
        configuration["feeds"]!.AsArray().Add(JsonNode.Parse($$"""
            { "id": "{{Feed}}", "channel": "agency", "door": "cap", "keys": [ { "sha256": "{{FeedKey.Hash(RigCity.Key(Feed)).Sha256}}" } ],
              "cap": { "categories": { "Met": "safety" }, "geocodes": [ "DISTRICT" ] } }
            """));
        return configuration.ToJsonString();
    }

    private async Task<JsonElement> OnlyIncidentAsync() =>
        (await _room.GetAsync("/api/v1/incidents")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();

    private async Task<string> CurlAsync(string xml)
    {
        var result = await Shell.RunAsync(
            "curl",
            ["-sS", "--fail-with-body", "-H", $"Authorization: Bearer {RigCity.Key(Feed)}", "-H", "Content-Type: application/cap+xml",
             "--data-binary", "@-", $"{_room.Server.Address}cap/{Feed}"],
            Encoding.UTF8.GetBytes(xml), directory: null, TimeSpan.FromSeconds(20));
        result.Code.ShouldBe(0, result.All);
        return result.Output;
    }
}
