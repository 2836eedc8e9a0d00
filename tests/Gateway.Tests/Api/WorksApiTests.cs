using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using SituationRoom.Core.Board;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Api;

public sealed class WorksApiTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeMilliseconds(FakeWorkDesk.Now);

    [Fact]
    public async Task Works_are_planned_changed_and_cancelled_each_by_the_version_that_was_seen()
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        var planned = await SentAsync(gateway, HttpMethod.Post, "", Body("suppress"), HttpStatusCode.OK);
        (planned.GetProperty("id").GetString(), planned.GetProperty("version").GetInt32(), planned.GetProperty("state").GetString()).ShouldBe(("w1", 1, "underWay"));
        var changed = await SentAsync(gateway, HttpMethod.Put, "/w1", Body("explain", version: 1), HttpStatusCode.OK);
        (changed.GetProperty("version").GetInt32(), changed.GetProperty("effect").GetString()).ShouldBe((2, "explain"));
        (await SentAsync(gateway, HttpMethod.Put, "/w1", Body("explain", version: 1), HttpStatusCode.Conflict)).GetProperty("code").GetString().ShouldBe("conflict");
        (await SentAsync(gateway, HttpMethod.Put, "/w9", Body("explain", version: 1), HttpStatusCode.NotFound)).GetProperty("code").GetString().ShouldBe("workUnknown");
        (await SentAsync(gateway, HttpMethod.Post, "/w1/cancel", new { version = 2, reason = "перенесены" }, HttpStatusCode.OK)).GetProperty("state").GetString().ShouldBe("cancelled");
        (await SentAsync(gateway, HttpMethod.Post, "/w1/cancel", new { version = 3 }, HttpStatusCode.UnprocessableEntity)).GetProperty("code").GetString().ShouldBe("workOver");
    }

    [Theory]
    [InlineData("title", "", "workTitle")]
    [InlineData("until", "2020-01-01T00:00:00Z", "workTimes")]
    [InlineData("district", "x", "workScope")]
    [InlineData("department", "nobody", "workDepartment")]
    public async Task What_is_wrong_is_named(string member, string value, string code)
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        var body = Body("explain", title: member == "title" ? value : "Ремонт", until: member == "until" ? value : null, district: member == "district" ? value : "n1", department: member == "department" ? value : "water");
        var problem = await SentAsync(gateway, HttpMethod.Post, "", body, HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("detail").GetString().ShouldNotBeNull().ShouldStartWith(member);
        problem.GetProperty("code").GetString().ShouldBe(code);
        await SentAsync(gateway, HttpMethod.Post, "", new { title = "Ремонт" }, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(OperatorRole.Viewer, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(OperatorRole.Analyst, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(OperatorRole.Dispatcher, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(OperatorRole.Administrator, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK)]
    public async Task Who_may_read_plan_and_suppress(OperatorRole role, HttpStatusCode read, HttpStatusCode explain, HttpStatusCode suppress)
    {
        await using var gateway = await StartAsync(role);
        await SentAsync(gateway, HttpMethod.Post, "", Body("explain"), explain);
        await SentAsync(gateway, HttpMethod.Post, "", Body("suppress"), suppress);
        (await gateway.Http.GetAsync("/api/v1/works")).StatusCode.ShouldBe(read);
        gateway.Http.DefaultRequestHeaders.Authorization = null;
        (await gateway.Http.GetAsync("/api/v1/works")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(OperatorRole.Analyst, false)]
    [InlineData(OperatorRole.Dispatcher, true)]
    public async Task Whom_to_call_is_for_the_shift_alone(OperatorRole role, bool told)
    {
        await using var gateway = await StartAsync(OperatorRole.Lead, role);
        await SentAsync(gateway, HttpMethod.Post, "", Body("explain"), HttpStatusCode.OK);
        gateway.Http.DefaultRequestHeaders.Authorization = new("Bearer", "other");
        (await gateway.Http.GetStringAsync("/api/v1/works")).Contains("8-800", StringComparison.Ordinal).ShouldBe(told);
    }

    private static object Body(string effect, int? version = null, string title = "Ремонт на ул. Северной", string? until = null, string district = "n1", string department = "water") => new
    {
        version, title, kind = "works", effect, districts = new[] { district }, department, contact = "диспетчерская, 8-800", from = Now.AddHours(-1),
        until = until ?? Now.AddHours(5).ToString("O"),
    };

    private static async Task<RunningGateway> StartAsync(OperatorRole role, OperatorRole other = OperatorRole.Viewer)
    {
        var gateway = await RunningGateway.StartAsync(options: new GatewayOptions
        {
            Departments = new Dictionary<string, BoardNames> { ["water"] = new("Водоканал", "Water company") },
            People = [Person("petrov", "token", role), Person("sidorov", "other", other)],
        });
        gateway.Http.DefaultRequestHeaders.Authorization = new("Bearer", "token");
        return gateway;
    }

    private static OperatorTokens Person(string id, string token, OperatorRole role) =>
        new(new Operator(id, id, null, role), [Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)))]);

    private static async Task<JsonElement> SentAsync(RunningGateway gateway, HttpMethod method, string path, object body, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(method, "/api/v1/works" + path) { Content = JsonContent.Create(body) };
        var answer = await gateway.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(status);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
