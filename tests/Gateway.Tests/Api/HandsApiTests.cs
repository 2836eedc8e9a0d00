using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SituationRoom.Core.Mending;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Imports;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Tests.Api;

public sealed class HandsApiTests
{
    private const string Enter = "/api/v1/incidents";
    private const string Move = "/api/v1/incidents/move";
    private const string Release = "/api/v1/incidents/release";
    private const string Follow = "/api/v1/incidents/follow";
    private const string Void = "/api/v1/imports/void";

    [Theory]
    [InlineData(OperatorRole.Viewer, false, false)]
    [InlineData(OperatorRole.Analyst, false, false)]
    [InlineData(OperatorRole.Dispatcher, true, false)]
    [InlineData(OperatorRole.Lead, true, true)]
    [InlineData(OperatorRole.Administrator, true, true)]
    public async Task Dispatchers_enter_and_move_and_leads_make_imports_void(OperatorRole role, bool enters, bool voids)
    {
        await using var gateway = await StartAsync(role);
        (await SendAsync(gateway, Enter, new { title = "Яма" })).StatusCode.ShouldBe(enters ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        foreach (var path in new[] { Move, Release, Follow })
        {
            (await SendAsync(gateway, path, new { feed = "pos", id = "1", version = 0, category = "roads", status = "closed", reason = "не туда" }))
                .StatusCode.ShouldBe(enters ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        }

        (await SendAsync(gateway, Void, new { feed = "pos", id = "i1", version = 77, reason = "не тот файл" })).StatusCode.ShouldBe(voids ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        var sees = role != OperatorRole.Viewer ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
        foreach (var path in new[] { "/api/v1/imports", "/api/v1/imports/one?feed=pos&id=i1", "/api/v1/incidents/by-hand?feed=console&id=c-1" })
        {
            (await gateway.Http.GetAsync(path)).StatusCode.ShouldBe(sees);
        }

        gateway.Http.DefaultRequestHeaders.Authorization = null;
        (await SendAsync(gateway, Enter, new { title = "Яма" })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await SendAsync(gateway, Void, new { feed = "pos", id = "i1", version = 77, reason = "не тот файл" })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_a_caller_said_becomes_a_report_with_the_caller_as_personal_data()
    {
        await using var gateway = await StartAsync(OperatorRole.Dispatcher);
        var answer = await SendAsync(gateway, Enter, new
        {
            title = " Дерево на проводах ", text = "искрит", category = "roads", district = "zapadny", address = "ул. Красная, 1", lat = 45.03, lon = 38.97,
            severity = "Severe", channel = "hotline", callerName = "Анна Тестова", callerPhone = "+7 900 000-00-00",
        });
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetInt32().ShouldBe(1);
        var (report, by, key) = gateway.Hands.Entered.ShouldHaveSingleItem();
        (report.Title, report.Text, report.Category, report.Districts.Single(), report.Severity, report.Channel, report.Latitude)
            .ShouldBe(("Дерево на проводах", "искрит", "roads", "zapadny", Severity.Severe, Channel.Hotline, 45.03));
        report.Person!.Fields.ShouldBe([new("name", "Анна Тестова"), new("phone", "+7 900 000-00-00")]);
        (by.Id, key).ShouldBe(("ivanova", "key-1"));
    }

    [Theory]
    [InlineData("""{ "text": "без заголовка" }""", "title", "reportTitle")]
    [InlineData("""{ "title": "Яма", "severity": "bad" }""", "severity", "reportWord")]
    [InlineData("""{ "title": "Яма", "channel": "social" }""", "channel", "reportWord")]
    [InlineData("""{ "title": "Яма", "lat": 45 }""", "lat", "reportPoint")]
    [InlineData("""{ "title": "Яма", "lat": 145, "lon": 3 }""", "lat", "reportPoint")]
    [InlineData("""{ "title": "Яма", "at": "2999-01-01T00:00:00Z" }""", "at", "reportAhead")]
    [InlineData("""{ "title": "Яма", "callerPhone": "00000000000000000000000000000000000000000000" }""", "callerPhone", "reportTooLong")]
    public async Task What_is_wrong_is_named_by_its_member_and_by_a_word(string body, string member, string code)
    {
        await using var gateway = await StartAsync(OperatorRole.Dispatcher);
        var answer = await SendAsync(gateway, Enter, JsonDocument.Parse(body).RootElement);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("detail").GetString()!.ShouldStartWith(member + ":");
        problem.GetProperty("code").GetString().ShouldBe(code);
        gateway.Hands.Entered.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_command_needs_its_key_its_version_and_its_reason()
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        (await gateway.Http.PostAsJsonAsync(Enter, new { title = "Яма" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync(gateway, Move, new { feed = "pos", id = "1", version = 0, category = "roads" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync(gateway, Move, new { feed = "pos", id = "1", version = 0, reason = "не туда" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync(gateway, Move, new { feed = "pos", id = "1", category = "roads", reason = "не туда" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync(gateway, Follow, new { feed = "console", id = "1", version = 1, status = "gone" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync(gateway, Void, new { feed = "pos", id = "i1", version = 77 })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (gateway.Hands.Asked.Count, gateway.Imports.Asked.Count, gateway.Hands.Entered.Count).ShouldBe((0, 0, 0));

        await SendAsync(gateway, Move, new { feed = "pos", id = "А/1", version = 3, district = "zapadny", reason = " не тот округ " });
        var (what, command, to) = gateway.Hands.Asked.ShouldHaveSingleItem();
        (what, to, command.Incident, command.Version, command.Reason, command.Key).ShouldBe(("move", " zapadny", new IncidentName("pos", "А/1"), 3, "не тот округ", "key-1"));
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_who_was_first()
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        var refusal = new HandRefusal(HandRefusalKind.Second, "Петров was first") { First = new Actor("petrov", "Петров", "lead", null), At = 1_000, Version = 4 };
        gateway.Hands.Result = new(null, refusal);
        gateway.Imports.Result = new ImportAnswer(null, refusal);
        foreach (var answer in new[]
        {
            await SendAsync(gateway, Move, new { feed = "pos", id = "1", version = 3, category = "roads", reason = "не туда" }),
            await SendAsync(gateway, Void, new { feed = "pos", id = "i1", version = 3, reason = "не тот файл" }),
        })
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
            (problem.GetProperty("by").GetString(), problem.GetProperty("version").GetInt32()).ShouldBe(("Петров", 4));
        }
    }

    [Fact]
    public async Task An_import_is_listed_and_shows_what_making_it_void_would_come_to()
    {
        await using var gateway = await StartAsync(OperatorRole.Analyst);
        var listed = (await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/imports")).GetProperty("items")[0];
        (listed.GetProperty("file").GetString(), listed.GetProperty("accepted").GetInt32(), listed.TryGetProperty("voiding", out _)).ShouldBe(("ноябрь.csv", 10, false));
        var one = await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/imports/one?feed=pos&id=i1");
        (one.GetProperty("voiding").GetProperty("gone").GetInt32(), one.GetProperty("version").GetInt64(), one.GetProperty("counts").GetBoolean()).ShouldBe((7, 77L, true));
        (await gateway.Http.GetAsync("/api/v1/imports/one?feed=pos&id=other")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_a_feed_told_within_a_span_is_shown_and_made_void_by_a_lead_who_says_why()
    {
        const string Span = "/api/v1/imports/span";
        await using var gateway = await StartAsync(OperatorRole.Lead);
        var shown = await gateway.Http.GetFromJsonAsync<JsonElement>($"{Span}?feed=pos&from=2026-11-22T10:00:00.700Z&until=2026-11-22T14:00:00%2B03:00");
        (shown.GetProperty("source").GetString(), shown.GetProperty("voiding").GetProperty("gone").GetInt32(), shown.GetProperty("version").GetInt64()).ShouldBe(("span", 7, 0L));
        foreach (var query in new[] { "feed=pos", "feed=pos&from=2026-11-22T10:00:00Z", "feed=pos&from=2026-11-22T11:00:00Z&until=2026-11-22T10:00:00Z", "feed=pos&from=2026-01-01T00:00:00Z&until=2026-11-22T10:00:00Z", "feed=pos&from=x&until=y" })
        {
            (await gateway.Http.GetAsync($"{Span}?{query}")).StatusCode.ShouldBe(HttpStatusCode.BadRequest, query);
        }

        (await gateway.Http.GetAsync($"{Span}?feed=none&from=2026-11-22T10:00:00Z&until=2026-11-22T11:00:00Z")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await SendAsync(gateway, $"{Span}/void", new { feed = "pos", from = "2026-11-22T10:00:00Z", until = "2026-11-22T11:00:00Z", version = 0 })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync(gateway, $"{Span}/void", new { feed = "pos", from = "2026-11-22T10:00:00Z", version = 0, reason = "сбой датчика" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        gateway.Imports.Asked.ShouldBeEmpty();
        (await SendAsync(gateway, $"{Span}/void", new { feed = "pos", from = "2026-11-22T10:00:00Z", until = "2026-11-22T14:00:00+03:00", version = 0, reason = " сбой датчика " })).StatusCode.ShouldBe(HttpStatusCode.OK);
        var (id, version, by, why) = gateway.Imports.Asked.ShouldHaveSingleItem();
        (id, version, by.Id, why).ShouldBe(("2026-11-22 10:00:00Z – 2026-11-22 11:00:00Z", 0L, "ivanova", ("сбой датчика", "key-1")));
    }

    private static Task<HttpResponseMessage> SendAsync(RunningGateway gateway, string path, object body) => gateway.Http.SendAsync(
        new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body), Headers = { { "Idempotency-Key", "key-1" } } });

    private static async Task<RunningGateway> StartAsync(OperatorRole role)
    {
        var gateway = await RunningGateway.StartAsync(options: new GatewayOptions
        {
            People = [new OperatorTokens(new Operator("ivanova", "Иванова", "Старший смены", role), [Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("a token")))])],
        });
        gateway.Http.DefaultRequestHeaders.Authorization = new("Bearer", "a token");
        return gateway;
    }
}
