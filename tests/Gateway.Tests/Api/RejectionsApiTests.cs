using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SituationRoom.Core.Trail;
using SituationRoom.Reports;
using SituationRoom.Engine.Rejections;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Api;

public sealed class RejectionsApiTests
{
    private const string Token = "the-lead's-token";

    private static readonly GatewayOptions WithLead = new()
    {
        People =
        [
            new OperatorTokens(
                new Operator("ivanova", "Иванова", null, OperatorRole.Lead), [Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Token)))]),
        ],
    };

    [Fact]
    public async Task Rejections_are_filtered_and_paged()
    {
        await using var gateway = await StartAsync();
        var list = await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/rejections?feed=pos&state=open&reason=id&before=12&limit=5");
        var asked = gateway.Room.AskedRejections!;
        (asked.Feed, asked.State, asked.Reason, asked.Before, asked.Limit).ShouldBe(("pos", "open", "id", 12, 5));
        list.GetProperty("next").GetString().ShouldBe("7");
        var why = list.GetProperty("items")[0].GetProperty("why");
        why.GetRawText().ShouldBe("""{"code":"outOfRange","parts":[{"code":"said","literal":"lat"},{"code":"said","literal":"145.2"},{"code":"said","literal":"-90"},{"code":"said","literal":"90"},{"code":"sendDegrees"}]}""");
        (await gateway.Http.GetAsync("/api/v1/rejections?state=closed&before=x")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(RejectionStep.Unknown, HttpStatusCode.NotFound)]
    [InlineData(RejectionStep.AlreadySettled, HttpStatusCode.Conflict)]
    [InlineData(RejectionStep.StillRejected, HttpStatusCode.UnprocessableEntity)]
    [InlineData(RejectionStep.Erased, HttpStatusCode.Gone)]
    [InlineData(RejectionStep.NoFeed, HttpStatusCode.UnprocessableEntity)]
    [InlineData(RejectionStep.NotTaken, HttpStatusCode.ServiceUnavailable)]
    public async Task What_could_not_be_done_is_a_problem_with_its_reason(RejectionStep step, HttpStatusCode status)
    {
        await using var gateway = await StartAsync();
        gateway.Desk.Step = step;
        var answer = await gateway.Http.PostAsync("/api/v1/rejections/7/rerun", null);
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.TryGetProperty("by", out var by).ShouldBe(step == RejectionStep.AlreadySettled);
        if (step == RejectionStep.AlreadySettled)
        {
            (by.GetString(), problem.GetProperty("at").GetDateTimeOffset()).ShouldBe(("petrov", DateTimeOffset.UnixEpoch));
        }
    }

    [Fact]
    public async Task A_message_is_shown_as_text_or_else_as_base64()
    {
        await using var gateway = await StartAsync();
        var shown = await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/rejections/7");
        shown.GetProperty("text").GetString().ShouldBe("""{ "lat": 145.2 }""");
        gateway.Desk.Message = [0xFF, 0x00];
        shown = await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/rejections/7");
        shown.TryGetProperty("text", out _).ShouldBeFalse();
        shown.GetProperty("base64").GetBytesFromBase64().ShouldBe([0xFF, 0x00]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "reason": "  " }""")]
    [InlineData("""{ "reason": 5 }""")]
    [InlineData("no json")]
    public async Task A_dismissal_needs_a_reason(string body)
    {
        await using var gateway = await StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await gateway.Http.PostAsync("/api/v1/rejections/7/dismiss", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        gateway.Desk.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_are_run_again_in_one_go()
    {
        await using var gateway = await StartAsync();
        var answer = await gateway.Http.PostAsJsonAsync("/api/v1/rejections/rerun", new { feed = "pos", reason = "id: missing", after = "12" });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        gateway.Desk.Asked.ShouldBe(["rerun all of pos, id: missing, after 12 by ivanova"]);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("understood").GetInt32().ShouldBe(2);
        (await gateway.Http.PostAsJsonAsync("/api/v1/rejections/rerun", new { reason = "id" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Many_are_dismissed_with_one_reason()
    {
        await using var gateway = await StartAsync();
        var answer = await gateway.Http.PostAsJsonAsync("/api/v1/rejections/dismiss", new { feed = "pos", of = "id: missing", reason = " a test of the sender ", after = "12" });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        gateway.Desk.Asked.ShouldBe(["dismiss all of pos, id: missing, after 12 by ivanova: a test of the sender"]);
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
        (said.GetProperty("dismissed").GetInt32(), said.GetProperty("next").GetString()).ShouldBe((3, "15"));
    }

    [Theory]
    [InlineData("""{ "feed": "pos", "of": "id" }""")]
    [InlineData("""{ "feed": "pos", "reason": "a test" }""")]
    [InlineData("""{ "of": "id", "reason": "a test" }""")]
    [InlineData("""{ "feed": "pos", "of": "id", "reason": "a test", "after": "x" }""")]
    public async Task To_dismiss_many_it_must_be_said_which_and_why(string body)
    {
        await using var gateway = await StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        (await gateway.Http.PostAsync("/api/v1/rejections/dismiss", content)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        gateway.Desk.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_in_one_go_are_told_to_the_trail_before_the_first_of_them()
    {
        await using var gateway = await StartAsync();
        await gateway.Http.PostAsJsonAsync("/api/v1/rejections/dismiss", new { feed = "pos", of = "id: missing", reason = "a test", after = "12" });
        await gateway.Http.PostAsJsonAsync("/api/v1/rejections/rerun", new { feed = "pos" });
        var said = gateway.Alerts.Said.OfType<RejectionsDecided>().ToList();
        said.Select(one => (one.Feed, one.Of, one.Above, one.Outcome, one.Reason, one.By!.Id)).ShouldBe(
            [("pos", "id: missing", 12L, RejectionOutcome.Dismissed, "a test", "ivanova"), ("pos", null, 0L, RejectionOutcome.Rerun, null, "ivanova")]);
    }

    [Fact]
    public async Task Answers_name_the_person_who_settled_it()
    {
        await using var gateway = await StartAsync();
        gateway.Desk.SettledBy = "ivanova";
        var done = await (await gateway.Http.PostAsJsonAsync("/api/v1/rejections/7/dismiss", new { reason = "a test" })).Content.ReadFromJsonAsync<JsonElement>();
        done.GetProperty("rejection").GetProperty("settledBy").GetString().ShouldBe("ivanova");
        done.GetProperty("rejection").GetProperty("settledByName").GetString().ShouldBe("Иванова");
        gateway.Desk.Step = RejectionStep.AlreadySettled;
        var problem = await (await gateway.Http.PostAsync("/api/v1/rejections/7/rerun", null)).Content.ReadFromJsonAsync<JsonElement>();
        (problem.GetProperty("by").GetString(), problem.GetProperty("byName").GetString()).ShouldBe(("ivanova", "Иванова"));
        problem.GetProperty("detail").GetString()!.ShouldContain("by Иванова before");
    }

    [Fact]
    public async Task Who_settled_one_and_why_is_for_the_staff_alone()
    {
        await using var gateway = await StartAsync();
        gateway.Room.Listed = rejection => rejection with { State = "dismissed", SettledBy = "ivanova", SettledReason = "звонила Секретова" };
        var lead = (await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/rejections")).GetProperty("items")[0];
        (lead.GetProperty("settledReason").GetString(), lead.GetProperty("settledByName").GetString()).ShouldBe(("звонила Секретова", "Иванова"));
        gateway.Http.DefaultRequestHeaders.Authorization = null;
        var wall = await gateway.Http.GetStringAsync("/api/v1/rejections");
        wall.ShouldContain("dismissed");
        wall.ShouldNotContain("Секретова");
        wall.ShouldNotContain("ivanova");
        wall.ShouldNotContain("Иванова");
    }

    private static async Task<RunningGateway> StartAsync()
    {
        var gateway = await RunningGateway.StartAsync(options: WithLead);
        gateway.Http.DefaultRequestHeaders.Authorization = new("Bearer", Token);
        return gateway;
    }
}
