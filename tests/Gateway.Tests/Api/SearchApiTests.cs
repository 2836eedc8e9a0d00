using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SituationRoom.Engine.Asking;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Tests.Api;

public sealed class SearchApiTests
{
    private const string Search = "/api/v1/incidents/search";

    [Fact]
    public async Task What_is_looked_for_is_passed_on_and_the_answer_says_how_far_it_came()
    {
        await using var gateway = await StartAsync(OperatorRole.Dispatcher);
        var answer = await gateway.Http.PostAsJsonAsync(Search, new
        {
            words = "ямы", address = "Красная 1", feed = "pos", id = "7", district = "a", category = "b", status = "inProgress", open = true, severity = "Severe", channel = "dispatch",
            occurredFrom = "2026-11-22T10:00:00+03:00", occurredUntil = "2026-11-22T12:00:00+03:00", arrivedFrom = "2026-11-22T10:01:00Z", arrivedUntil = "2026-11-22T10:02:00Z",
            updatedFrom = "2026-11-22T10:03:00Z", updatedUntil = "2026-11-22T10:04:00Z", before = "99.7", limit = 5,
        });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var page = await answer.Content.ReadFromJsonAsync<JsonElement>();
        (page.GetProperty("next").GetString(), page.GetProperty("looked").GetInt32(), page.GetProperty("stoppedEarly").GetBoolean()).ShouldBe(("1000.41", 3, true));
        page.GetProperty("lookedBackTo").GetDateTimeOffset().ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(1_000));
        page.GetProperty("items")[0].GetProperty("key").GetInt32().ShouldBe(41);
        var asked = gateway.Room.Searched.ShouldNotBeNull();
        (asked.Words!.AreIn("яма"), asked.Address!.AreIn("Красная, 1"), asked.Before).ShouldBe((true, true, new SearchPoint(99, 7)));
        var at = new DateTimeOffset(2026, 11, 22, 7, 0, 0, TimeSpan.Zero);
        asked.Filter.ShouldBe(new IncidentQuery
        {
            Feed = "pos", Id = "7", District = "a", Category = "b", Status = IncidentStatus.InProgress, Open = true, Severity = Severity.Severe, Channel = Channel.Dispatch,
            OccurredFrom = at, OccurredUntil = at.AddHours(2), ArrivedFrom = at.AddMinutes(181), ArrivedUntil = at.AddMinutes(182), UpdatedFrom = at.AddMinutes(183), UpdatedUntil = at.AddMinutes(184),
            Limit = 5,
        });
    }

    [Theory]
    [InlineData(OperatorRole.Viewer, true)]
    [InlineData(OperatorRole.Analyst, false)]
    [InlineData(OperatorRole.Lead, false)]
    public async Task A_viewer_looks_through_what_walls_show(OperatorRole role, bool isPublic)
    {
        await using var gateway = await StartAsync(role);
        (await gateway.Http.PostAsJsonAsync(Search, new { words = "яма" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        gateway.Room.Searched!.Filter.IsPublic.ShouldBe(isPublic);
    }

    [Fact]
    public async Task At_the_end_there_is_no_next_page()
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        gateway.Room.Found = () => new SearchPage([], null, 0);
        var page = await (await gateway.Http.PostAsJsonAsync(Search, new { })).Content.ReadFromJsonAsync<JsonElement>();
        page.TryGetProperty("next", out _).ShouldBeFalse();
        page.TryGetProperty("lookedBackTo", out _).ShouldBeFalse();
        page.GetProperty("stoppedEarly").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_with_its_remedy()
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        var answer = await gateway.Http.PostAsJsonAsync(Search, new
        {
            words = "!!!", address = new string('я', 201), status = "opne", before = "7", limit = 0, arrivedFrom = "2026-11-22T10:00:00Z", arrivedUntil = "2026-11-22T10:00:00Z",
        });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var detail = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()!;
        foreach (var fault in new[] { "words: give words", "address: give words", "status: give one of Open", "before: give next", "limit: give", "arrivedFrom: give a moment before arrivedUntil." })
        {
            detail.ShouldContain(fault);
        }

        gateway.Room.Searched.ShouldBeNull();
        (await gateway.Http.PostAsync(Search, new StringContent("{ \"occurredFrom\": \"gestern\" }", Encoding.UTF8, "application/json"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Two_searches_run_at_once_some_wait_and_the_rest_are_told_to_come_back()
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        var hold = new TaskCompletionSource();
        gateway.Room.HoldSearches = hold.Task;
        var asked = Enumerable.Range(0, 19).Select(person => AskAsync(gateway, person)).ToList();
        var refused = await await Task.WhenAny(asked);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await CodeAsync(refused)).ShouldBe("searchBusy");
        hold.SetResult();
        var answers = await Task.WhenAll(asked);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(18);
    }

    [Fact]
    public async Task One_person_s_searches_wait_for_each_other_and_leave_the_places_of_others_alone()
    {
        await using var gateway = await StartAsync(OperatorRole.Viewer);
        var hold = new TaskCompletionSource();
        gateway.Room.HoldSearches = hold.Task;
        var greedy = Enumerable.Range(0, 20).Select(_ => AskAsync(gateway, 0)).ToList();
        for (var pending = greedy.ToList(); pending.Count > 2;)
        {
            var refused = await Task.WhenAny(pending);
            pending.Remove(refused);
            ((await refused).StatusCode, await CodeAsync(await refused)).ShouldBe((HttpStatusCode.TooManyRequests, "searchOwn"));
        }

        var other = AskAsync(gateway, 1);
        hold.SetResult();
        (await other).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Task.WhenAll(greedy)).Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(2);
        (await AskAsync(gateway, 0)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<HttpResponseMessage> AskAsync(RunningGateway gateway, int person)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Search) { Content = JsonContent.Create(new { words = "яма" }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(person));
        return gateway.Http.SendAsync(request);
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();

    private static string Token(int person) => $"token-{person}";

    /// <summary>A gateway that twenty persons of one role may ask; whoever names no other token is the first of them.</summary>
    private static async Task<RunningGateway> StartAsync(OperatorRole role)
    {
        var people = Enumerable.Range(0, 20).Select(person => new OperatorTokens(
            new Operator($"p{person}", "Орлова", null, role), [Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Token(person))))]));
        var gateway = await RunningGateway.StartAsync(options: new GatewayOptions { People = [.. people] });
        gateway.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token(0));
        return gateway;
    }
}
