using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Walls;

public sealed class WallRollApiTests
{
    private const string LeadToken = "the-lead's-token";
    private const string AnalystToken = "the-analyst's-token";
    private const string WallsToken = "a-wall's-token";

    private static readonly GatewayOptions WithPeople = new()
    {
        Walls = [new WallToken("duty-room-1", Hash(WallsToken))],
        People =
        [
            new OperatorTokens(new Operator("ivanova", "Иванова", "Старший смены", OperatorRole.Lead), [Hash(LeadToken)]),
            new OperatorTokens(new Operator("petrov", "Петров", null, OperatorRole.Analyst), [Hash(AnalystToken)]),
        ],
    };

    [Fact]
    public async Task A_wall_reports_by_its_token_and_hears_whether_it_sounds()
    {
        await using var gateway = await RunningGateway.StartAsync(options: WithPeople);
        var first = await ReportAsync(gateway, """{ "page": "p1", "wall": "duty-left", "sound": "running" }""", WallsToken);
        (first.GetProperty("master").GetBoolean(), first.GetProperty("masterFor").GetInt32()).ShouldBe((true, 9_000));
        first.TryGetProperty("scene", out _).ShouldBeFalse();
        var second = await ReportAsync(gateway, """{ "page": "p2", "wall": "duty-right", "sound": "running" }""", WallsToken);
        second.GetProperty("master").GetBoolean().ShouldBeFalse();
        await ReportAsync(gateway, """{ "page": "p1", "wall": "duty-left", "sound": "closed" }""", WallsToken);
        var then = await ReportAsync(gateway, """{ "page": "p2", "wall": "duty-right", "sound": "running" }""", WallsToken);
        then.GetProperty("master").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_persons_page_takes_the_sound_from_no_wall()
    {
        await using var gateway = await RunningGateway.StartAsync(options: WithPeople);
        const string Desk = """{ "page": "desk", "wall": "desk", "sound": "running" }""";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/walls/report") { Content = new StringContent(Desk, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", AnalystToken);
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");
        var desk = await (await gateway.Http.SendAsync(request)).Content.ReadFromJsonAsync<JsonElement>();
        desk.GetProperty("master").GetBoolean().ShouldBeFalse();
        var wall = await ReportAsync(gateway, """{ "page": "p1", "wall": "duty-left", "sound": "running" }""", WallsToken);
        wall.GetProperty("master").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{ "page": "p1", "wall": "duty", "sound": "loud" }""")]
    [InlineData("""{ "page": "P 1", "wall": "duty", "sound": "off" }""")]
    [InlineData("""{ "page": "p1", "wall": "<script>", "sound": "off" }""")]
    [InlineData("""{ "page": "p1", "sound": "off" }""")]
    [InlineData("""{ "page": "p1", "wall": "duty", "sound": "off", "panel": "all" }""")]
    [InlineData("[]")]
    public async Task A_report_that_is_none_is_refused_with_the_remedy(string body)
    {
        await using var gateway = await RunningGateway.StartAsync();
        var answer = await gateway.Http.PostAsync("/api/v1/walls/report", new StringContent(body, Encoding.UTF8, "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData(WallsToken, HttpStatusCode.Unauthorized)]
    [InlineData(AnalystToken, HttpStatusCode.Forbidden)]
    [InlineData(LeadToken, HttpStatusCode.NoContent)]
    public async Task Walls_are_steered_by_the_lead_alone(string? token, HttpStatusCode status)
    {
        await using var gateway = await RunningGateway.StartAsync(options: WithPeople);
        await ReportAsync(gateway, """{ "page": "p1", "wall": "duty-left", "sound": "off" }""", WallsToken);
        using var request = Steer("duty-left", new { scene = "matrix" }, token);
        (await gateway.Http.SendAsync(request)).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task What_the_lead_asks_for_is_told_over_the_hub_at_once_and_in_the_next_report()
    {
        await using var gateway = await RunningGateway.StartAsync(options: WithPeople);
        await ReportAsync(gateway, """{ "page": "p1", "wall": "duty-left", "sound": "running" }""", WallsToken);
        await using var client = await HubClient.ConnectAsync(gateway.Address);
        await client.WatchAsync();
        using var request = Steer("duty-left", new { scene = "alerts", silence = true }, LeadToken);
        (await gateway.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        while ((await client.NextAsync()) is var call && (call.GetProperty("type").GetInt32() != 1 || call.GetProperty("target").GetString() != "orders"))
        {
        }

        var orders = await ReportAsync(gateway, """{ "page": "p1", "wall": "duty-left", "sound": "running" }""", WallsToken);
        orders.GetProperty("scene").GetString().ShouldBe("alerts");
        (orders.GetProperty("silencedAt").GetInt64() - orders.GetProperty("sceneAt").GetInt64()).ShouldBeInRange(0, 5_000);
    }

    [Fact]
    public async Task A_scene_may_take_over_for_some_minutes_and_is_ended_and_each_is_noted_with_who()
    {
        await using var gateway = await RunningGateway.StartAsync(options: WithPeople);
        await ReportAsync(gateway, """{ "page": "p1", "wall": "duty-left", "sound": "off" }""", WallsToken);
        foreach (var body in new object[] { new { scene = "matrix" }, new { scene = "alerts", minutes = 5 } })
        {
            using var request = Steer("duty-left", body, LeadToken);
            (await gateway.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        (await ReportAsync(gateway, """{ "page": "p1", "wall": "duty-left", "sound": "off" }""", WallsToken)).GetProperty("scene").GetString().ShouldBe("alerts");
        using var end = Steer("*", new { endTakeOver = true }, LeadToken);
        (await gateway.Http.SendAsync(end)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ReportAsync(gateway, """{ "page": "p1", "wall": "duty-left", "sound": "off" }""", WallsToken)).GetProperty("scene").GetString().ShouldBe("matrix");
        gateway.Steering.Said.Select(said => (said.By!.Id, said.By.Post, said.Wall, said.Scene, said.Until - said.At, said.EndsTakeOver)).ShouldBe(
        [
            ("ivanova", "Старший смены", "duty-left", "matrix", null, false),
            ("ivanova", "Старший смены", "duty-left", "alerts", 300_000, false),
            ("ivanova", "Старший смены", "*", null, null, true),
        ]);
        using var tooLong = Steer("duty-left", new { scene = "map", minutes = 500 }, LeadToken);
        (await gateway.Http.SendAsync(tooLong)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        gateway.Steering.Refusal = "the disk is full";
        using var refused = Steer("*", new { silence = true }, LeadToken);
        (await gateway.Http.SendAsync(refused)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ReportAsync(gateway, """{ "page": "p1", "wall": "duty-left", "sound": "off" }""", WallsToken)).TryGetProperty("silencedAt", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_wall_that_is_not_open_or_a_scene_that_is_none_is_said_with_those_that_are()
    {
        await using var gateway = await RunningGateway.StartAsync(options: WithPeople);
        await ReportAsync(gateway, """{ "page": "p1", "wall": "duty-left", "sound": "off" }""", WallsToken);
        using var elsewhere = Steer("duty-right", new { scene = "matrix" }, LeadToken);
        var missing = await gateway.Http.SendAsync(elsewhere);
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await missing.Content.ReadAsStringAsync()).ShouldContain("open are duty-left");
        using var odd = Steer("duty-left", new { scene = "mars" }, LeadToken);
        var wrong = await gateway.Http.SendAsync(odd);
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("overview, map, matrix, alerts or own");
    }

    [Fact]
    public async Task A_wall_says_which_part_it_shows_and_is_given_another()
    {
        await using var gateway = await RunningGateway.StartAsync(options: WithPeople);
        const string Own = """{ "page": "p1", "wall": "duty-left", "sound": "off", "panel": "1of2" }""";
        (await ReportAsync(gateway, Own, WallsToken)).TryGetProperty("panel", out _).ShouldBeFalse();
        using var request = Steer("duty-left", new { panel = "2of4" }, LeadToken);
        (await gateway.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ReportAsync(gateway, Own, WallsToken)).GetProperty("panel").GetString().ShouldBe("2of4");
        gateway.Steering.Said.ShouldHaveSingleItem().Panel.ShouldBe("2of4");
        foreach (var (wall, panel) in new[] { ("duty-left", "5of4"), ("duty-left", "<b>"), ("*", "1of2") })
        {
            using var odd = Steer(wall, new { panel }, LeadToken);
            (await gateway.Http.SendAsync(odd)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        using var whole = Steer("*", new { panel = "own" }, LeadToken);
        (await gateway.Http.SendAsync(whole)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ReportAsync(gateway, Own, WallsToken)).TryGetProperty("panel", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task The_lead_sees_which_walls_are_open()
    {
        await using var gateway = await RunningGateway.StartAsync(options: WithPeople);
        await ReportAsync(gateway, """{ "page": "p1", "wall": "duty-left", "sound": "running", "panel": "1of2" }""", WallsToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/walls/open");
        request.Headers.Authorization = new("Bearer", LeadToken);
        var list = await (await gateway.Http.SendAsync(request)).Content.ReadFromJsonAsync<JsonElement>();
        var wall = list.GetProperty("items").EnumerateArray().Single();
        wall.GetProperty("panel").GetString().ShouldBe("1of2");
        (wall.GetProperty("wall").GetString(), wall.GetProperty("sound").GetString(), wall.GetProperty("master").GetBoolean()).ShouldBe(("duty-left", "running", true));
    }

    private static async Task<JsonElement> ReportAsync(RunningGateway gateway, string body, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/walls/report");
        request.Headers.Authorization = new("Bearer", token);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await gateway.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static HttpRequestMessage Steer(string wall, object body, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/walls/{wall}/steer") { Content = JsonContent.Create(body) };
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        return request;
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
