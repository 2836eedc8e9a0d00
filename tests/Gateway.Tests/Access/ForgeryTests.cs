using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Access;

public sealed class ForgeryTests
{
    private const string WallsToken = "a-wall's-token";
    private const string LeadsToken = "a-lead's-token";

    private static readonly GatewayOptions WithTokens = new()
    {
        Walls = [new WallToken("duty-room-1", Hash(WallsToken))],
        People = [new OperatorTokens(new Operator("machine", "Machine", null, OperatorRole.Lead), [Hash(LeadsToken)])],
    };

    [Fact]
    public async Task A_role_may_call_what_its_set_says_and_nothing_else()
    {
        await using var room = await PeopleRoom.StartAsync(options: WithTokens);
        foreach (var role in Enum.GetValues<OperatorRole>())
        {
            room.Add(RoleSet.Word(role), role);
        }

        foreach (var role in Enum.GetValues<OperatorRole>())
        {
            using var browser = await room.SignedInAsync(RoleSet.Word(role));
            foreach (var (method, path, people, _) in room.Endpoints().Where(endpoint => endpoint.People?.Roles is not null && endpoint.Path != "/api/v1/session/password"))
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                using var answer = await browser.SendAsync(request);
                (answer.StatusCode == HttpStatusCode.Forbidden).ShouldBe(!people!.Roles!.Has(role), $"{role} {method} {path}: {answer.StatusCode}");
                answer.StatusCode.ShouldNotBe(HttpStatusCode.Unauthorized, $"{role} {method} {path}");
            }
        }
    }

    [Fact]
    public async Task What_changes_something_is_taken_by_a_cookie_only_from_a_page_of_the_room()
    {
        await using var room = await PeopleRoom.StartAsync();
        room.Add("root-a", OperatorRole.Administrator);
        using var honest = room.Browser();
        using var signedIn = await PeopleRoom.SignInAsync(honest, "root-a", PeopleRoom.Password);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var forger = room.Browser(saysOrigin: false);
        var changing = room.Endpoints().Where(endpoint => endpoint.People?.Roles is not null && endpoint.Method is not ("GET" or "HEAD")).ToList();
        changing.Count.ShouldBeGreaterThan(15);
        foreach (var (method, path, _, _) in changing)
        {
            foreach (var (header, value) in new (string, string?)[] { ("Accept", "*/*"), ("Origin", "https://evil.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site") })
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                request.Headers.Add("Cookie", cookie);
                request.Headers.Add(header, value);
                (await forger.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{method} {path} {header}: {value}");
            }
        }

        room.Store.Accounts().Count.ShouldBe(1);
        (await honest.GetAsync("/api/v1/accounts")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_in_from_another_sites_page_is_refused()
    {
        await using var room = await PeopleRoom.StartAsync();
        room.Add("ivanova");
        using var forger = room.Browser(saysOrigin: false);
        forger.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        (await PeopleRoom.SignInAsync(forger, "ivanova", PeopleRoom.Password)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await forger.PostAsync("/api/v1/pairings", null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        room.Store.Sessions(room.Time.GetUtcNow()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Forged_cookies_and_tokens_of_the_wrong_kind_open_nothing()
    {
        await using var room = await PeopleRoom.StartAsync(options: WithTokens);
        room.Add("ivanova");
        using var honest = room.Browser();
        using var signedIn = await PeopleRoom.SignInAsync(honest, "ivanova", PeopleRoom.Password);
        var value = signedIn.Headers.GetValues("Set-Cookie").Single().Split('=', 2)[1].Split(';')[0];
        var session = room.Store.Sessions(room.Time.GetUtcNow()).Single();
        string[] cookies =
        [
            "x", value[..^1], value + "A", value.ToUpperInvariant(), Convert.ToHexString(session.Hash), Convert.ToBase64String(session.Hash), LeadsToken, WallsToken,
            "' OR 1=1 --", new string('A', 5_000), "ivanova", "1", room.Store.Find("ivanova")!.Password!,
        ];
        foreach (var forged in cookies)
        {
            (await StatusAsync(room, ("Cookie", $"situationroom-session={forged}"))).ShouldBe(HttpStatusCode.Unauthorized, forged);
            (await StatusAsync(room, ("Cookie", $"__Host-situationroom-session={value}"))).ShouldBe(HttpStatusCode.Unauthorized);
        }

        foreach (var token in new[] { WallsToken, value, "", Convert.ToHexString(session.Hash), Hash(LeadsToken) })
        {
            (await StatusAsync(room, ("Authorization", $"Bearer {token}"))).ShouldBe(HttpStatusCode.Unauthorized, token);
        }

        (await StatusAsync(room, ("Authorization", $"Basic {LeadsToken}"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(room, ("Authorization", $"Bearer {LeadsToken}"))).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(room, ("Cookie", $"situationroom-session={value}"))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Behind_a_proxy_that_ends_tls_the_cookie_is_the_hosts_alone()
    {
        await using var room = await PeopleRoom.StartAsync();
        room.Add("ivanova");
        using var browser = room.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var signedIn = await PeopleRoom.SignInAsync(browser, "ivanova", PeopleRoom.Password);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("__Host-situationroom-session=");
        cookie.ShouldContain("; secure", Case.Insensitive);
        cookie.ShouldContain("path=/", Case.Insensitive);
        cookie.ShouldNotContain("domain", Case.Insensitive);
    }

    private static async Task<HttpStatusCode> StatusAsync(PeopleRoom room, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = room.Gateway.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/merges");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return (await client.SendAsync(request)).StatusCode;
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
