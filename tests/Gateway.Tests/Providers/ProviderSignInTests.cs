using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SituationRoom.Core.Trail;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Providers;

public sealed class ProviderSignInTests
{
    [Fact]
    public async Task Whom_the_provider_knows_gets_an_account_without_a_password_and_a_session_like_any_other()
    {
        await using var walk = await ProviderRoom.StartAsync();
        using var browser = walk.Browser();
        var ways = await browser.GetFromJsonAsync<JsonElement>("/api/v1/sign-in");
        ways.GetProperty("providers")[0].GetProperty("names").GetProperty("ru").GetString().ShouldBe("Учётная запись города");
        (await walk.WalkAsync(browser)).ShouldBe("/console?came=provider");

        var who = await browser.GetFromJsonAsync<JsonElement>("/api/v1/session");
        (who.GetProperty("id").GetString(), who.GetProperty("name").GetString(), who.GetProperty("role").GetString()).ShouldBe(("ivanova", "Иванова А. П.", "lead"));
        var account = walk.Room.Store.Find("ivanova")!;
        (account.Password, account.External).ShouldBe((null, $"{walk.Provider.Issuer} person-1"));
        var notes = walk.Room.Store.Pending(10).Select(note => note.Event).ToList();
        notes.OfType<AccountChanged>().ShouldHaveSingleItem().Through.ShouldBe("sign-in");
        notes.OfType<SignedIn>().ShouldHaveSingleItem().With.ShouldBe("openId");

        // The same person again is the same account; the session ends as others do.
        (await walk.WalkAsync(browser)).ShouldBe("/console?came=provider");
        walk.Room.Store.Accounts().Count.ShouldBe(1);
        walk.Room.Time.Pass((long)TimeSpan.FromHours(13).TotalMilliseconds);
        (await browser.GetAsync("/api/v1/session")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Plain_oauth2_asks_about_the_person()
    {
        await using var walk = await ProviderRoom.StartAsync();
        walk.Provider.UserInfo = new { id = 4711, name = "Петров", access = new { roles = "room-viewers" } };
        using var browser = walk.Browser();
        (await walk.WalkAsync(browser, "plain")).ShouldBe("/console?came=provider");
        var account = walk.Room.Store.Accounts().ShouldHaveSingleItem();
        (account.Role, account.External).ShouldBe(("viewer", $"{walk.Provider.Issuer}/person 4711"));
        account.Id.ShouldStartWith("plain-");
        walk.Room.Store.Pending(10).Select(note => note.Event).OfType<SignedIn>().ShouldHaveSingleItem().With.ShouldBe("oauth2");
    }

    [Fact]
    public async Task Roles_that_the_token_does_not_say_are_asked_for()
    {
        await using var walk = await ProviderRoom.StartAsync();
        walk.Provider.UserInfo = new { sub = "person-1", groups = new[] { "room-viewers" } };
        walk.Provider.Token = claims =>
        {
            claims.Remove("groups");
            return walk.Provider.Signed(claims);
        };
        using var browser = walk.Browser();
        (await walk.WalkAsync(browser)).ShouldBe("/console?came=provider");
        walk.Room.Store.Find("ivanova")!.Role.ShouldBe("viewer");
    }

    [Fact]
    public async Task A_role_holds_as_the_provider_says_it_at_each_sign_in()
    {
        await using var walk = await ProviderRoom.StartAsync();
        using var first = walk.Browser();
        using var second = walk.Browser();
        await walk.WalkAsync(first);
        walk.Provider.Person["groups"] = "room-viewers";
        (await walk.WalkAsync(second)).ShouldBe("/console?came=provider");
        (await first.GetFromJsonAsync<JsonElement>("/api/v1/session")).GetProperty("role").GetString().ShouldBe("viewer");

        walk.Provider.Person["groups"] = "other-people";
        (await walk.WalkAsync(second)).ShouldBe("/console?refused=providerRole");
        (await first.GetAsync("/api/v1/session")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await second.GetAsync("/api/v1/session")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        walk.Room.Store.Pending(20).Select(note => note.Event).OfType<SessionsEnded>().ShouldHaveSingleItem().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_takes_over_an_account_of_the_same_name_and_none_gets_a_password()
    {
        await using var walk = await ProviderRoom.StartAsync();
        walk.Room.Add("ivanova", OperatorRole.Administrator);
        walk.Room.Add("root-a", OperatorRole.Administrator);
        using var browser = walk.Browser();
        await walk.WalkAsync(browser);
        var made = walk.Room.Store.Accounts().Single(account => account.External is not null);
        made.Id.ShouldStartWith("ivanova-");
        (await browser.GetFromJsonAsync<JsonElement>("/api/v1/session")).GetProperty("role").GetString().ShouldBe("lead");

        using var administrator = await walk.Room.SignedInAsync("root-a");
        (await administrator.PostAsJsonAsync($"/api/v1/accounts/{made.Id}/password", new { password = PeopleRoom.Password })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await PeopleRoom.SignInAsync(administrator, made.Id, PeopleRoom.Password)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await administrator.PostAsync($"/api/v1/accounts/{made.Id}/disable", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await browser.GetAsync("/api/v1/session")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await walk.WalkAsync(browser)).ShouldBe("/console?refused=providerShut");
    }

    [Fact]
    public async Task Changed_keys_are_fetched_once_a_minute_at_the_most()
    {
        await using var walk = await ProviderRoom.StartAsync();
        using var browser = walk.Browser();
        (await walk.WalkAsync(browser)).ShouldBe("/console?came=provider");
        walk.Provider.ChangeKey();
        (await walk.WalkAsync(browser)).ShouldBe("/console?refused=providerToken");
        walk.Room.Time.Pass(61_000);
        (await walk.WalkAsync(browser)).ShouldBe("/console?came=provider");
        (await walk.WalkAsync(browser)).ShouldBe("/console?came=provider");
        walk.Provider.KeysAsked.ShouldBe(2);
    }

    [Fact]
    public async Task The_way_back_is_the_configured_address_whatever_the_request_says()
    {
        await using var walk = await ProviderRoom.StartAsync();
        using var browser = walk.Browser();
        foreach (var (host, query) in new[] { ("evil.example", ""), ("room.city.example.evil.example", "?redirect_uri=https://evil.example/"), ("127.0.0.1", "?return=//evil.example&lang=https://evil.example") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/sign-in/city{query}");
            request.Headers.Host = host;
            request.Headers.Add("X-Forwarded-Host", "evil.example");
            using var led = await browser.SendAsync(request);
            led.Headers.Location!.ToString().ShouldStartWith($"{walk.Provider.Issuer}/authorize?");
            led.Headers.Location.Query.ShouldContain($"redirect_uri={Uri.EscapeDataString($"{ProviderRoom.Public}/api/v1/sign-in/city/callback")}");
            led.Headers.Location.ToString().ShouldNotContain("evil");
        }

        using var english = await browser.GetAsync("/api/v1/sign-in/city?lang=en");
        (await ProviderRoom.BackAsync(browser, walk.Provider.SignIn(english.Headers.Location!))).ShouldBe("/console?lang=en&came=provider");
    }

    [Fact]
    public async Task The_cookie_of_the_way_is_for_the_browser_alone_and_goes_with_it()
    {
        await using var walk = await ProviderRoom.StartAsync();
        using var browser = walk.Browser();
        using var led = await browser.GetAsync("/api/v1/sign-in/city");
        var cookie = led.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldContain("max-age=600", Case.Insensitive);
        using var back = await browser.GetAsync($"/api/v1/sign-in/city/callback?{walk.Provider.SignIn(led.Headers.Location!)}");
        back.Headers.GetValues("Set-Cookie").ShouldContain(set => set.StartsWith("situationroom-sign-in=;", StringComparison.Ordinal));
        back.Headers.GetValues("Set-Cookie").ShouldContain(set => set.StartsWith("situationroom-session=", StringComparison.Ordinal) && set.Contains("samesite=strict", StringComparison.OrdinalIgnoreCase));
    }
}
