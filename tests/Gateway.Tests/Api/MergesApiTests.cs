using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SituationRoom.Core.Merging;
using SituationRoom.Engine.Problems;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Api;

public sealed class MergesApiTests
{
    private const string Two = """{ "incidents": [{ "feed": "pos", "id": "1" }, { "feed": "dispatch-112", "id": "2" }], "note": " одна яма " }""";

    [Theory]
    [InlineData("", ProblemVerb.Merge)]
    [InlineData("/undo", ProblemVerb.Unmerge)]
    [InlineData("/distinct", ProblemVerb.Distinct)]
    public async Task A_lead_decides_and_it_is_known_who(string path, ProblemVerb verb)
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        var answer = await PostAsync(gateway, path, Two);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("changed").GetBoolean().ShouldBeTrue();
        var decision = gateway.Problems.Decided.ShouldHaveSingleItem();
        (decision.Verb, decision.By, decision.Note).ShouldBe((verb, "ivanova", "одна яма"));
        decision.Incidents.ShouldBe([new IncidentName("pos", "1"), new IncidentName("dispatch-112", "2")]);
    }

    [Fact]
    public async Task An_analyst_sees_and_decides_nothing()
    {
        await using var gateway = await StartAsync(OperatorRole.Analyst);
        var proposals = await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/merges/proposals");
        proposals.GetProperty("items")[0].GetProperty("reasons")[0].GetProperty("sharedWords")[0].GetString().ShouldBe("труб");
        (await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/merges")).GetProperty("items")[0].GetProperty("voices").GetInt32().ShouldBe(3);
        (await PostAsync(gateway, "", Two)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        gateway.Http.DefaultRequestHeaders.Authorization = null;
        (await gateway.Http.GetAsync("/api/v1/merges/proposals")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        gateway.Problems.Decided.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "incidents": [] }""")]
    [InlineData("""{ "incidents": [{ "feed": "pos" }] }""")]
    [InlineData("""{ "incidents": [{ "feed": "pos", "id": "" }] }""")]
    [InlineData("""{ "incidents": [null] }""")]
    [InlineData("""{ "incidents": 5 }""")]
    [InlineData("not json")]
    public async Task A_decision_that_is_no_decision_is_400_with_the_remedy(string body)
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        var answer = await PostAsync(gateway, "", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
        gateway.Problems.Decided.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ProblemStatus.AlreadySo, HttpStatusCode.OK)]
    [InlineData(ProblemStatus.Impossible, HttpStatusCode.UnprocessableEntity)]
    [InlineData(ProblemStatus.Unavailable, HttpStatusCode.ServiceUnavailable)]
    public async Task What_could_not_be_decided_says_why(ProblemStatus status, HttpStatusCode expected)
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        gateway.Problems.Result = new ProblemResult(status, "it is so", [new IncidentName("pos", "nobody")]);
        var answer = await PostAsync(gateway, "", Two);
        answer.StatusCode.ShouldBe(expected);
        var said = await answer.Content.ReadAsStringAsync();
        said.ShouldContain(status switch { ProblemStatus.AlreadySo => "false", ProblemStatus.Impossible => "pos/nobody", _ => "it is so" });
    }

    private static Task<RunningGateway> StartAsync(OperatorRole role) => WithTokenAsync(new GatewayOptions
    {
        People = [new OperatorTokens(new Operator("ivanova", "Иванова", null, role), [Convert.ToHexStringLower(SHA256.HashData("token"u8))])],
    });

    private static async Task<RunningGateway> WithTokenAsync(GatewayOptions options)
    {
        var gateway = await RunningGateway.StartAsync(options: options);
        gateway.Http.DefaultRequestHeaders.Authorization = new("Bearer", "token");
        return gateway;
    }

    private static Task<HttpResponseMessage> PostAsync(RunningGateway gateway, string path, string body) =>
        gateway.Http.PostAsync($"/api/v1/merges{path}", new StringContent(body, Encoding.UTF8, "application/json"));
}
