using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SituationRoom.Acceptance.Running;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Peers;

/// <summary>Real executables that follow each other's journals.</summary>
public sealed class PeerTests : IDisposable
{
    private const string Key = "key-of-the-region";
    private const string Feed = "city";
    private const string Lead = "token-of-the-lead";
    private readonly string _keyFile = Path.GetTempFileName();

    public PeerTests() => File.WriteAllText(_keyFile, Key);

    public void Dispose() => File.Delete(_keyFile);

    [Fact]
    public async Task The_region_counts_what_its_municipality_counts_over_kills_of_either_and_an_outage_of_the_link()
    {
        await using var city = await CityAsync();
        await using var link = new Link(city.Server.Address);
        await using var region = await RegionAsync(link.Address);
        var sent = 0;
        await SendAsync(2_000);
        await region.OpenBecomesAsync(2_000);

        await SendAsync(3_000);
        await region.KillAndStartAgainAsync();
        await SendAsync(1_000);
        await city.KillAndStartAgainAsync();
        await SendAsync(1_000);

        link.IsCut = true;
        await SendAsync(1_500);
        await Eventually.Async("the feed says that it failed", TimeSpan.FromSeconds(60), async () => await HealthAsync(region) == "failed");
        link.IsCut = false;
        await SendAsync(500);
        var open = -1;
        await Eventually.Async($"{sent} open", TimeSpan.FromSeconds(90), async () => (open = await region.OpenAsync()) == sent, () => $"{open}");

        using (var client = city.Client("pos"))
        {
            await client.PostAsync("pos", """[{"id":"x","category":"roads/potholes","district":"zapadny","mode":"Test"},{"id":"y","category":"housing/water","status":"closed","person":{"phone":"+79990001122"}}]""");
        }

        var wanted = await BoardFacts.ReadAsync(city);
        var last = "";
        await Eventually.Async("the region's counts are the city's", TimeSpan.FromSeconds(60), async () => (last = await BoardFacts.ReadAsync(region)) == wanted, () => last);
        (await region.IncidentsAsync()).Count.ShouldBe(sent + 2);
        (await region.GetAsync("/api/v1/rejections")).GetProperty("items").GetArrayLength().ShouldBe(0);

        await MakeVoidAndMergeAsync(city, region, sent);

        async Task SendAsync(int count)
        {
            using var client = city.Client("dispatch-112");
            var body = new ReportBatch(count, DateTimeOffset.UtcNow).Numbered(sent).ToArray();
            (await client.PostBytesAsync("/api/v1/feeds/dispatch-112/reports", body, "application/x-ndjson")).Accepted.ShouldBe(count);
            sent += count;
        }
    }

    /// <summary>What the lead of the city makes void and merges counts in the region, too, which is killed as it is told.</summary>
    private static async Task MakeVoidAndMergeAsync(Room city, Room region, int open)
    {
        var file = string.Join('\n', Enumerable.Range(0, 40).Select(number => string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"row-{number}\",\"category\":\"safety/fire\"}}")));
        using (var client = city.Client("dispatch-112"))
        {
            (await client.PostBytesAsync("/api/v1/feeds/dispatch-112/reports?import=bad", Encoding.UTF8.GetBytes(file), "application/x-ndjson")).Accepted.ShouldBe(40);
        }

        await region.OpenBecomesAsync(open + 40);
        using var lead = city.Client(key: Lead);
        var version = (await lead.GetFromJsonAsync<JsonElement>("/api/v1/imports/one?feed=dispatch-112&id=bad")).GetProperty("version").GetInt64();
        await DoAsync(lead, "imports/void", new { feed = "dispatch-112", id = "bad", version, reason = "не тот файл" });
        var two = (await city.IncidentsAsync()).Where(incident => incident.Feed == "dispatch-112").Take(2).Select(incident => new { feed = incident.Feed, id = incident.Id }).ToArray();
        await DoAsync(lead, "merges", new { incidents = two });
        await region.KillAndStartAgainAsync();
        await region.OpenBecomesAsync(open - 1);
        (await city.OpenAsync()).ShouldBe(open - 1);
    }

    private static async Task DoAsync(HttpClient lead, string path, object body)
    {
        using var content = JsonContent.Create(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/v1/{path}", UriKind.Relative)) { Content = content };
        request.Headers.Add("Idempotency-Key", path);
        using var answer = await lead.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Another_journal_behind_the_same_address_is_a_failed_feed_and_not_the_next_chapter()
    {
        var city = await CityAsync();
        await using var link = new Link(city.Server.Address);
        await using var region = await RegionAsync(link.Address);
        using (var client = city.Client("pos"))
        {
            await client.PostAsync("pos", """[{"id":"a"},{"id":"b"}]""");
        }

        await region.OpenBecomesAsync(2);
        await city.DisposeAsync();
        await using var other = await CityAsync();
        using (var client = other.Client("pos"))
        {
            await client.PostAsync("pos", """[{"id":"c"},{"id":"d"},{"id":"e"}]""");
        }

        link.Target = other.Server.Address;
        await Eventually.Async("the feed says that it failed", TimeSpan.FromSeconds(60), async () => await HealthAsync(region) == "failed" && (await TroubleAsync(region)).Contains("another journal", StringComparison.Ordinal));
        (await region.OpenAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Two_rooms_that_follow_each_other_count_nothing_twice()
    {
        await using var link = new Link(new Uri("http://127.0.0.1:9/"));
        await using var a = await PartnerAsync(link.Address);
        await using var b = await PartnerAsync(a.Server.Address);
        link.Target = b.Server.Address;
        using (var client = a.Client("pos"))
        {
            await client.PostAsync("pos", """[{"id":"a","category":"safety/fire"},{"id":"b"}]""");
        }

        using (var client = b.Client("pos"))
        {
            await client.PostAsync("pos", """{"id":"c"}""");
        }

        await b.OpenBecomesAsync(3);
        await Eventually.Async("the first room has all three", TimeSpan.FromSeconds(60), async () => await a.OpenAsync() == 3);
        using (var client = b.Client("pos"))
        {
            await client.PostAsync("pos", """{"id":"mark"}""");
        }

        await Eventually.Async("what came after the loop was closed is there", TimeSpan.FromSeconds(60), async () => await a.OpenAsync() == 4);
        (await a.IncidentsAsync()).Select(incident => incident.Id).ShouldBe(["a", "b", "pos:c", "pos:mark"], ignoreOrder: true);
        (await b.IncidentsAsync()).Select(incident => incident.Id).ShouldBe(["pos:a", "pos:b", "c", "mark"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_peers_key_opens_the_journal_only_and_nothing_else_opens_it()
    {
        await using var city = await CityAsync();
        using (var feed = city.Client("pos"))
        {
            await feed.PostAsync("pos", """{"id":"a","title":"Яма","person":{"name":"Пелагея Тестова","phone":"+79990001122"}}""");
            (await feed.GetAsync(new Uri("api/v1/journal", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using var peer = city.Client(key: Key);
        var journal = await peer.GetStringAsync(new Uri("api/v1/journal?after=0", UriKind.Relative));
        journal.ShouldContain("Яма");
        journal.ShouldNotContain("79990001122");
        journal.ShouldNotContain("Пелагея");
        (await peer.PostAsync("pos", """{"id":"b"}""")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await peer.GetAsync(new Uri("api/v1/board", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await peer.GetAsync(new Uri("api/v1/journal?after=-1", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static object[] Peers => [new { id = "region", keys = new[] { new { sha256 = FeedKey.Hash(Key).Sha256 } } }];

    private static Task<Room> CityAsync() => Room.StartAsync(configuration: RigText.With(root =>
    {
        root["peers"] = JsonSerializer.SerializeToNode(Peers);
        root["people"] = JsonSerializer.SerializeToNode(new[] { new { id = "lead", name = "Плантова", role = "lead", tokens = new[] { new { sha256 = FeedKey.Hash(Lead).Sha256 } } } });
    }));

    /// <summary>A room that may be followed, and that follows another one.</summary>
    private Task<Room> PartnerAsync(Uri other) => Room.StartAsync(configuration: RigText.With(root =>
    {
        root["peers"] = JsonSerializer.SerializeToNode(Peers);
        root["feeds"]!.AsArray().Add(JsonSerializer.SerializeToNode(Follow(other)));
    }));

    private Task<Room> RegionAsync(Uri city) => Room.StartAsync(configuration: RigText.With(root =>
    {
        root["feeds"] = new System.Text.Json.Nodes.JsonArray(JsonSerializer.SerializeToNode(Follow(city)));
    }));

    private object Follow(Uri room) => new { id = Feed, channel = "agency", door = "peer", peer = new { url = room, key = new { file = _keyFile }, wait = "2s", limit = 300 } };

    private static async Task<string?> HealthAsync(Room region) => (await FeedAsync(region)).GetProperty("health").GetString();

    private static async Task<string> TroubleAsync(Room region) => (await FeedAsync(region)).GetRawText();

    private static async Task<JsonElement> FeedAsync(Room region) =>
        (await region.GetAsync("/api/v1/feeds")).GetProperty("items").EnumerateArray().Single(feed => feed.GetProperty("id").GetString() == Feed);
}
