using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SituationRoom.Core.Board;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.Tests.Api;

public sealed class AccountPostTests
{
    private static readonly GatewayOptions WithPosts = new()
    {
        Posts = new Dictionary<string, BoardNames> { ["shift-lead"] = new("Старший смены", "Shift lead"), ["desk"] = new("Дежурный", "Desk") },
    };

    [Theory]
    [InlineData("desk", "Дежурный")]
    [InlineData(" shift LEAD ", "Старший смены")]
    [InlineData("старший смены", "Старший смены")]
    [InlineData("", null)]
    public async Task A_post_is_one_of_the_configuration_by_its_id_or_either_name(string given, string? kept)
    {
        await using var room = await PeopleRoom.StartAsync(options: WithPosts);
        using var browser = await AdministratorAsync(room);
        (await PostAsync(browser, "accounts", new { id = "anna", name = "Анна", role = "dispatcher", post = given, password = PeopleRoom.Password })).Status.ShouldBe(HttpStatusCode.NoContent);
        room.Store.Find("anna")!.Post.ShouldBe(kept);
    }

    [Fact]
    public async Task A_post_that_the_room_does_not_have_is_refused_and_one_from_before_stays()
    {
        await using var room = await PeopleRoom.StartAsync(options: WithPosts);
        using var browser = await AdministratorAsync(room);
        var refused = await PostAsync(browser, "accounts", new { id = "anna", name = "Анна", role = "dispatcher", post = "Начальник", password = PeopleRoom.Password });
        (refused.Status, refused.Body.GetProperty("code").GetString()).ShouldBe((HttpStatusCode.UnprocessableEntity, "postUnknown"));
        refused.Body.GetProperty("detail").GetString()!.ShouldContain("shift-lead (Старший смены), desk (Дежурный)");
        room.Store.Find("anna").ShouldBeNull();

        room.Add("boris");
        room.Store.Change("boris", before => new AccountEdit(before with { Post = "Начальник прежних лет" }, null));
        (await PostAsync(browser, "accounts/boris", new { name = "Борис", post = "Начальник прежних лет" })).Status.ShouldBe(HttpStatusCode.NoContent);
        (await PostAsync(browser, "accounts/boris", new { post = "Начальник" })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (room.Store.Find("boris")!.Name, room.Store.Find("boris")!.Post).ShouldBe(("Борис", "Начальник прежних лет"));
        (await PostAsync(browser, "accounts/boris", new { post = "desk" })).Status.ShouldBe(HttpStatusCode.NoContent);
        room.Store.Find("boris")!.Post.ShouldBe("Дежурный");
    }

    [Fact]
    public async Task Where_the_configuration_names_no_posts_any_may_be_given()
    {
        await using var room = await PeopleRoom.StartAsync();
        using var browser = await AdministratorAsync(room);
        (await PostAsync(browser, "accounts", new { id = "anna", name = "Анна", role = "dispatcher", post = "Начальник", password = PeopleRoom.Password })).Status.ShouldBe(HttpStatusCode.NoContent);
        room.Store.Find("anna")!.Post.ShouldBe("Начальник");
    }

    private static Task<HttpClient> AdministratorAsync(PeopleRoom room)
    {
        room.Add("root", OperatorRole.Administrator);
        return room.SignedInAsync("root");
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(HttpClient browser, string path, object body)
    {
        using var answer = await browser.PostAsJsonAsync($"/api/v1/{path}", body);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length > 0 ? JsonDocument.Parse(text).RootElement : default);
    }
}
