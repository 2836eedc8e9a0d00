using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.RateLimiting;
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
    public async Task Five_wrong_passwords_make_tries_slow_for_longer_each_time_and_the_right_one_gets_in_a_minute_later()
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

            (await PeopleRoom.SignInAsync(browser, "ivanova", PeopleRoom.Password)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            room.Store.SlowUntil("ivanova").ShouldBe(room.Time.GetUtcNow().AddMinutes(minutes));
            room.Time.Pass((long)TimeSpan.FromMinutes(minutes).TotalMilliseconds);
        }

        for (var i = 0; i < 5; i++)
        {
            await PeopleRoom.SignInAsync(browser, "ivanova", "a wrong password");
        }

        room.Time.Pass((long)Minute.TotalMilliseconds - 1);
        (await PeopleRoom.SignInAsync(browser, "ivanova", PeopleRoom.Password)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        room.Time.Pass(1);
        (await PeopleRoom.SignInAsync(browser, "ivanova", PeopleRoom.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        room.Store.FindAttempts("ivanova", "127.0.0.1").ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_guesses_from_many_networks_is_slowed_and_the_owner_is_not_where_the_owner_has_been_before()
    {
        await using var room = await PeopleRoom.StartAsync();
        room.Add("ivanova");
        using var browser = room.Browser();
        (await TryAsync(browser, "10.1.1.1", "ivanova", PeopleRoom.Password)).Status.ShouldBe(HttpStatusCode.OK);
        var bodies = new HashSet<string>();
        for (var i = 0; i < 60; i++)
        {
            bodies.Add((await TryAsync(browser, $"10.2.0.{i}", "ivanova", "a wrong password")).Body);
            bodies.Add((await TryAsync(browser, $"10.2.0.{i}", "nobody", "a wrong password")).Body);
        }

        // Twenty counted; the right one would not tell either.
        (room.Store.FindAttempts("ivanova")!.Locks, room.Store.FindAttempts("nobody")!.Locks).ShouldBe((1, 1));
        var elsewhere = await TryAsync(browser, "10.3.0.1", "ivanova", PeopleRoom.Password);
        elsewhere.Status.ShouldBe(HttpStatusCode.Unauthorized);
        bodies.Add(elsewhere.Body);
        bodies.ShouldHaveSingleItem();
        (await TryAsync(browser, "10.1.1.1", "ivanova", PeopleRoom.Password)).Status.ShouldBe(HttpStatusCode.OK);

        // Elsewhere one try a minute counts, whoever makes it.
        room.Time.Pass((long)Minute.TotalMilliseconds);
        (await TryAsync(browser, "10.3.0.1", "ivanova", PeopleRoom.Password)).Status.ShouldBe(HttpStatusCode.OK);
        (await TryAsync(browser, "10.3.0.1", "ivanova", PeopleRoom.Password)).Status.ShouldBe(HttpStatusCode.OK);
        room.Time.Pass((long)Minute.TotalMilliseconds);
        (await TryAsync(browser, "10.2.0.7", "ivanova", "a wrong password")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await TryAsync(browser, "10.4.0.1", "ivanova", PeopleRoom.Password)).Status.ShouldBe(HttpStatusCode.Unauthorized);

        // It outlives a restart, and an administrator ends it.
        await room.RestartAsync();
        using var after = room.Browser();
        (await TryAsync(after, "10.4.0.1", "ivanova", PeopleRoom.Password)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await TryAsync(after, "10.1.1.1", "ivanova", PeopleRoom.Password)).Status.ShouldBe(HttpStatusCode.OK);
        room.Gateway.Service<AccountBook>().SetDisabled("ivanova", false, new AccountHand(new Actor("a", "a", "administrator", null), "console"));
        (await TryAsync(after, "10.4.0.1", "ivanova", PeopleRoom.Password)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void However_many_networks_try_so_many_are_remembered()
    {
        var time = new HandTime();
        var limits = new AddressLimits(10, time);
        for (var i = 0; i < 25_000; i++)
        {
            limits.Take(Network(i)).ShouldBeTrue();
        }

        limits.Count.ShouldBeInRange(AddressLimits.Most * 9 / 10, AddressLimits.Most);
        time.Pass(1);
        for (var i = 0; i < 10; i++)
        {
            limits.Take(Network(90_000)).ShouldBeTrue();
        }

        limits.Take(Network(90_000)).ShouldBeFalse();

        // Whoever has all attempts again need not be remembered.
        time.Pass((long)Minute.TotalMilliseconds);
        for (var i = 30_000; i < 32_000; i++)
        {
            limits.Take(Network(i)).ShouldBeTrue();
        }

        limits.Count.ShouldBeLessThanOrEqualTo(2_000);
        limits.Take(Network(90_000)).ShouldBeTrue();

        static IPAddress Network(int number) => new([10, (byte)(number >> 16), (byte)(number >> 8), (byte)number]);
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

        // What is remembered of them: one network, one account and one for all names that nobody has.
        (room.Gateway.Service<AddressLimits>().Count, room.Gateway.Service<RefusedSignIns>().Count).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Many_from_many_addresses_learn_nothing_and_shut_out_nobody_whose_name_they_do_not_try()
    {
        await using var room = await PeopleRoom.StartAsync(wrongPerMinute: 10);
        room.Add("ivanova");
        room.Add("petrov");
        using var browser = room.Browser();
        var answers = new List<(HttpStatusCode Status, string Body)>();
        foreach (var batch in Enumerable.Range(0, 900).Chunk(60))
        {
            answers.AddRange(await Task.WhenAll(batch.Select(i => TryAsync(browser, $"10.0.0.{i % 60}", i % 3 == 0 ? "ivanova" : $"name-{i % 100}", "a wrong password"))));
        }

        // Whoever tries is told the same of a name that there is, of one that there is not, and of one that is locked.
        answers.Select(answer => answer.Status).Distinct().ShouldBeSubsetOf([HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable]);
        answers.Where(answer => answer.Status == HttpStatusCode.Unauthorized).Select(answer => answer.Body).Distinct().ShouldHaveSingleItem();
        answers.Where(answer => answer.Status == HttpStatusCode.TooManyRequests).Select(answer => answer.Body).Distinct().Count().ShouldBeLessThan(2);
        room.Store.FindAttempts("ivanova").ShouldNotBeNull().LockedUntil.ShouldBeGreaterThan(room.Time.GetUtcNow());

        // An address that tried too often is heard no more, whatever it has; others are.
        for (var i = 0; i < 12; i++)
        {
            await TryAsync(browser, "10.9.9.9", "petrov-not", "a wrong password");
        }

        (await TryAsync(browser, "10.9.9.9", "petrov", PeopleRoom.Password)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await TryAsync(browser, "10.8.8.8", "petrov", PeopleRoom.Password)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Few_passwords_are_checked_at_once_few_wait_and_the_others_are_sent_away_unchecked()
    {
        await using var room = await PeopleRoom.StartAsync();
        room.Add("ivanova");
        using var browser = room.Browser();
        var desk = room.Gateway.Service<PasswordDesk>();
        var turns = new List<Task<RateLimitLease>>();
        do
        {
            turns.Add(desk.TurnAsync(default).AsTask());
        }
        while (turns[^1] is not { IsCompletedSuccessfully: true, Result.IsAcquired: false });

        turns.Count(turn => turn is { IsCompletedSuccessfully: true, Result.IsAcquired: true }).ShouldBe(Math.Max(1, Environment.ProcessorCount / 2));
        turns.Count.ShouldBeLessThan(100);
        (await PeopleRoom.SignInAsync(browser, "ivanova", PeopleRoom.Password)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        room.Store.FindAttempts("ivanova").ShouldBeNull();
        foreach (var turn in turns)
        {
            (await turn).Dispose();
        }

        (await PeopleRoom.SignInAsync(browser, "ivanova", PeopleRoom.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
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

    private static async Task<(HttpStatusCode Status, string Body)> TryAsync(HttpClient browser, string from, string name, string password)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/session") { Content = JsonContent.Create(new { name, password }) };
        request.Headers.Add("X-Forwarded-For", from);
        using var answer = await browser.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
