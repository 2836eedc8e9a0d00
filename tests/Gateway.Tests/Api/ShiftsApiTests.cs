using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SituationRoom.Core.Refusals;
using SituationRoom.Core.Shifts;
using SituationRoom.Engine.Shifts;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Api;

public sealed class ShiftsApiTests
{
    [Theory]
    [InlineData("shifts/posts/shift-lead/take", "", "take shift-lead petrov")]
    [InlineData("shifts/posts/desk/release", "{}", "release desk petrov  petrov")]
    [InlineData("shifts/posts/desk/release", """{ "person": "ivanova", "reason": " ушла домой " }""", "release desk ivanova ушла домой petrov")]
    [InlineData("handovers/notes", """{ "text": " кран на Красной " }""", "note кран на Красной petrov")]
    [InlineData("handovers", "", "begin petrov")]
    [InlineData("handovers/h7/confirm", """{ "item": "a1" }""", "confirm h7 a1 True petrov")]
    [InlineData("handovers/h7/confirm", """{ "item": "a1", "accepted": false }""", "confirm h7 a1 False petrov")]
    [InlineData("handovers/h7/sign", "{}", "sign h7   petrov")]
    [InlineData("handovers/h7/sign", """{ "side": "outgoing", "reason": "заболела" }""", "sign h7 Outgoing заболела petrov")]
    [InlineData("handovers/h7/abandon", """{ "reason": "ошибка" }""", "abandon h7 ошибка petrov")]
    public async Task A_lead_acts_and_it_is_known_who(string path, string body, string asked)
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        (await PostAsync(gateway, path, body)).StatusCode.ShouldBe(HttpStatusCode.OK);
        gateway.Shifts.Asked.ShouldBe([asked]);
    }

    [Fact]
    public async Task The_sheet_and_the_roster_are_read_with_words_and_times()
    {
        await using var gateway = await StartAsync(OperatorRole.Analyst);
        var shift = await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/shifts");
        shift.GetProperty("current").GetProperty("end").GetDateTimeOffset().ShouldBe(FakeShiftDesk.At);
        shift.GetProperty("posts")[0].GetProperty("holders")[0].GetProperty("name").GetString().ShouldBe("Иванова");
        var handover = await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/handovers/h7");
        handover.GetProperty("summary").GetProperty("state").GetString().ShouldBe("open");
        handover.GetProperty("sheet").GetProperty("alerts")[0].GetProperty("section").GetString().ShouldBe("outOfService");
        var list = await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/handovers?before=9&limit=3");
        list.GetProperty("next").GetString().ShouldBe("5");
        gateway.Shifts.Asked.ShouldBe(["list 9 3"]);
        (await gateway.Http.GetAsync("/api/v1/handovers/h8")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await gateway.Http.GetAsync("/api/v1/handovers?limit=0")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(OperatorRole.Viewer, "shifts", HttpStatusCode.Forbidden)]
    [InlineData(OperatorRole.Viewer, "handovers/h7", HttpStatusCode.Forbidden)]
    [InlineData(OperatorRole.Dispatcher, "shifts", HttpStatusCode.OK)]
    public async Task Names_of_colleagues_are_for_those_who_work_here(OperatorRole role, string path, HttpStatusCode expected)
    {
        await using var gateway = await StartAsync(role);
        (await gateway.Http.GetAsync($"/api/v1/{path}")).StatusCode.ShouldBe(expected);
        gateway.Http.DefaultRequestHeaders.Authorization = null;
        (await gateway.Http.GetAsync($"/api/v1/{path}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(OperatorRole.Dispatcher, "handovers")]
    [InlineData(OperatorRole.Dispatcher, "handovers/h7/sign")]
    [InlineData(OperatorRole.Analyst, "handovers/notes")]
    [InlineData(OperatorRole.Analyst, "shifts/posts/desk/take")]
    public async Task Others_hand_nothing_over(OperatorRole role, string path)
    {
        await using var gateway = await StartAsync(role);
        (await PostAsync(gateway, path, "{}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        gateway.Shifts.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("handovers/h7/confirm", "{}")]
    [InlineData("handovers/h7/sign", """{ "side": "both" }""")]
    [InlineData("handovers/h7/abandon", """{ "reason": "x" }""")]
    [InlineData("handovers/notes", """{ "text": " " }""")]
    [InlineData("handovers/notes", "not json")]
    public async Task What_is_no_command_is_400_with_the_remedy(string path, string body)
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        var answer = await PostAsync(gateway, path, body);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
        gateway.Shifts.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_at_once_the_second_is_told_who_was_first()
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        gateway.Shifts.Result = new ShiftResult(new ShiftRefusal(ShiftRefusalKind.Taken, ProblemCode.HandoverUnderWay, "A hand-over is under way.", "Иванова", FakeShiftDesk.At), null);
        var answer = await PostAsync(gateway, "handovers", "");
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        (problem.GetProperty("by").GetString(), problem.GetProperty("at").GetDateTimeOffset()).ShouldBe(("Иванова", FakeShiftDesk.At));
        gateway.Shifts.Result = new ShiftResult(null, "the disk is full");
        (await PostAsync(gateway, "handovers", "")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
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

    private static Task<HttpResponseMessage> PostAsync(RunningGateway gateway, string path, string body) =>
        gateway.Http.PostAsync($"/api/v1/{path}", new StringContent(body, Encoding.UTF8, "application/json"));
}
