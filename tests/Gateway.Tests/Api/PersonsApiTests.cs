using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Persons;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Api;

public sealed class PersonsApiTests
{
    private const string Read = "/api/v1/incidents/person";
    private const string Erase = "/api/v1/incidents/person/erase";

    [Theory]
    [InlineData(OperatorRole.Dispatcher)]
    [InlineData(OperatorRole.Lead)]
    public async Task Whoever_works_on_incidents_is_shown_and_it_is_known_who(OperatorRole role)
    {
        await using var gateway = await StartAsync(role);
        var answer = await gateway.Http.PostAsJsonAsync(Read, new { feed = "pos", id = "A/1" });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var fields = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("items")[0].GetProperty("fields");
        fields[1].GetProperty("value").GetString().ShouldBe("+7 900 000-00-00");
        var (what, incident, by, reason) = gateway.Persons.Asked.ShouldHaveSingleItem();
        (what, incident, by, reason).ShouldBe(("read", new IncidentName("pos", "A/1"), new Actor("ivanova", "Иванова", RoleSet.Word(role), "Старший смены"), null));
        (await gateway.Http.PostAsJsonAsync(Erase, new { feed = "pos", id = "A/1", reason = "заявление" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(OperatorRole.Viewer)]
    [InlineData(OperatorRole.Analyst)]
    public async Task Whoever_does_not_work_on_incidents_is_not(OperatorRole role)
    {
        await using var gateway = await StartAsync(role);
        (await gateway.Http.PostAsJsonAsync(Read, new { feed = "pos", id = "1", reason = "из любопытства" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        gateway.Http.DefaultRequestHeaders.Authorization = null;
        (await gateway.Http.PostAsJsonAsync(Read, new { feed = "pos", id = "1", reason = "из любопытства" })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        gateway.Persons.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_administrator_says_why_to_read_and_to_erase()
    {
        await using var gateway = await StartAsync(OperatorRole.Administrator);
        foreach (var path in new[] { Read, Erase })
        {
            (await gateway.Http.PostAsJsonAsync(path, new { feed = "pos", id = "1" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await gateway.Http.PostAsJsonAsync(path, new { feed = "pos", id = "1", reason = "  " })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await gateway.Http.PostAsJsonAsync(path, new { feed = "pos", id = "1", reason = "x" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await gateway.Http.PostAsJsonAsync(path, new { feed = "pos", reason = "заявление" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            gateway.Persons.Asked.ShouldBeEmpty();
        }

        var answer = await gateway.Http.PostAsJsonAsync(Erase, new { feed = "pos", id = "1", reason = " заявление 14 " });
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("erasedAt").GetDateTimeOffset().ShouldBe(DateTimeOffset.UnixEpoch);
        var asked = gateway.Persons.Asked.ShouldHaveSingleItem();
        (asked.What, asked.Reason).ShouldBe(("erase", "заявление 14"));
    }

    [Theory]
    [InlineData(PersonStep.Unknown, HttpStatusCode.NotFound)]
    [InlineData(PersonStep.None, HttpStatusCode.NotFound)]
    [InlineData(PersonStep.Erased, HttpStatusCode.Gone)]
    [InlineData(PersonStep.NoReason, HttpStatusCode.UnprocessableEntity)]
    [InlineData(PersonStep.NotTaken, HttpStatusCode.ServiceUnavailable)]
    public async Task A_refusal_says_why_and_shows_nothing(PersonStep step, HttpStatusCode status)
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        gateway.Persons.Result = gateway.Persons.Result with { Step = step };
        var answer = await gateway.Http.PostAsJsonAsync(Read, new { feed = "pos", id = "1" });
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("Тестова");
    }

    [Fact]
    public async Task The_bytes_of_a_rejection_are_shown_with_an_entry_of_the_trail()
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        (await gateway.Http.GetAsync("/api/v1/rejections/7")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var said = gateway.Alerts.Said.OfType<PersonalRead>().ShouldHaveSingleItem();
        (said.By!.Id, said.Incident, said.Rejection).ShouldBe(("ivanova", null, "7"));
    }

    [Fact]
    public async Task One_person_opens_so_many_within_an_hour_on_all_nodes_together_and_the_trail_says_when_it_was_too_many()
    {
        await using var room = await PeopleRoom.StartAsync(options: new GatewayOptions { SignIn = new SignInOptions { PersonsPerHour = 3 } });
        room.Add("ivanova", OperatorRole.Dispatcher);
        room.Add("petrov");
        using var one = await room.SignedInAsync("ivanova");
        using var other = await room.SignedInAsync("petrov");
        (await StatusesAsync(one, "1", "2", "1", "3", "3")).ShouldAllBe(status => status == HttpStatusCode.OK);
        using var refused = await one.PostAsJsonAsync(Read, new { feed = "pos", id = "4" });
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().ShouldBe("readingLimit");
        (await StatusesAsync(one, "5", "6", "2")).ShouldBe([HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests, HttpStatusCode.OK]);
        (await StatusesAsync(other, "4")).ShouldBe([HttpStatusCode.OK]);
        room.Gateway.Persons.Asked.Count.ShouldBe(7);
        var told = room.Store.Pending(100).Select(note => note.Event).OfType<PersonalReadsLimited>().ShouldHaveSingleItem();
        (told.By!.Id, told.Limit).ShouldBe(("ivanova", 3));

        // A restart forgets nothing; an hour does. What could not be shown does not count.
        await room.RestartAsync();
        using var again = await room.SignedInAsync("ivanova");
        (await StatusesAsync(again, "7")).ShouldBe([HttpStatusCode.TooManyRequests]);
        room.Time.Pass((long)TimeSpan.FromHours(1).TotalMilliseconds);
        room.Gateway.Persons.Result = new PersonResult(PersonStep.None);
        (await StatusesAsync(again, "8", "9", "10", "11")).ShouldAllBe(status => status == HttpStatusCode.NotFound);
        room.Store.Pending(100).Select(note => note.Event).OfType<PersonalReadsLimited>().Count().ShouldBe(1);

        static async Task<List<HttpStatusCode>> StatusesAsync(HttpClient browser, params string[] ids)
        {
            var statuses = new List<HttpStatusCode>();
            foreach (var id in ids)
            {
                using var answer = await browser.PostAsJsonAsync(Read, new { feed = "pos", id });
                statuses.Add(answer.StatusCode);
            }

            return statuses;
        }
    }

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
