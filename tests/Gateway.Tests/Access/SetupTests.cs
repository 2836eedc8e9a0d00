using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SituationRoom.Core.Trail;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Access;

public sealed class SetupTests
{
    private const string Code = "ABCD-EFGH-2345";
    private static readonly GatewayOptions WithCode = new() { SignIn = new SignInOptions { SetupCode = Code } };

    [Fact]
    public async Task The_first_administrator_is_made_with_the_code_and_only_once()
    {
        await using var room = await PeopleRoom.StartAsync(options: WithCode);
        using var browser = room.Browser();
        (await SetupAsync(browser)).ShouldBeTrue();
        (await SetUpAsync(browser, "ABCD-EFGH-2346", "anna")).ShouldBe(HttpStatusCode.Unauthorized);
        (await SetUpAsync(browser, Code, "Anna A")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await SetUpAsync(browser, Code, "anna", "short")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => SetUpAsync(room.Browser(), " abcdefgh2345", $"anna-{i}")));
        answers.Count(status => status == HttpStatusCode.OK).ShouldBe(1);
        room.Store.Accounts().ShouldHaveSingleItem().Role.ShouldBe("administrator");
        (await SetupAsync(browser)).ShouldBeFalse();
        (await SetUpAsync(browser, Code, "eva")).ShouldBe(HttpStatusCode.NotFound);
        var notes = room.Store.Pending(100).Select(note => note.Event).ToList();
        notes.OfType<AccountChanged>().ShouldHaveSingleItem().What.ShouldBe("added");
        notes.OfType<SignedIn>().ShouldHaveSingleItem().With.ShouldBe("setup");
    }

    [Fact]
    public async Task Where_anybody_is_known_or_no_code_was_printed_nobody_is_made()
    {
        await using var known = await PeopleRoom.StartAsync(options: WithCode with { People = [new OperatorTokens(new Operator("a", "A", null, OperatorRole.Viewer), [new string('a', 64)])] });
        await using var silent = await PeopleRoom.StartAsync();
        foreach (var room in new[] { known, silent })
        {
            using var browser = room.Browser();
            (await SetupAsync(browser)).ShouldBeFalse();
            (await SetUpAsync(browser, Code, "anna")).ShouldBe(HttpStatusCode.NotFound);
            room.Store.Accounts().ShouldBeEmpty();
        }
    }

    private static async Task<bool> SetupAsync(HttpClient browser) => (await browser.GetFromJsonAsync<JsonElement>("/api/v1/sign-in")).GetProperty("setup").GetBoolean();

    private static async Task<HttpStatusCode> SetUpAsync(HttpClient browser, string code, string id, string password = PeopleRoom.Password) =>
        (await browser.PostAsJsonAsync("/api/v1/setup", new { code, id, name = "Анна", password })).StatusCode;
}
