using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using SituationRoom.Engine.Readiness;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Api;

public sealed class ReadinessApiTests
{
    [Fact]
    public async Task The_lead_sets_a_mode_with_a_reason_and_whoever_comes_second_is_told_who_was_first()
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        (await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/readiness")).GetProperty("mode").GetString().ShouldBe("everyday");
        var answer = await PutAsync(gateway, new { mode = "heightened", version = 0, reason = " <b>шторм</b> " });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var view = await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/readiness");
        (view.GetProperty("mode").GetString(), view.GetProperty("version").GetInt32(), view.GetProperty("reason").GetString(), view.GetProperty("by").GetProperty("name").GetString())
            .ShouldBe(("heightened", 1, "<b>шторм</b>", "Петров"));

        var second = await PutAsync(gateway, new { mode = "emergency", version = 0, reason = "взрыв", confirmed = true });
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var problem = await second.Content.ReadFromJsonAsync<JsonElement>();
        (problem.GetProperty("by").GetString(), problem.GetProperty("at").GetDateTimeOffset().ToUnixTimeMilliseconds(), problem.GetProperty("version").GetInt32(), problem.GetProperty("state").GetString())
            .ShouldBe(("Петров", FakeReadinessDesk.Now, 1, "heightened"));
    }

    [Theory]
    [InlineData("""{ "mode": "emergency", "version": 0, "reason": "взрыв" }""", HttpStatusCode.UnprocessableEntity, "readinessUnconfirmed")]
    [InlineData("""{ "mode": "panic", "version": 0, "reason": "взрыв" }""", HttpStatusCode.BadRequest, "wrongRequest")]
    [InlineData("""{ "mode": "heightened", "reason": "шторм" }""", HttpStatusCode.BadRequest, "wrongRequest")]
    [InlineData("""{ "mode": "heightened", "version": 0, "reason": " " }""", HttpStatusCode.BadRequest, "wrongRequest")]
    [InlineData("no json", HttpStatusCode.BadRequest, "wrongRequest")]
    public async Task What_is_no_setting_changes_nothing_and_is_told_with_the_remedy(string body, HttpStatusCode status, string code)
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        var answer = await gateway.Http.PutAsync("/api/v1/readiness", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        answer.StatusCode.ShouldBe(status);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
        problem.GetProperty("code").GetString().ShouldBe(code);
        gateway.Service<IReadinessDesk>().ShouldBeOfType<FakeReadinessDesk>().Last.ShouldBeNull();
    }

    [Theory]
    [InlineData(OperatorRole.Viewer, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(OperatorRole.Analyst, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(OperatorRole.Dispatcher, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(OperatorRole.Administrator, HttpStatusCode.OK, HttpStatusCode.OK)]
    public async Task Others_read_who_set_it_and_set_nothing(OperatorRole role, HttpStatusCode read, HttpStatusCode set)
    {
        await using var gateway = await StartAsync(role);
        (await gateway.Http.GetAsync("/api/v1/readiness")).StatusCode.ShouldBe(read);
        (await PutAsync(gateway, new { mode = "heightened", version = 0, reason = "шторм" })).StatusCode.ShouldBe(set);
        gateway.Http.DefaultRequestHeaders.Authorization = null;
        (await gateway.Http.GetAsync("/api/v1/readiness")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<RunningGateway> StartAsync(OperatorRole role)
    {
        var gateway = await RunningGateway.StartAsync(options: new GatewayOptions
        {
            People = [new OperatorTokens(new Operator("petrov", "Петров", null, role), [Convert.ToHexStringLower(SHA256.HashData("token"u8))])],
        });
        gateway.Http.DefaultRequestHeaders.Authorization = new("Bearer", "token");
        return gateway;
    }

    private static Task<HttpResponseMessage> PutAsync(RunningGateway gateway, object body) => gateway.Http.PutAsJsonAsync("/api/v1/readiness", body);
}
