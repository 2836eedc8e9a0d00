using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using SituationRoom.Acceptance.Running;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Doors;

public sealed class Open311Tests
{
    private const string Citizens = "citizens";

    private static readonly object Feed = new
    {
        id = Citizens,
        channel = "feedback",
        door = "open311",
        keys = new[] { new { sha256 = FeedKey.Hash(RigCity.Key(Citizens)).Sha256 } },
        open311 = new { publish = new[] { Citizens, "pos" } },
    };

    [Fact]
    public async Task Curl_posts_a_request_as_the_specification_has_it_and_reads_it_again()
    {
        Prerequisite.Program("curl", "curl");
        await using var room = await Room.StartAsync(configuration: RigText.WithFeed(Feed));
        var root = $"{room.Server.Address}open311/v2/";
        var posted = await CurlAsync(
            "-d", $"api_key={RigCity.Key(Citizens)}&service_code=roads.potholes&lat=45.0355&long=38.9753&address_string=1600+Market+St&email=smit333%40sfgov.edu"
                + "&device_id=tt222111&account_id=123456&first_name=john&last_name=smith&phone=111111111&description=A+large+sinkhole+is+destroying+the+street"
                + "&media_url=http%3A%2F%2Ffarm3.static.flickr.com%2F2002%2F2212426634_5ed477a060.jpg",
            root + "requests.xml");
        var id = XDocument.Parse(posted).Root!.Element("request")!.Element("service_request_id")!.Value;
        var read = JsonDocument.Parse(await CurlAsync(root + $"requests/{id}.json")).RootElement[0];
        read.GetProperty("status").GetString().ShouldBe("open");
        read.GetProperty("description").GetString().ShouldBe("A large sinkhole is destroying the street");
        await room.OpenBecomesAsync(1, category: "roads/potholes");
        var everything = await CurlAsync(root + "requests.xml?extensions=true");
        everything.ShouldContain(id);
        everything.ShouldNotContain("smith");
        everything.ShouldNotContain("111111111");
        everything.ShouldNotContain("tt222111");
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_kill_and_a_resend_under_a_key_is_one_request()
    {
        await using var room = await Room.StartAsync(configuration: RigText.WithFeed(Feed));
        using var client = room.Client();
        client.DefaultRequestHeaders.Add("Idempotency-Key", "one");
        var first = await PostAsync(client, "housing.water");
        await room.KillAndStartAgainAsync();
        var again = await PostAsync(client, "housing.water");
        again.ShouldBe(first);
        await room.OpenBecomesAsync(1);
    }

    [Fact]
    public async Task A_request_that_was_not_understood_is_kept_without_the_key()
    {
        await using var room = await Room.StartAsync(configuration: RigText.WithFeed(Feed));
        using var client = room.Client();
        using var form = Form("nothing");
        using var response = await client.PostAsync(new Uri("open311/v2/requests.json", UriKind.Relative), form);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await room.GetAsync("/api/v1/rejections")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("feed").GetString().ShouldBe(Citizens);
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task One_room_polls_what_another_one_serves(string format)
    {
        await using var server = await Room.StartAsync(configuration: RigText.WithFeed(Feed));
        using (var client = server.Client("pos"))
        {
            await client.PostAsync("pos", """
                [{"id":"a","category":"roads/potholes","lat":45.01,"lon":38.9},{"id":"b/1","category":"housing/water","status":"closed"},
                 {"id":"c","category":"safety/fire","status":"inProgress"},{"id":"d","category":"safety/fire","mode":"Test"}]
                """);
        }

        await server.OpenBecomesAsync(2);
        var polled = new { id = "neighbour", channel = "feedback", door = "poll", poll = new { url = $"{server.Server.Address}open311/v2/requests.{format}", every = "1s", format = "open311" } };
        await using var reader = await Room.StartAsync(configuration: RigText.WithFeed(polled));
        await reader.OpenBecomesAsync(2);
        (await reader.OpenAsync(category: "roads/potholes")).ShouldBe(1);
        (await reader.TallyAsync("closed", category: "housing/water")).ShouldBe(1);
        (await reader.IncidentsAsync()).Select(incident => incident.Id).ShouldBe(["pos:a", "pos:b/1", "pos:c"], ignoreOrder: true);
        using (var client = server.Client("pos"))
        {
            await client.PostAsync("pos", """{"id":"a","status":"closed"}""");
        }

        await reader.OpenBecomesAsync(1);
    }

    private static async Task<string> PostAsync(HttpClient client, string service)
    {
        using var form = Form(service);
        using var response = await client.PostAsync(new Uri("open311/v2/requests.json", UriKind.Relative), form);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())![0]!["service_request_id"]!.GetValue<string>();
    }

    private static FormUrlEncodedContent Form(string service) => new(new Dictionary<string, string>
    {
        ["api_key"] = RigCity.Key(Citizens), ["service_code"] = service, ["lat"] = "45.03", ["long"] = "38.97", ["phone"] = "+79990001122",
    });

    private static async Task<string> CurlAsync(params string[] arguments)
    {
        var result = await Shell.RunAsync("curl", ["-sS", "--fail-with-body", .. arguments]);
        result.Code.ShouldBe(0, result.All);
        return result.Output;
    }
}
