using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SituationRoom.Acceptance.Running;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Doors;

public sealed class Datex2DoorTests : IAsyncLifetime
{
    private const string Feed = "codd";
    private Room _room = null!;

    public async Task InitializeAsync()
    {
        Prerequisite.Program("curl", "curl");
        _room = await Room.StartAsync(configuration: Configuration());
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [SkippableFact]
    public async Task Curl_posts_a_publication_and_a_higher_version_updates_it_and_a_lower_one_does_not()
    {
        (await CurlAsync(V2(Situation("A", 2, "high")))).ShouldContain("\"accepted\":1");
        await _room.OpenBecomesAsync(1, "*", "roads/accident");
        (await OnlyIncidentAsync()).GetProperty("severity").GetString().ShouldBe("Severe");

        await CurlAsync(V2(Situation("A", 3, "highest")));
        await CurlAsync(V2(Situation("A", 1, "low")));
        await Eventually.Async(
            "version 3 stands", TimeSpan.FromSeconds(15), async () => (await OnlyIncidentAsync()).GetProperty("severity").GetString() == "Extreme");
        (await CurlAsync(V2(Situation("A", 3, "highest")))).ShouldContain("\"duplicates\":1");
        await _room.OpenBecomesAsync(1);
    }

    [SkippableFact]
    public async Task A_complete_publication_without_a_situation_ends_it_and_one_that_brings_it_back_opens_it()
    {
        await CurlAsync(V3(Situation("A", 1, "high"), Situation("B", 1, "low")));
        await _room.OpenBecomesAsync(2);
        await CurlAsync(V3(Situation("B", 1, "low")));
        await _room.OpenBecomesAsync(1);
        (await _room.TallyAsync("closed")).ShouldBe(1);
        await CurlAsync(V3(Situation("A", 1, "high"), Situation("B", 1, "low")));
        await _room.OpenBecomesAsync(2);
    }

    [SkippableFact]
    public async Task An_empty_complete_publication_withdraws_once_a_second_one_agrees()
    {
        await CurlAsync(V3(Situation("A", 1, "high"), Situation("B", 1, "low")));
        await _room.OpenBecomesAsync(2);
        await CurlAsync(V3());
        (await _room.OpenAsync()).ShouldBe(2);
        await CurlAsync(V3());
        await _room.OpenBecomesAsync(0);
        (await _room.TallyAsync("closed")).ShouldBe(2);
    }

    [SkippableFact]
    public async Task A_page_and_half_a_publication_change_nothing_and_the_feed_has_failed_until_the_next_good_one()
    {
        await CurlAsync(V3(Situation("A", 1, "high")));
        await _room.OpenBecomesAsync(1);
        var page = await PostAsync("<!DOCTYPE html><html><body>502 Bad Gateway</body></html>");
        page.Code.ShouldNotBe(0);
        page.Output.ShouldContain("this is an HTML page");
        (await HealthAsync()).ShouldBe("failed");
        var whole = V3();
        (await PostAsync(whole[..(whole.Length / 2)])).Output.ShouldContain("cut short");
        (await PostAsync("")).Code.ShouldNotBe(0);
        (await _room.OpenAsync()).ShouldBe(1);
        (await _room.GetAsync("/api/v1/rejections")).GetProperty("items").GetArrayLength().ShouldBeGreaterThanOrEqualTo(2);

        await CurlAsync(V3(Situation("A", 1, "high")));
        await Eventually.Async("the feed is well again", TimeSpan.FromSeconds(15), async () => await HealthAsync() == "live");
        (await _room.OpenAsync()).ShouldBe(1);
    }

    [SkippableFact]
    public async Task Planned_works_count_from_the_first_publication_after_their_beginning()
    {
        var planned = Situation("W", 1, "low").Replace("active", "definedByValidityTimeSpec", StringComparison.Ordinal);
        await CurlAsync(V3(planned).Replace("T10:30:00", "T10:00:00", StringComparison.Ordinal));
        (await OnlyIncidentAsync()).GetProperty("mode").GetString().ShouldBe("Draft");
        (await _room.OpenAsync()).ShouldBe(0);
        await CurlAsync(V3(planned));
        await _room.OpenBecomesAsync(1);
        (await OnlyIncidentAsync()).GetProperty("mode").GetString().ShouldBe("Actual");
    }

    private static string Configuration()
    {
        var configuration = JsonNode.Parse(RigCity.Configuration())!;
        configuration["feeds"]!.AsArray().Add(JsonNode.Parse($$"""
            { "id": "{{Feed}}", "channel": "traffic", "door": "datex2", "keys": [ { "sha256": "{{FeedKey.Hash(RigCity.Key(Feed)).Sha256}}" } ],
              "datex2": { "complete": false, "categories": { "Accident": "roads/accident" } } }
            """));
        return configuration.ToJsonString();
    }

    private static string Situation(string id, int version, string severity) => $"""
        <situation id="{id}" version="{version}"><overallSeverity>{severity}</overallSeverity>
          <headerInformation><informationStatus>real</informationStatus></headerInformation>
          <situationRecord xsi:type="Accident" id="{id}-1" version="{version}">
            <validity><validityStatus>active</validityStatus><validityTimeSpecification><overallStartTime>2026-11-21T10:10:00+03:00</overallStartTime></validityTimeSpecification></validity>
          </situationRecord></situation>
        """;

    private static string V2(params string[] situations) => $"""
        <d2LogicalModel xmlns="http://datex2.eu/schema/2/2_0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <payloadPublication xsi:type="SituationPublication" lang="ru"><publicationTime>2026-11-21T10:30:00+03:00</publicationTime>
        {string.Concat(situations)}</payloadPublication></d2LogicalModel>
        """;

    /// <summary>A snapshot, which is complete by what it says itself.</summary>
    private static string V3(params string[] situations) => $"""
        <mc:messageContainer xmlns:mc="http://datex2.eu/schema/3/messageContainer" xmlns="http://datex2.eu/schema/3/situation" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <mc:payload xsi:type="SituationPublication" lang="ru"><publicationTime>2026-11-21T10:30:00+03:00</publicationTime>{string.Concat(situations)}</mc:payload>
        <mc:exchangeInformation><exchangeContext><codedExchangeProtocol>snapshotPush</codedExchangeProtocol></exchangeContext></mc:exchangeInformation>
        </mc:messageContainer>
        """;

    private async Task<JsonElement> OnlyIncidentAsync() =>
        (await _room.GetAsync("/api/v1/incidents")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();

    private async Task<string?> HealthAsync() =>
        (await _room.GetAsync("/api/v1/feeds")).GetProperty("items").EnumerateArray()
            .Single(feed => feed.GetProperty("id").GetString() == Feed).GetProperty("health").GetString();

    private async Task<string> CurlAsync(string xml)
    {
        var result = await PostAsync(xml);
        result.Code.ShouldBe(0, result.All);
        return result.Output;
    }

    private async Task<ShellResult> PostAsync(string body) => await Shell.RunAsync(
        "curl",
        ["-sS", "--fail-with-body", "-H", $"Authorization: Bearer {RigCity.Key(Feed)}", "-H", "Content-Type: application/xml",
         "--data-binary", "@-", $"{_room.Server.Address}datex2/{Feed}"],
        Encoding.UTF8.GetBytes(body), directory: null, TimeSpan.FromSeconds(20));
}
