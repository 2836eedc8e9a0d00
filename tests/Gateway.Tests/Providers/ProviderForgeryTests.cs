using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using SituationRoom.Core.Trail;
using SituationRoom.Gateway.Access;

namespace SituationRoom.Gateway.Tests.Providers;

public sealed class ProviderForgeryTests
{
    [Fact]
    public async Task A_forged_or_broken_token_opens_nothing_and_is_told_in_a_word()
    {
        await using var walk = await ProviderRoom.StartAsync();
        using var stranger = RSA.Create(2048);
        var provider = walk.Provider;
        var now = walk.Room.Time.GetUtcNow().ToUnixTimeSeconds();
        var forged = new Dictionary<string, Func<Dictionary<string, object>, string>>
        {
            ["alg none"] = claims => $"{SmallProvider.Part(new { alg = "none", typ = "JWT" })}.{SmallProvider.Part(claims)}.",
            ["alg None with a signature"] = claims => $"{SmallProvider.Part(new { alg = "None", typ = "JWT" })}.{SmallProvider.Part(claims)}.AAAA",
            ["signature cut off"] = claims => provider.Signed(claims)[..^40],
            ["no signature"] = claims => string.Join('.', provider.Signed(claims).Split('.')[..2]) + ".",
            ["claims changed after signing"] = claims => Replaced(provider.Signed(claims), SmallProvider.Part(new Dictionary<string, object>(claims) { ["groups"] = "room-admins" })),
            ["another's key under the known name"] = claims => provider.Signed(claims, stranger),
            ["another's key under its own name"] = claims => provider.Signed(claims, stranger, "mine"),
            ["a path as the key's name"] = claims => provider.Signed(claims, stranger, "../../../dev/null"),
            ["signed with the public key as a secret"] = claims => SmallProvider.SignedBySecret(claims, provider.PublicKey()),
            ["signed with the client's secret"] = claims => SmallProvider.SignedBySecret(claims, Encoding.UTF8.GetBytes(SmallProvider.ClientSecret)),
            ["another issuer"] = claims => Signed(claims, "iss", "https://evil.example"),
            ["an issuer with a slash more"] = claims => Signed(claims, "iss", provider.Issuer + "/"),
            ["no issuer"] = claims => Without(claims, "iss"),
            ["another audience"] = claims => Signed(claims, "aud", "another-room"),
            ["no audience"] = claims => Without(claims, "aud"),
            ["several audiences and no party"] = claims => Signed(claims, "aud", new[] { SmallProvider.ClientId, "another-room" }),
            ["another party"] = claims => Signed(claims, "azp", "another-room"),
            ["another's nonce"] = claims => Signed(claims, "nonce", "of-another-sign-in"),
            ["no nonce"] = claims => Without(claims, "nonce"),
            ["nonce as a list"] = claims => Signed(claims, "nonce", new[] { claims["nonce"], "x" }),
            ["expired"] = claims => Signed(claims, "exp", now - 130),
            ["never expires"] = claims => Without(claims, "exp"),
            ["expiry as a text"] = claims => Signed(claims, "exp", "tomorrow"),
            ["not yet valid"] = claims => Signed(claims, "nbf", now + 200),
            ["issued in the future"] = claims => Signed(claims, "iat", now + 200),
            ["without the time of issue"] = claims => Without(claims, "iat"),
            ["without a subject"] = claims => Without(claims, "sub"),
            ["with an empty subject"] = claims => Signed(claims, "sub", ""),
            ["an access token"] = claims => provider.Signed(claims, type: "at+jwt"),
            ["a logout token"] = claims => provider.Signed(claims, type: "logout+jwt"),
            ["oversize"] = claims => Signed(claims, "picture", new string('x', 40_000)),
            ["encrypted"] = _ => "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.AAAA.AAAA.AAAA.AAAA",
            ["no token"] = _ => "not-a-token",
            ["dots alone"] = _ => "..",
            ["no JSON within"] = _ => $"{Convert.ToBase64String("x"u8)}.{Convert.ToBase64String("y"u8)}.AAAA",
        };
        foreach (var (name, token) in forged)
        {
            provider.Token = token;
            await RefusedAsync(walk, name, "providerToken");
        }

        // The room and the provider are whole all the same.
        provider.Token = null;
        using var honest = walk.Browser();
        (await walk.WalkAsync(honest)).ShouldBe("/console?came=provider");

        string Signed(Dictionary<string, object> claims, string name, object value) => provider.Signed(new Dictionary<string, object>(claims) { [name] = value });
        string Without(Dictionary<string, object> claims, string name) => provider.Signed(claims.Where(pair => pair.Key != name).ToDictionary());
    }

    [Fact]
    public async Task What_a_broken_provider_answers_opens_nothing()
    {
        await using var walk = await ProviderRoom.StartAsync();
        var answers = new Dictionary<string, (Func<Dictionary<string, object>, HttpContext, IResult> Answer, string Word)>
        {
            ["an error"] = ((_, _) => Results.Json(new { error = "server_error" }, statusCode: 500), "providerAnswer"),
            ["a redirect elsewhere"] = ((_, _) => Results.Redirect("https://evil.example/token"), "providerAnswer"),
            ["a page"] = ((_, _) => Results.Content("<html>Sign in</html>", "text/html"), "providerAnswer"),
            ["a list"] = ((answer, _) => Results.Json(new[] { answer }), "providerAnswer"),
            ["nothing"] = ((_, _) => Results.Ok(), "providerAnswer"),
            ["half an answer"] = ((_, _) => Results.Content("{\"access_token\":\"a", "application/json"), "providerAnswer"),
            ["another kind of token"] = ((answer, _) => Results.Json(With(answer, "token_type", "mac")), "providerAnswer"),
            ["no access token"] = ((answer, _) => Results.Json(With(answer, "access_token", 7)), "providerAnswer"),
            ["no token about the person"] = ((answer, _) => Results.Json(With(answer, "id_token", null!)), "providerToken"),
            ["a megabyte"] = ((answer, _) => Results.Json(With(answer, "padding", new string('x', 1_000_000))), "providerUnreachable"),
        };
        foreach (var (name, (answer, word)) in answers)
        {
            walk.Provider.Answer = answer;
            await RefusedAsync(walk, name, word);
        }

        walk.Provider.Answer = (_, context) =>
        {
            context.Abort();
            return Results.Empty;
        };
        await RefusedAsync(walk, "a broken connection", "providerUnreachable");
    }

    [Fact]
    public async Task What_is_told_about_a_person_must_be_about_that_person()
    {
        await using var walk = await ProviderRoom.StartAsync();
        walk.Provider.Token = claims => walk.Provider.Signed(claims.Where(pair => pair.Key != "groups").ToDictionary());
        walk.Provider.UserInfo = new { sub = "person-2", groups = "room-admins" };
        await RefusedAsync(walk, "another subject", "providerAnswer");
        walk.Provider.UserInfo = new { groups = "room-admins" };
        await RefusedAsync(walk, "no subject", "providerAnswer");
        walk.Provider.UserInfo = new { id = "", access = new { roles = "room-admins" } };
        await RefusedAsync(walk, "nobody", "providerPerson", "plain");
        walk.Provider.UserInfo = new { id = new string('x', 256), access = new { roles = "room-admins" } };
        await RefusedAsync(walk, "a long somebody", "providerPerson", "plain");
        walk.Provider.UserInfo = new { id = 7, access = new { roles = new object[] { 1, new { name = "room-admins" } } } };
        await RefusedAsync(walk, "roles that are no texts", "providerRole", "plain");
    }

    [Fact]
    public async Task A_state_serves_once_the_browser_that_began_and_not_for_long()
    {
        await using var walk = await ProviderRoom.StartAsync();
        using var honest = walk.Browser();
        using var thief = walk.Browser();
        var back = walk.Provider.SignIn(await ProviderRoom.BeginAsync(honest));
        var state = back.Split("state=")[1];

        // Another's state, in a browser without and with a way of its own; the owner's is not spoilt by it.
        (await ProviderRoom.BackAsync(thief, back)).ShouldBe("/console?refused=providerExpired");
        await ProviderRoom.BeginAsync(thief);
        (await ProviderRoom.BackAsync(thief, back)).ShouldBe("/console?refused=providerExpired");
        (await ProviderRoom.BackAsync(honest, back, "plain")).ShouldBe("/console?refused=providerExpired");
        foreach (var query in new[] { "", "code=1", "code=1&state=", $"code=1&state={state}x", $"{back}&state={state}", $"code=1&state={new string('s', 5_000)}", "code=1&state=%00%ff" })
        {
            (await ProviderRoom.BackAsync(honest, query)).ShouldBe("/console?refused=providerExpired", query);
        }

        (await ProviderRoom.BackAsync(honest, back)).ShouldBe("/console?came=provider");
        (await ProviderRoom.BackAsync(honest, back)).ShouldBe("/console?refused=providerExpired");

        var late = walk.Provider.SignIn(await ProviderRoom.BeginAsync(honest));
        walk.Room.Time.Pass(600_000);
        (await ProviderRoom.BackAsync(honest, late)).ShouldBe("/console?refused=providerExpired");
        (await thief.GetAsync("/api/v1/session")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_refusal_of_the_provider_another_issuer_and_a_missing_code_end_the_way()
    {
        await using var walk = await ProviderRoom.StartAsync();
        var ends = new Dictionary<string, string>
        {
            ["error=access_denied"] = "providerDenied",
            ["error=%3Cscript%3E&error_description=x"] = "providerDenied",
            ["code="] = "providerAnswer",
            ["x=1"] = "providerAnswer",
            ["code=1&code=2"] = "providerAnswer",
            [$"code={new string('c', 5_000)}"] = "providerAnswer",
            ["code=guessed"] = "providerAnswer",
            ["code=1&iss=https://evil.example"] = "providerAnswer",
        };
        foreach (var (query, word) in ends)
        {
            using var browser = walk.Browser();
            var state = ProviderRoom.StateOf(await ProviderRoom.BeginAsync(browser));
            (await ProviderRoom.BackAsync(browser, $"{query}&state={state}")).ShouldBe($"/console?refused={word}", query);
        }

        using var lost = walk.Browser();
        foreach (var path in new[] { "/api/v1/sign-in/nobody", "/api/v1/sign-in/nobody/callback?code=1&state=1", "/api/v1/sign-in/%2e%2e" })
        {
            using var led = await lost.GetAsync(path);
            ((int)led.StatusCode).ShouldBeLessThan(500, path);
            (led.Headers.Location?.ToString() ?? "/console?refused=providerUnknown").ShouldBe("/console?refused=providerUnknown");
        }

        walk.Room.Time.Pass(120_000);
        walk.Room.Gateway.Service<RefusedSignIns>().Flush(all: true);
        walk.Room.Store.Pending(50).Select(note => note.Event).OfType<SignInsRefused>().ShouldHaveSingleItem().Times.ShouldBe(ends.Count);
    }

    [Fact]
    public async Task A_discovery_document_of_another_or_none_leads_nowhere()
    {
        await using var walk = await ProviderRoom.StartAsync(issuer: "http://127.0.0.1:9");
        using var browser = walk.Browser();
        using var led = await browser.GetAsync("/api/v1/sign-in/city?lang=en");
        led.Headers.Location!.ToString().ShouldBe("/console?lang=en&refused=providerUnreachable");

        await using var other = await ProviderRoom.StartAsync();
        other.Provider.Discovery["issuer"] = "https://evil.example";
        using var second = other.Browser();
        using var refused = await second.GetAsync("/api/v1/sign-in/city");
        refused.Headers.Location!.ToString().ShouldBe("/console?refused=providerUnreachable");
    }

    private static async Task RefusedAsync(ProviderRoom walk, string name, string word, string provider = "city")
    {
        using var browser = walk.Browser();
        (await walk.WalkAsync(browser, provider)).ShouldBe($"/console?refused={word}", name);
        (await browser.GetAsync("/api/v1/session")).StatusCode.ShouldBe(HttpStatusCode.NoContent, name);
        walk.Room.Store.Accounts().ShouldBeEmpty(name);
    }

    private static string Replaced(string token, string payload)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{payload}.{parts[2]}";
    }

    private static Dictionary<string, object> With(Dictionary<string, object> answer, string name, object value) => new(answer) { [name] = value };
}
