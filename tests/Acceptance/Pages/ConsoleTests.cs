using System.Text.Json;
using SituationRoom.Acceptance.Running;

namespace SituationRoom.Acceptance.Pages;

public sealed class ConsoleTests(Browser browser) : IClassFixture<Browser>
{
    private const string Feed = MendableCity.Feed;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [SkippableFact]
    public async Task A_message_that_was_refused_is_seen_run_again_once_the_mapping_is_mended_and_is_on_the_board_once()
    {
        await using var room = await Room.StartAsync(configuration: MendableCity.Configuration("number"));
        using var sender = room.Client(Feed);
        await sender.PostAsync(Feed, """{"code":"A-1","title":"Яма","category":"roads/potholes","person":{"phone":"+7 900"}}""");
        await using var page = await browser.OpenAsync();
        await page.GoAsync(room, "/console#feeds", "#token");
        await page.Inner.FillAsync("#token", "not-the-token");
        await page.Inner.Keyboard.PressAsync("Enter");
        await page.ShowsAsync("[role=alert]", Limit);
        await page.Inner.FillAsync("#token", MendableCity.Token);
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

        File.WriteAllText(room.Directory.Configuration, MendableCity.Configuration("code"));
        using (var administrator = room.Client(key: MendableCity.Token))
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

    [SkippableFact]
    public async Task Everything_of_a_feed_and_a_reason_is_dismissed_at_once_with_a_reason_and_a_name()
    {
        await using var room = await Room.StartAsync(configuration: MendableCity.Configuration("number"));
        using var sender = room.Client(Feed);
        await sender.PostAsync(Feed, """[{"code":"A-1"},{"code":"A-2"},{"code":"A-3"}]""");
        await using var page = await browser.OpenAsync();
        await page.GoAsync(room, "/console#rejections", "#token");
        await page.Inner.FillAsync("#token", MendableCity.Token);
        await page.Inner.Keyboard.PressAsync("Enter");
        await page.Inner.ClickAsync($"[data-group={Feed}]");
        await page.Inner.ClickAsync("[data-act=dismiss-all]");
        await page.Inner.FillAsync("#why", "проверка отправителя");
        await page.Inner.ClickAsync("[data-act=confirm]");
        await page.ShowsAsync("[data-tab=rejections]:not(:has([data-open]))", Limit);
        using var reader = room.Client(key: MendableCity.Token);
        var kept = JsonDocument.Parse(await reader.GetStringAsync(new Uri("/api/v1/rejections", UriKind.Relative))).RootElement.GetProperty("items");
        kept.GetArrayLength().ShouldBe(3);
        kept.EnumerateArray().ShouldAllBe(one => one.GetProperty("state").GetString() == "dismissed"
            && one.GetProperty("settledReason").GetString() == "проверка отправителя" && one.GetProperty("settledByName").GetString() == "Иванова");
        page.Errors.ShouldBeEmpty();
    }
}
