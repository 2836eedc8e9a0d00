using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SituationRoom.Engine;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Access;

public sealed class ReadAccessTests
{
    private const string Token = "a-wall's-token";

    private static readonly GatewayOptions WithWall = new()
    {
        Walls = [new WallToken("duty-room-1", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Token))))],
    };

    [Theory]
    [InlineData("/api/v1/board")]
    [InlineData("/api/v1/incidents")]
    [InlineData("/metrics")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/hubs/board/negotiate")]
    public async Task A_peer_of_another_machine_needs_a_wall_token(string path)
    {
        await using var server = await FromAsync(IPAddress.Parse("10.1.2.3"));
        var client = server.GetTestClient();
        var method = path.EndsWith("negotiate", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Get;
        using var without = new HttpRequestMessage(method, path);
        var refused = await client.SendAsync(without);
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var with = new HttpRequestMessage(method, path);
        with.Headers.Authorization = new("Bearer", Token);
        (await client.SendAsync(with)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("Host", "rebound.example")]
    [InlineData("Authorization", "Bearer wrong")]
    public async Task A_peer_of_this_machine_that_stands_for_another_is_refused(string header, string value)
    {
        await using var gateway = await RunningGateway.StartAsync(options: WithWall);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/board");
        request.Headers.TryAddWithoutValidation(header, value);
        (await gateway.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Health_is_open_to_any_peer()
    {
        await using var server = await FromAsync(IPAddress.Parse("10.1.2.3"));
        (await server.GetTestClient().GetAsync("/healthz")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.GetTestClient().GetAsync("/readyz")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_in_the_query_opens_the_hub_and_nothing_else()
    {
        await using var gateway = await RunningGateway.StartAsync(options: WithWall);
        await using var client = await HubClient.ConnectAsync(
            gateway.Address, with: options => options.SetRequestHeader("X-Forwarded-For", "10.1.2.3"), query: "?access_token=" + Uri.EscapeDataString(Token));
        (await client.WatchAsync()).GetProperty("result").TryGetProperty("snapshot", out _).ShouldBeTrue();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/board?access_token=" + Uri.EscapeDataString(Token));
        request.Headers.Add("X-Forwarded-For", "10.1.2.3");
        (await gateway.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Another_site_may_not_read_and_is_given_no_cors()
    {
        await using var gateway = await RunningGateway.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/board");
        request.Headers.Add("Origin", "https://evil.example");
        var answer = await gateway.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    private static async Task<WebApplication> FromAsync(IPAddress peer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<IRoom>(new FakeRoom());
        builder.Services.AddGateway(WithWall);
        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = peer;
            return next(context);
        });
        app.MapGateway();
        await app.StartAsync();
        return app;
    }
}
