using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Access;

public sealed class OperatorAccessTests
{
    private const string LeadToken = "the-lead's-token";
    private const string AnalystToken = "the-analyst's-token";
    private const string WallsToken = "a-wall's-token";

    private static readonly GatewayOptions WithPeople = new()
    {
        Walls = [new WallToken("duty-room-1", Hash(WallsToken))],
        People =
        [
            new OperatorTokens(new Operator("ivanova", "Иванова", "Старший смены", OperatorRole.Lead), [Hash("an older one"), Hash(LeadToken)]),
            new OperatorTokens(new Operator("petrov", "Петров", null, OperatorRole.Analyst), [Hash(AnalystToken)]),
        ],
    };

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData(WallsToken, HttpStatusCode.Unauthorized)]
    [InlineData("wrong", HttpStatusCode.Unauthorized)]
    [InlineData(AnalystToken, HttpStatusCode.Forbidden)]
    [InlineData(LeadToken, HttpStatusCode.OK)]
    public async Task The_bytes_of_a_rejection_and_its_fate_are_for_people_of_a_role_alone(string? token, HttpStatusCode status)
    {
        await using var gateway = await RunningGateway.StartAsync(options: WithPeople);
        foreach (var (method, path) in new[] { (HttpMethod.Get, ""), (HttpMethod.Post, "/rerun"), (HttpMethod.Post, "/dismiss") })
        {
            using var request = new HttpRequestMessage(method, "/api/v1/rejections/7" + path);
            request.Headers.Authorization = token is null ? null : new("Bearer", token);
            request.Content = path == "/dismiss" ? JsonContent.Create(new { reason = "a test" }) : null;
            (await gateway.Http.SendAsync(request)).StatusCode.ShouldBe(status);
        }

        gateway.Desk.Asked.Count.ShouldBe(status == HttpStatusCode.OK ? 3 : 0);
        gateway.Desk.Asked.ShouldAllBe(asked => asked.Contains("by ivanova", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_is_exchanged_for_a_cookie_that_no_script_and_no_other_site_can_use()
    {
        await using var gateway = await RunningGateway.StartAsync(options: WithPeople);
        (await gateway.Http.GetAsync("/api/v1/session")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await gateway.Http.PostAsJsonAsync("/api/v1/session", new { token = "wrong" })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await gateway.Http.PostAsJsonAsync("/api/v1/session", new { token = WallsToken })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var signedIn = await gateway.Http.PostAsJsonAsync("/api/v1/session", new { token = LeadToken });
        signedIn.StatusCode.ShouldBe(HttpStatusCode.OK);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        cookie.ShouldNotContain(LeadToken);

        // The client keeps cookies, as a browser does.
        var who = await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/session");
        (who.GetProperty("id").GetString(), who.GetProperty("role").GetString()).ShouldBe(("ivanova", "lead"));
        (await gateway.Http.GetAsync("/api/v1/rejections/7")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PostAsync(gateway, null)).ShouldBe(HttpStatusCode.Forbidden);
        (await PostAsync(gateway, "https://evil.example")).ShouldBe(HttpStatusCode.Forbidden);
        (await PostAsync(gateway, gateway.Address.GetLeftPart(UriPartial.Authority))).ShouldBe(HttpStatusCode.OK);

        (await gateway.Http.DeleteAsync("/api/v1/session")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await gateway.Http.GetAsync("/api/v1/rejections/7")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Whoever_is_taken_out_of_the_configuration_is_signed_out()
    {
        await using var gateway = await RunningGateway.StartAsync(options: WithPeople);
        await gateway.Http.PostAsJsonAsync("/api/v1/session", new { token = LeadToken });
        (await gateway.Http.GetAsync("/api/v1/rejections/7")).StatusCode.ShouldBe(HttpStatusCode.OK);
        gateway.Service<RoomAccess>().Replace(WithPeople.Walls, WithPeople.People.Skip(1));
        (await gateway.Http.GetAsync("/api/v1/rejections/7")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task People_read_the_room_from_another_machine()
    {
        await using var gateway = await RunningGateway.StartAsync(options: WithPeople);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/board");
        request.Headers.Add("X-Forwarded-For", "10.1.2.3");
        request.Headers.Authorization = new("Bearer", AnalystToken);
        (await gateway.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> PostAsync(RunningGateway gateway, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/rejections/7/rerun");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return (await gateway.Http.SendAsync(request)).StatusCode;
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
