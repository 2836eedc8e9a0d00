using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SituationRoom.Core.Trail;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Access;

public sealed class PasswordSignInTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Name_and_password_open_a_session_that_a_restart_does_not_end()
    {
        await using var room = await PeopleRoom.StartAsync();
        room.Add("ivanova");
        using var browser = room.Browser();
        using var signedIn = await PeopleRoom.SignInAsync(browser, " Ivanova ", PeopleRoom.Password);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.OK);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        var value = cookie.Split('=', 2)[1].Split(';')[0];
        room.Store.Sessions(room.Time.GetUtcNow()).Single().Hash.ShouldBe(Sessions.Hash(value));

        await room.RestartAsync();
        using var again = room.Browser();
        again.DefaultRequestHeaders.Add("Cookie", $"situationroom-session={value}");
        (await again.GetFromJsonAsync<JsonElement>("/api/v1/session")).GetProperty("id").GetString().ShouldBe("ivanova");
    }

    [Fact]
    public async Task Whatever_is_wrong_the_answer_is_the_same()
    {
        await using var room = await PeopleRoom.StartAsync();
        room.Add("ivanova");
        room.Add("petrov");
        room.Add("locked");
        room.Gateway.Service<AccountBook>().SetDisabled("petrov", true, new AccountHand(new Actor("a", "a", "administrator", null), "console"));
        using var browser = room.Browser();
        for (var i = 0; i < AttemptRule.MostFailures; i++)
        {
            (await PeopleRoom.SignInAsync(browser, "locked", "another password")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        var answers = new List<string>();
        foreach (var (name, password) in new[] { ("ivanova", "a wrong password"), ("nobody", PeopleRoom.Password), ("petrov", PeopleRoom.Password), ("locked", PeopleRoom.Password), ("\u0000", new string('x', 9_000)) })
        {
            using var answer = await PeopleRoom.SignInAsync(browser, name, password);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
            answers.Add(await answer.Content.ReadAsStringAsync());
        }

        answers.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_for_a_quarter_of_an_hour_and_then_for_twice_as_long()
    {
        await using var room = await PeopleRoom.StartAsync();
        room.Add("ivanova");
        using var browser = room.Browser();
        foreach (var minutes in new[] { 15, 30, 60, 120, 240, 240 })
        {
            for (var i = 0; i < 5; i++)
            {
                await PeopleRoom.SignInAsync(browser, "ivanova", "a wrong password");
            }

            room.Time.Pass((long)(TimeSpan.FromMinutes(minutes) - Minute).TotalMilliseconds);
            (await PeopleRoom.SignInAsync(browser, "ivanova", PeopleRoom.Password)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            room.Time.Pass((long)Minute.TotalMilliseconds);
        }

        (await PeopleRoom.SignInAsync(browser, "ivanova", PeopleRoom.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        room.Store.FindAttempts("ivanova").ShouldBeNull();
    }

    [Fact]
    public async Task Four_wrong_passwords_each_quarter_of_an_hour_lock_nobody_out()
    {
        await using var room = await PeopleRoom.StartAsync();
        room.Add("ivanova");
        using var browser = room.Browser();
        for (var i = 0; i < 12; i++)
        {
            await PeopleRoom.SignInAsync(browser, "ivanova", "a wrong password");
            room.Time.Pass((long)TimeSpan.FromMinutes(4).TotalMilliseconds);
        }

        (await PeopleRoom.SignInAsync(browser, "ivanova", PeopleRoom.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Wrong_passwords_by_thousands_cost_little_and_leave_one_entry_a_minute()
    {
        await using var room = await PeopleRoom.StartAsync(wrongPerMinute: 10);
        room.Add("ivanova");
        room.Store.Told(room.Store.Pending(10)[^1].Number);
        using var browser = room.Browser();
        var statuses = new List<HttpStatusCode>();
        for (var round = 0; round < 40; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => PeopleRoom.SignInAsync(browser, i % 2 == 0 ? "ivanova" : $"name-{i}", "a wrong password")));
            statuses.AddRange(answers.Select(answer => answer.StatusCode));
        }

        statuses.Count.ShouldBe(2_000);
        statuses.ShouldAllBe(status => status == HttpStatusCode.Unauthorized || status == HttpStatusCode.TooManyRequests || status == HttpStatusCode.ServiceUnavailable);
        statuses.Count(status => status == HttpStatusCode.Unauthorized).ShouldBeLessThan(200);
        room.Time.Pass((long)Minute.TotalMilliseconds);
        room.Gateway.Service<RefusedSignIns>().Flush(all: false);
        var notes = room.Store.Pending(100).Select(note => note.Event.ShouldBeOfType<SignInsRefused>()).ToList();
        notes.Select(note => note.Account).Order().ShouldBe([null, "ivanova"]);
        notes.Sum(note => note.Times).ShouldBe(statuses.Count(status => status == HttpStatusCode.Unauthorized));
        notes.ShouldAllBe(note => note.From == "127.0.0.1");
    }

    [Fact]
    public async Task An_old_hash_is_made_anew_when_its_password_opens()
    {
        await using var room = await PeopleRoom.StartAsync();
        room.Add("ivanova");
        var old = new PasswordHashes(100).Make(PeopleRoom.Password);
        room.Store.Change("ivanova", before => new(before with { Password = old }, null));
        using var browser = await room.SignedInAsync("ivanova");
        room.Store.Find("ivanova")!.Password.ShouldNotBe(old);
        using var again = await room.SignedInAsync("ivanova");
    }

    [Theory]
    [InlineData("short")]
    [InlineData("ivanova-ivanova")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("Анна Иванова ")]
    [InlineData(null)]
    public void A_password_that_anybody_would_guess_is_refused(string? password) => PasswordRule.Fault(password, "ivanova", "Анна Иванова").ShouldNotBeNull();

    [Theory]
    [InlineData("верный пароль смены")]
    [InlineData("correct horse battery")]
    public void Several_words_are_a_password(string password) => PasswordRule.Fault(password, "ivanova", "Анна Иванова").ShouldBeNull();
}
