using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SituationRoom.Core.Trail;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;
using SituationRoom.Journal;

namespace SituationRoom.Gateway.Tests.Access;

public sealed class SessionTests
{
    private const string Own = "/api/v1/sessions";
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_session_ends_after_a_shift_whatever_is_done_in_it()
    {
        await using var room = await PeopleRoom.StartAsync();
        room.Add("ivanova");
        using var browser = await room.SignedInAsync("ivanova");
        for (var hour = 0; hour < 11; hour++)
        {
            room.Time.Pass((long)Hour.TotalMilliseconds);
            (await browser.GetAsync(Own)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        room.Time.Pass((long)Hour.TotalMilliseconds);
        (await browser.GetAsync(Own)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public void A_note_of_who_was_seen_that_a_full_disk_refuses_keeps_nobody_out()
    {
        Should.NotThrow(() => Sessions.Note(() => throw new JournalUnavailableException("the disk is full")));
        Should.Throw<InvalidOperationException>(() => Sessions.Note(() => throw new InvalidOperationException()));
    }

    [Fact]
    public async Task An_administrators_session_ends_half_an_hour_after_the_last_request_that_a_person_made()
    {
        await using var room = await PeopleRoom.StartAsync();
        room.Add("root-a", OperatorRole.Administrator);
        using var browser = await room.SignedInAsync("root-a");
        for (var i = 0; i < 3; i++)
        {
            room.Time.Pass((long)TimeSpan.FromMinutes(29).TotalMilliseconds);
            (await browser.GetAsync(Own)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        browser.DefaultRequestHeaders.Add(Operators.Unattended, "1");
        room.Time.Pass((long)TimeSpan.FromMinutes(29).TotalMilliseconds);
        (await browser.GetAsync(Own)).StatusCode.ShouldBe(HttpStatusCode.OK);
        room.Time.Pass((long)TimeSpan.FromMinutes(2).TotalMilliseconds);
        (await browser.GetAsync(Own)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task People_see_and_end_their_own_sessions_and_nobody_elses()
    {
        await using var room = await PeopleRoom.StartAsync();
        room.Add("ivanova");
        room.Add("petrov");
        using var one = await room.SignedInAsync("ivanova");
        using var other = await room.SignedInAsync("ivanova");
        using var stranger = await room.SignedInAsync("petrov");
        var sessions = (await one.GetFromJsonAsync<JsonElement>(Own)).GetProperty("items").EnumerateArray().ToList();
        sessions.Count.ShouldBe(2);
        var others = sessions.Single(session => !session.GetProperty("isThis").GetBoolean()).GetProperty("number").GetString();
        (await stranger.DeleteAsync($"{Own}/{others}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync(Own)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await one.DeleteAsync($"{Own}/{others}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await other.GetAsync(Own)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await one.DeleteAsync("/api/v1/session")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await one.GetAsync(Own)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        room.Store.Pending(100).Select(note => note.Event).OfType<SessionsEnded>().Select(ended => ended.How).ShouldBe(["by the person", "signed out"]);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions()
    {
        await using var room = await PeopleRoom.StartAsync();
        room.Add("ivanova");
        using var one = await room.SignedInAsync("ivanova");
        using var other = await room.SignedInAsync("ivanova");
        (await ChangeAsync(one, "a wrong password", "совсем другой пароль")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ChangeAsync(one, PeopleRoom.Password, "short")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ChangeAsync(one, PeopleRoom.Password, PeopleRoom.Password)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ChangeAsync(one, PeopleRoom.Password, "совсем другой пароль")).ShouldBe(HttpStatusCode.NoContent);
        (await one.GetAsync(Own)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync(Own)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var again = await room.SignedInAsync("ivanova", "совсем другой пароль");
    }

    [Fact]
    public async Task Who_has_a_password_from_an_administrator_changes_it_before_anything_else()
    {
        await using var room = await PeopleRoom.StartAsync();
        room.Add("ivanova", OperatorRole.Lead, mustChange: true);
        using var browser = await room.SignedInAsync("ivanova");
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "10.0.0.7");
        (await browser.GetAsync("/api/v1/merges")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.GetAsync("/api/v1/board")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await browser.GetFromJsonAsync<JsonElement>("/api/v1/session")).GetProperty("mustChangePassword").GetBoolean().ShouldBeTrue();
        (await ChangeAsync(browser, PeopleRoom.Password, "совсем другой пароль")).ShouldBe(HttpStatusCode.NoContent);
        (await browser.GetAsync("/api/v1/merges")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/api/v1/board")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_disabled_account_and_another_role_hold_at_once_for_who_is_signed_in()
    {
        await using var room = await PeopleRoom.StartAsync();
        room.Add("root-a", OperatorRole.Administrator);
        room.Add("ivanova");
        using var root = await room.SignedInAsync("root-a");
        using var lead = await room.SignedInAsync("ivanova");
        (await root.PostAsJsonAsync("/api/v1/accounts/ivanova", new { role = "viewer" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await lead.GetAsync("/api/v1/merges")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await root.PostAsync("/api/v1/accounts/ivanova/disable", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await lead.GetAsync(Own)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await root.PostAsync("/api/v1/accounts/root-a/disable", null)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await root.PostAsJsonAsync("/api/v1/accounts/root-a", new { role = "lead" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        room.Store.Pending(100).Select(note => note.Event).OfType<AccountChanged>().Where(change => change.Account == "ivanova").Select(change => change.What)
            .ShouldBe(["added", "role", "disabled"]);
    }

    private static async Task<HttpStatusCode> ChangeAsync(HttpClient browser, string present, string password) =>
        (await browser.PostAsJsonAsync("/api/v1/session/password", new { present, password })).StatusCode;
}
