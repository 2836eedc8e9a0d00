using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SituationRoom.Core.Board;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Api;

public sealed class AlertsApiTests
{
    [Fact]
    public async Task A_wall_sees_the_post_and_the_department_and_never_a_person_or_a_typed_text()
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        (await DoAsync(gateway, "a1", "acknowledge", """{ "version": 1 }""")).Status.ShouldBe(HttpStatusCode.OK);
        (await DoAsync(gateway, "a1", "assign", """{ "version": 2, "to": "Пётр Секретов" }""")).Status.ShouldBe(HttpStatusCode.OK);
        (await DoAsync(gateway, "a1", "note", """{ "version": 3, "note": "звонить Секретову" }""")).Status.ShouldBe(HttpStatusCode.OK);
        var staff = await ListAsync(gateway);
        (staff.GetProperty("owner").GetString(), staff.GetProperty("acknowledgedBy").GetProperty("name").GetString()).ShouldBe(("Пётр Секретов", "Иванова"));
        gateway.Http.DefaultRequestHeaders.Authorization = null;
        var text = await gateway.Http.GetStringAsync("/api/v1/alerts?tab=all");
        text.ShouldNotContain("Иванова");
        text.ShouldNotContain("Секретов");
        text.ShouldContain("смена 1");
        (await gateway.Http.GetAsync("/api/v1/alerts/a1")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await gateway.Http.GetAsync("/api/v1/trail")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_list_that_was_written_before_tells_each_change_and_each_reader_what_is_theirs()
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        (await ListAsync(gateway)).GetProperty("state").GetString().ShouldBe("unacknowledged");
        await DoAsync(gateway, "a1", "acknowledge", """{ "version": 1 }""");
        var staff = await gateway.Http.GetStringAsync("/api/v1/alerts");
        (await gateway.Http.GetStringAsync("/api/v1/alerts")).ShouldBe(staff);
        staff.ShouldContain("acknowledged");
        staff.ShouldContain("Иванова");
        gateway.Http.DefaultRequestHeaders.Authorization = null;
        (await gateway.Http.GetStringAsync("/api/v1/alerts")).ShouldNotContain("Иванова");
        gateway.Alerts.Raise(3);
        var page = JsonDocument.Parse(await gateway.Http.GetStringAsync("/api/v1/alerts?limit=2")).RootElement;
        page.EnumerateObject().Select(member => member.Name).ShouldBe(["version", "items", "gone", "whole", "next"]);
        (page.GetProperty("items").GetArrayLength(), page.GetProperty("whole").GetBoolean()).ShouldBe((2, true));
        page.GetProperty("next").GetString().ShouldBe(page.GetProperty("items")[1].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Who_comes_second_is_told_who_was_first_and_the_same_key_gets_the_same_answer()
    {
        await using var gateway = await StartAsync(OperatorRole.Dispatcher);
        var first = await DoAsync(gateway, "a1", "acknowledge", """{ "version": 1 }""", "k1");
        (first.Status, first.Body.GetProperty("state").GetString(), first.Body.GetProperty("version").GetInt32()).ShouldBe((HttpStatusCode.OK, "acknowledged", 2));
        var again = await DoAsync(gateway, "a1", "acknowledge", """{ "version": 1 }""", "k1");
        (again.Status, again.Body.GetProperty("version").GetInt32()).ShouldBe((HttpStatusCode.OK, 2));
        var second = await DoAsync(gateway, "a1", "acknowledge", """{ "version": 1 }""", "k2");
        second.Status.ShouldBe(HttpStatusCode.Conflict);
        (second.Body.GetProperty("by").GetString(), second.Body.GetProperty("state").GetString(), second.Body.GetProperty("version").GetInt32()).ShouldBe(("Иванова", "acknowledged", 2));
        second.Body.GetProperty("at").GetDateTimeOffset().ToUnixTimeMilliseconds().ShouldBe(gateway.Alerts.Now);
    }

    [Fact]
    public async Task Of_two_hundred_who_acknowledge_at_once_one_wins_and_the_others_are_told_who()
    {
        var people = Enumerable.Range(0, 200).Select(i => new OperatorTokens(new Operator($"lead-{i}", $"Старший {i}", null, OperatorRole.Lead), [Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"token-{i}")))])).ToList();
        await using var gateway = await RunningGateway.StartAsync(options: new GatewayOptions { People = people });
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/alerts/a1/acknowledge") { Content = new StringContent("""{ "version": 1 }""", Encoding.UTF8, "application/json") };
            request.Headers.Authorization = new("Bearer", $"token-{i}");
            using var answer = await gateway.Http.SendAsync(request);
            return (answer.StatusCode, Body: await answer.Content.ReadFromJsonAsync<JsonElement>());
        }));
        var winner = answers.Single(answer => answer.StatusCode == HttpStatusCode.OK).Body.GetProperty("acknowledgedBy").GetProperty("name").GetString();
        var others = answers.Where(answer => answer.StatusCode == HttpStatusCode.Conflict).ToList();
        others.Count.ShouldBe(199);
        others.ShouldAllBe(answer => answer.Body.GetProperty("by").GetString() == winner && answer.Body.GetProperty("code").GetString() == "conflict");
    }

    [Theory]
    [InlineData("a1", "acknowledge", "{}", HttpStatusCode.BadRequest, "version")]
    [InlineData("a1", "acknowledge", "no", HttpStatusCode.BadRequest, "JSON")]
    [InlineData("a99", "acknowledge", """{ "version": 1 }""", HttpStatusCode.NotFound, "a99")]
    [InlineData("a1", "escalate", """{ "version": 1, "to": "head" }""", HttpStatusCode.UnprocessableEntity, "typed reason")]
    [InlineData("a1", "resolve", """{ "version": 1, "outcome": "solved", "reason": "так надо" }""", HttpStatusCode.UnprocessableEntity, "only be resolved as false")]
    [InlineData("a1", "shelve", """{ "version": 1, "until": "2099-01-01T00:00:00Z" }""", HttpStatusCode.UnprocessableEntity, "at the most")]
    [InlineData("a1", "unshelve", """{ "version": 1 }""", HttpStatusCode.UnprocessableEntity, "not shelved")]
    [InlineData("a1", "out-of-service", """{ "version": 1, "reason": "датчик" }""", HttpStatusCode.Forbidden, "administrator")]
    public async Task What_can_not_be_done_says_why_and_changes_nothing(string id, string verb, string body, HttpStatusCode status, string why)
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        var answer = await DoAsync(gateway, id, verb, body);
        answer.Status.ShouldBe(status);
        answer.Body.GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain(why);
        (await ListAsync(gateway)).GetProperty("version").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData(OperatorRole.Viewer)]
    [InlineData(OperatorRole.Analyst)]
    public async Task Who_only_looks_acts_on_nothing(OperatorRole role)
    {
        await using var gateway = await StartAsync(role);
        (await DoAsync(gateway, "a1", "acknowledge", """{ "version": 1 }""")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await gateway.Http.GetAsync("/api/v1/alerts/a1")).StatusCode.ShouldBe(role == OperatorRole.Viewer ? HttpStatusCode.Forbidden : HttpStatusCode.OK);
        (await gateway.Http.GetAsync("/api/v1/alerts/figures")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Details_hold_the_evidence_and_what_happened_and_the_trail_is_read_both_ways()
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        await DoAsync(gateway, "a1", "acknowledge", """{ "version": 1 }""");
        await DoAsync(gateway, "a1", "undo", """{ "version": 2 }""");
        var details = await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/alerts/a1");
        details.GetProperty("evidence").GetArrayLength().ShouldBe(1);
        details.GetProperty("history").EnumerateArray().Select(row => row.GetProperty("verb").GetString()).ShouldBe(["raised", "acknowledged", "undone"]);
        details.GetProperty("ruleText").GetProperty("ru").GetString().ShouldNotBeNullOrEmpty();
        (await PositionsAsync(gateway, "limit=2")).ShouldBe([3, 2]);
        (await PositionsAsync(gateway, "before=2")).ShouldBe([1]);
        (await PositionsAsync(gateway, "after=1")).ShouldBe([2, 3]);
        (await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/rules")).GetProperty("items")[0].GetProperty("id").GetString().ShouldBe("severe");
    }

    [Fact]
    public async Task Ten_thousand_are_listed_whole_by_filter_and_page_by_page()
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        gateway.Alerts.Raise(9_999);
        (await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/alerts?tab=all&limit=10000")).GetProperty("items").GetArrayLength().ShouldBe(10_000);
        (await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/alerts?priority=1,3")).GetProperty("items").GetArrayLength().ShouldBe(0);
        var seen = 0;
        for (string? after = ""; after is not null;)
        {
            var page = await gateway.Http.GetFromJsonAsync<JsonElement>($"/api/v1/alerts?limit=3000&after={after}");
            seen += page.GetProperty("items").GetArrayLength();
            after = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }

        seen.ShouldBe(10_000);
    }

    [Fact]
    public async Task A_list_has_a_thousand_unless_more_is_asked_for_and_comes_packed_to_whoever_takes_it_so()
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        gateway.Alerts.Raise(1_999);
        var plain = await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/alerts");
        (plain.GetProperty("items").GetArrayLength(), plain.GetProperty("next").GetString()).ShouldBe((1_000, "a1000"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/alerts?tab=all");
        request.Headers.AcceptEncoding.Add(new("gzip"));
        using var packed = await gateway.Http.SendAsync(request);
        packed.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        await using var unpacked = new GZipStream(await packed.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        (await JsonDocument.ParseAsync(unpacked)).RootElement.GetProperty("items").GetArrayLength().ShouldBe(1_000);
    }

    [Fact]
    public async Task A_post_of_the_roster_is_shown_by_its_name()
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        (await DoAsync(gateway, "a1", "acknowledge", """{ "version": 1 }""")).Status.ShouldBe(HttpStatusCode.OK);
        (await DoAsync(gateway, "a1", "assign", """{ "version": 2, "to": "Roads desk" }""")).Status.ShouldBe(HttpStatusCode.OK);
        gateway.Http.DefaultRequestHeaders.Authorization = null;
        (await ListAsync(gateway)).GetProperty("owner").GetString().ShouldBe("Пост дорог");
    }

    private static async Task<JsonElement> ListAsync(RunningGateway gateway) =>
        (await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/alerts?tab=all")).GetProperty("items")[0];

    private static async Task<long[]> PositionsAsync(RunningGateway gateway, string query) =>
        [.. (await gateway.Http.GetFromJsonAsync<JsonElement>($"/api/v1/trail?{query}")).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("position").GetInt64())];

    private static async Task<(HttpStatusCode Status, JsonElement Body)> DoAsync(RunningGateway gateway, string id, string verb, string body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/alerts/{id}/{verb}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        var answer = await gateway.Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private static async Task<RunningGateway> StartAsync(OperatorRole role)
    {
        var gateway = await RunningGateway.StartAsync(options: new GatewayOptions
        {
            Posts = new Dictionary<string, BoardNames> { ["roads"] = new("Пост дорог", "Roads desk") },
            People = [new OperatorTokens(new Operator("ivanova", "Иванова", "смена 1", role), [Convert.ToHexStringLower(SHA256.HashData("token"u8))])],
        });
        gateway.Http.DefaultRequestHeaders.Authorization = new("Bearer", "token");
        return gateway;
    }
}
