using System.Text.Json.Nodes;
using SituationRoom.Acceptance.Running;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Pages;

public sealed class ConsoleTests(Browser browser) : IClassFixture<Browser>
{
    private const string Feed = "pos";
    private const string Token = "the-lead's-token";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [SkippableFact]
    public async Task A_message_that_was_refused_is_seen_run_again_once_the_mapping_is_mended_and_is_on_the_board_once()
    {
        await using var room = await Room.StartAsync(configuration: Configuration("number"));
        using var sender = room.Client(Feed);
        await sender.PostAsync(Feed, """{"code":"A-1","title":"Яма","category":"roads/potholes","person":{"phone":"+7 900"}}""");
        await using var page = await browser.OpenAsync();
        await page.GoAsync(room, "/console", "#token");
        await page.Inner.FillAsync("#token", "not-the-token");
        await page.Inner.Keyboard.PressAsync("Enter");
        await page.ShowsAsync("[role=alert]", Limit);
        await page.Inner.FillAsync("#token", Token);
        await page.Inner.Keyboard.PressAsync("Enter");
        await page.ShowsAsync($"tr[data-feed={Feed}] [data-rejected='1'], tr[data-feed={Feed}] td[data-rejected='1']", Limit);

        await page.Inner.ClickAsync("[data-tab=rejections]");
        await page.Inner.ClickAsync($"[data-group={Feed}]");
        await page.Inner.ClickAsync("[data-rejection]");
        await page.Inner.ClickAsync("[data-act=show]");
        await page.ShowsAsync("[data-message]", Limit);
        (await page.TextAsync("[data-message]")).ShouldContain("A-1");
        await page.Inner.ClickAsync("[data-act=rerun]");
        await page.ShowsAsync(".detail .notice:not(:empty)", Limit);
        (await page.TextAsync(".detail .notice")).ShouldContain("По-прежнему не понято");
        (await room.OpenAsync()).ShouldBe(0);

        File.WriteAllText(room.Directory.Configuration, Configuration("code"));
        using (var administrator = room.Client(key: Token))
        {
            using var reloaded = await administrator.PostAsync(new Uri("/api/v1/configuration/reload", UriKind.Relative), null);
            reloaded.IsSuccessStatusCode.ShouldBeTrue();
        }

        await page.Inner.ClickAsync("[data-act=rerun]");
        await page.ShowsAsync("[data-state=rerun]", Limit);
        await page.ShowsAsync("[data-tab=rejections]:not(:has([data-open]))", Limit);
        await room.OpenBecomesAsync(1);
        (await room.IncidentsAsync()).ShouldBe([(Feed, "A-1")]);
        (await room.GetAsync("/api/v1/feeds")).GetProperty("items").EnumerateArray()
            .Single(feed => feed.GetProperty("id").GetString() == Feed).GetProperty("rejected").GetInt32().ShouldBe(0);

        await room.KillAndStartAgainAsync();
        (await room.OpenAsync()).ShouldBe(1);
        (await room.GetAsync("/api/v1/rejections?state=open")).GetProperty("items").GetArrayLength().ShouldBe(0);
        page.Errors.ShouldBeEmpty();
        page.Requests.Select(url => new Uri(url).Authority).Distinct().ShouldBe([room.Server.Address.Authority]);
    }

    private static string Configuration(string id)
    {
        var city = JsonNode.Parse(RigCity.Configuration())!;
        city["people"] = new JsonArray(new JsonObject
        {
            ["id"] = "ivanova",
            ["name"] = "Иванова",
            ["role"] = "administrator",
            ["tokens"] = new JsonArray(new JsonObject { ["sha256"] = FeedKey.Hash(Token).Sha256 }),
        });
        var feed = city["feeds"]!.AsArray().Single(feed => feed!["id"]!.GetValue<string>() == Feed)!;
        feed["mapping"] = new JsonObject
        {
            ["report"] = new JsonObject
            {
                ["id"] = new JsonObject { ["from"] = id },
                ["title"] = new JsonObject { ["from"] = "title" },
                ["category"] = new JsonObject { ["from"] = "category" },
            },
            ["personal"] = new JsonArray("person"),
        };
        return city.ToJsonString();
    }
}
