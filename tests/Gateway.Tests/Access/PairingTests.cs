using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SituationRoom.Core.Trail;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Access;

public sealed class PairingTests
{
    [Fact]
    public async Task A_wall_is_let_in_by_the_code_that_it_shows_and_can_only_watch_until_it_is_revoked()
    {
        await using var room = await PeopleRoom.StartAsync();
        room.Add("ivanova");
        using var lead = await room.SignedInAsync("ivanova");
        using var wall = Elsewhere(room);
        (await wall.GetAsync("/api/v1/access")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var pairing = await OpenAsync(wall);
        (await StateAsync(wall, pairing)).ShouldBe("waiting");
        var typed = Cyrillic(pairing.GetProperty("code").GetString()!).ToLowerInvariant().Insert(3, " ");
        (await lead.PostAsJsonAsync("/api/v1/pairings/accept", new { code = typed, name = "Стена <b>в зале</b>" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await StateAsync(wall, pairing)).ShouldBe("paired");

        (await wall.GetAsync("/api/v1/access")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await wall.GetAsync("/api/v1/board")).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var (method, path, _, _) in room.Endpoints().Where(endpoint => endpoint.People?.Roles is not null))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            (await wall.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, $"{method} {path}");
        }

        var listed = (await lead.GetFromJsonAsync<JsonElement>("/api/v1/walls")).GetProperty("items").EnumerateArray().Single();
        (listed.GetProperty("name").GetString(), listed.GetProperty("pairedBy").GetString()).ShouldBe(("Стена <b>в зале</b>", "ivanova"));
        (await lead.DeleteAsync($"/api/v1/walls/{listed.GetProperty("id").GetString()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await wall.GetAsync("/api/v1/access")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        room.Store.Pending(100).Select(note => note.Event).OfType<WallChanged>().Select(change => $"{change.What} by {change.By!.Id}").ShouldBe(["paired by ivanova", "revoked by ivanova"]);
    }

    [Fact]
    public async Task A_code_holds_ten_minutes_and_for_one_wall()
    {
        await using var room = await PeopleRoom.StartAsync();
        room.Add("ivanova");
        using var lead = await room.SignedInAsync("ivanova");
        using var wall = Elsewhere(room);
        var (first, second) = (await OpenAsync(wall), await OpenAsync(wall));
        (await AcceptAsync(lead, first)).ShouldBe(HttpStatusCode.NoContent);
        (await AcceptAsync(lead, first)).ShouldBe(HttpStatusCode.NotFound);
        room.Time.Pass((long)Pairings.Lifetime.TotalMilliseconds);
        (await AcceptAsync(lead, second)).ShouldBe(HttpStatusCode.NotFound);
        (await StateAsync(wall, second)).ShouldBeNull();
        room.Store.Walls().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Codes_are_bounded_in_number_and_rate()
    {
        await using var slow = await PeopleRoom.StartAsync(wrongPerMinute: 5);
        using var one = Elsewhere(slow);
        (await StatusesAsync(one, 20)).Count(status => status == HttpStatusCode.OK).ShouldBe(5);

        await using var room = await PeopleRoom.StartAsync();
        using var many = Elsewhere(room);
        (await StatusesAsync(many, 120)).Count(status => status == HttpStatusCode.OK).ShouldBe(100);
        room.Time.Pass((long)Pairings.Lifetime.TotalMilliseconds);
        (await StatusesAsync(many, 1)).ShouldBe([HttpStatusCode.OK]);
    }

    [Fact]
    public async Task Wrong_codes_are_bounded()
    {
        await using var room = await PeopleRoom.StartAsync(wrongPerMinute: 5);
        room.Add("ivanova");
        using var lead = await room.SignedInAsync("ivanova");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 20; i++)
        {
            statuses.Add((await lead.PostAsJsonAsync("/api/v1/pairings/accept", new { code = "AAAAAA", name = "a wall" })).StatusCode);
        }

        statuses.Count(status => status == HttpStatusCode.NotFound).ShouldBe(5);
        statuses[^1].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("acehkm", "ACEHKM")]
    [InlineData(" асе-нкм ", "ACEHKM")]
    [InlineData("хуРт25", "XYPT25")]
    [InlineData("ACEHK", null)]
    [InlineData("ACEHKMP", null)]
    [InlineData("ACEHK8", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_code_is_read_in_either_alphabet(string? typed, string? code) => PairingCode.Of(typed).ShouldBe(code);

    private static string Cyrillic(string code) => string.Concat(code.Select(letter => "ACEHKMPTXY".IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 ? "АСЕНКМРТХУ"[at] : letter));

    /// <summary>A browser on another machine.</summary>
    private static HttpClient Elsewhere(PeopleRoom room)
    {
        var browser = room.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "10.0.0.9");
        return browser;
    }

    private static async Task<JsonElement> OpenAsync(HttpClient wall) =>
        (await (await wall.PostAsync("/api/v1/pairings", null)).Content.ReadFromJsonAsync<JsonElement>()).Clone();

    private static async Task<List<HttpStatusCode>> StatusesAsync(HttpClient wall, int count)
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < count; i++)
        {
            statuses.Add((await wall.PostAsync("/api/v1/pairings", null)).StatusCode);
        }

        return statuses;
    }

    private static async Task<string?> StateAsync(HttpClient wall, JsonElement pairing)
    {
        using var answer = await wall.PostAsJsonAsync("/api/v1/pairings/poll", new { secret = pairing.GetProperty("secret").GetString() });
        return answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString() : null;
    }

    private static async Task<HttpStatusCode> AcceptAsync(HttpClient lead, JsonElement pairing) =>
        (await lead.PostAsJsonAsync("/api/v1/pairings/accept", new { code = pairing.GetProperty("code").GetString(), name = "a wall" })).StatusCode;
}
