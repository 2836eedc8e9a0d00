using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SituationRoom.Core.Trail;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.People;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Api;

public sealed class SecondPersonTests
{
    [Fact]
    public async Task An_S1_is_shelved_once_another_person_confirms_it_in_a_session_of_their_own()
    {
        await using var room = await StartAsync();
        using var first = await room.SignedInAsync("ivanova");
        using var second = await room.SignedInAsync("petrov");
        var asked = await AskAsync(room, first);
        asked.Status.ShouldBe(HttpStatusCode.Accepted);
        var id = asked.Body.GetProperty("id").GetString();
        asked.Body.GetProperty("byName").GetString().ShouldBe("Имя ivanova");
        State(room).ShouldBe("Unacknowledged");

        var own = await PostAsync(first, $"second-persons/{id}/confirm");
        (own.Status, own.Body.GetProperty("code").GetString()).ShouldBe((HttpStatusCode.Forbidden, "secondPersonSelf"));
        (await second.GetFromJsonAsync<JsonElement>("/api/v1/second-persons")).GetProperty("items").GetArrayLength().ShouldBe(1);
        var done = await PostAsync(second, $"second-persons/{id}/confirm");
        (done.Status, done.Body.GetProperty("state").GetString()).ShouldBe((HttpStatusCode.OK, "shelved"));
        var said = room.Gateway.Alerts.Said.OfType<AlertChanged>().Single(one => one.Verb == AlertVerb.Shelved);
        (said.By!.Id, said.SecondPerson).ShouldBe(("ivanova", "Имя petrov (petrov)"));
        var again = await PostAsync(second, $"second-persons/{id}/confirm");
        (again.Status, again.Body.GetProperty("code").GetString()).ShouldBe((HttpStatusCode.NotFound, "secondPersonGone"));
    }

    [Fact]
    public async Task A_name_that_is_typed_confirms_nothing_and_neither_does_who_may_not_act()
    {
        await using var room = await StartAsync();
        room.Add("viewer-a", OperatorRole.Viewer);
        room.Add("analyst-a", OperatorRole.Analyst);
        using var first = await room.SignedInAsync("ivanova");
        var typed = await AskAsync(room, first, "petrov");
        typed.Status.ShouldBe(HttpStatusCode.Accepted);
        State(room).ShouldBe("Unacknowledged");
        foreach (var id in new[] { "viewer-a", "analyst-a" })
        {
            using var other = await room.SignedInAsync(id);
            (await PostAsync(other, $"second-persons/{typed.Body.GetProperty("id").GetString()}/confirm")).Status.ShouldBe(HttpStatusCode.Forbidden);
        }

        State(room).ShouldBe("Unacknowledged");
    }

    [Fact]
    public async Task A_request_ends_after_two_minutes_or_when_it_is_refused_and_a_newer_one_takes_its_place()
    {
        await using var room = await StartAsync();
        using var first = await room.SignedInAsync("ivanova");
        using var second = await room.SignedInAsync("petrov");
        var older = (await AskAsync(room, first)).Body.GetProperty("id").GetString();
        var newer = (await AskAsync(room, first)).Body.GetProperty("id").GetString();
        (await PostAsync(second, $"second-persons/{older}/confirm")).Status.ShouldBe(HttpStatusCode.NotFound);
        room.Time.Pass(120_000);
        (await PostAsync(second, $"second-persons/{newer}/confirm")).Status.ShouldBe(HttpStatusCode.NotFound);
        var last = (await AskAsync(room, first)).Body.GetProperty("id").GetString();
        (await second.PostAsync($"/api/v1/second-persons/{last}/refuse", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await PostAsync(second, $"second-persons/{last}/confirm")).Status.ShouldBe(HttpStatusCode.NotFound);
        State(room).ShouldBe("Unacknowledged");
    }

    [Fact]
    public async Task Of_many_who_confirm_at_once_one_does()
    {
        await using var room = await StartAsync();
        using var first = await room.SignedInAsync("ivanova");
        using var second = await room.SignedInAsync("petrov");
        var id = (await AskAsync(room, first)).Body.GetProperty("id").GetString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync(second, $"second-persons/{id}/confirm")));
        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.Status == HttpStatusCode.NotFound).ShouldBe(19);
    }

    [Fact]
    public async Task Each_step_of_a_request_is_told_to_the_trail_once_also_where_it_lapsed_while_no_server_ran()
    {
        await using var room = await StartAsync();
        using var first = await room.SignedInAsync("ivanova");
        using var second = await room.SignedInAsync("petrov");
        room.Store.Told(room.Store.Pending(100)[^1].Number);
        await AskAsync(room, first);
        var replacing = (await AskAsync(room, first)).Body.GetProperty("id").GetString();
        (await second.PostAsync($"/api/v1/second-persons/{replacing}/refuse", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await second.PostAsync($"/api/v1/second-persons/{replacing}/refuse", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await AskAsync(room, first);
        room.Time.Pass(121_000);
        await room.RestartAsync();
        var seconds = room.Gateway.Service<SecondPersons>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(seconds.Lapse)));
        room.Gateway.Alerts.Raise(1, priority: 1);
        using var again = await room.SignedInAsync("ivanova");
        using var other = await room.SignedInAsync("petrov");
        var granted = (await AskAsync(room, again)).Body.GetProperty("id").GetString();
        (await PostAsync(other, $"second-persons/{granted}/confirm")).Status.ShouldBe(HttpStatusCode.OK);

        var said = room.Store.Pending(100).Select(note => note.Event).OfType<SecondPersonAnswered>().ToList();
        said.Select(one => (one.Step, one.By?.Id)).ShouldBe(
        [
            (SecondPersonStep.Asked, "ivanova"), (SecondPersonStep.Replaced, "ivanova"), (SecondPersonStep.Asked, "ivanova"), (SecondPersonStep.Refused, "petrov"),
            (SecondPersonStep.Asked, "ivanova"), (SecondPersonStep.Lapsed, null), (SecondPersonStep.Asked, "ivanova"), (SecondPersonStep.Granted, "petrov"),
        ]);
        said.ShouldAllBe(one => one.Alert == "a2" && one.Asker.Id == "ivanova" && one.Verb == AlertVerb.Shelved && one.Reason == "Ложный датчик");
    }

    private static async Task<PeopleRoom> StartAsync()
    {
        var room = await PeopleRoom.StartAsync();
        room.Add("ivanova", OperatorRole.Dispatcher);
        room.Add("petrov");
        room.Gateway.Alerts.Raise(1, priority: 1);
        return room;
    }

    private static string State(PeopleRoom room) => room.Gateway.Alerts.Find("a2").State.ToString();

    private static async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(PeopleRoom room, HttpClient browser, string? secondPerson = null)
    {
        var until = DateTimeOffset.FromUnixTimeMilliseconds(room.Gateway.Alerts.Now).AddMinutes(10);
        using var answer = await browser.PostAsJsonAsync("/api/v1/alerts/a2/shelve", new { version = 1, reason = "Ложный датчик", until, secondPerson });
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(HttpClient browser, string path)
    {
        using var answer = await browser.PostAsync($"/api/v1/{path}", null);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }
}
