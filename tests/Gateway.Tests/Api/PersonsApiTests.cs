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
