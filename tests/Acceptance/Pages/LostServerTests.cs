using Microsoft.Playwright;
using SituationRoom.Acceptance.Running;

namespace SituationRoom.Acceptance.Pages;

public sealed class LostServerTests(Browser browser) : IClassFixture<Browser>
{
    private const string Feed = "dispatch-112";
    private const string Banner = "[data-banner=\"lost\"]";

    [SkippableFact]
    public async Task A_lost_server_is_said_within_6_and_16_seconds_and_comes_back_without_a_reload()
    {
        await using var room = await StartWithReportsAsync();
        await using var page = await browser.OpenAsync();
        await page.GoAsync(room);
        await page.ValueBecomesAsync(Page.Kpi("open"), 5);

        await room.Server.KillAsync();
        var killed = System.Diagnostics.Stopwatch.StartNew();
        await page.ShowsAsync("[data-connection]:not([data-connection=\"live\"])", TimeSpan.FromSeconds(6));
        await page.ShowsAsync(Banner, TimeSpan.FromSeconds(16) - killed.Elapsed);
        (await page.TextAsync(Banner)).ShouldContain("НЕТ СВЯЗИ");
        (await page.ValueAsync(Page.Kpi("open"))).ShouldBe(5, "the last picture stays");

        await room.StartAgainAsync();
        using var client = room.Client(Feed);
        await client.PostAsync(Feed, """{"id":"later"}""");
        await page.ShowsAsync(Page.Connection("live"), TimeSpan.FromSeconds(20));
        await page.ValueBecomesAsync(Page.Kpi("open"), 6);
        (await page.IsThereAsync(Banner)).ShouldBeFalse();
        page.Loads.ShouldBe(1);
        page.Errors.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task After_five_minutes_numbers_are_dashes_and_alerts_stay_and_after_thirty_it_comes_back()
    {
        await using var room = await StartWithReportsAsync();
        await using var page = await browser.OpenAsync();
        await page.Inner.Clock.InstallAsync(new ClockInstallOptions { TimeDate = DateTime.UtcNow });
        await page.GoAsync(room);
        await page.ValueBecomesAsync(Page.Kpi("open"), 5);
        var alerts = await page.Inner.Locator("[data-alert]").CountAsync();
        alerts.ShouldBe(1);

        await room.Server.KillAsync();
        await page.ShowsAsync("[data-connection]:not([data-connection=\"live\"])", TimeSpan.FromSeconds(6));
        await page.Inner.Clock.RunForAsync(5 * 60 * 1000 + 5_000);
        await page.ValueBecomesAsync(Page.Kpi("open"), null);
        (await page.TextAsync(Page.Kpi("open"))).ShouldBe("—");
        (await page.TextAsync(Page.Cell("*", "*"))).ShouldBe("—");
        (await page.Inner.Locator("[data-alert]").CountAsync()).ShouldBe(alerts);

        await page.Inner.Clock.RunForAsync(25 * 60 * 1000);
        await room.StartAgainAsync();
        await page.Inner.Clock.RunForAsync(20_000);
        await page.ShowsAsync(Page.Connection("live"), TimeSpan.FromSeconds(20));
        await page.ValueBecomesAsync(Page.Kpi("open"), 5);
        (await page.Inner.Locator("[data-alert]").CountAsync()).ShouldBe(alerts);
        page.Loads.ShouldBe(1);
    }

    [SkippableFact]
    public async Task A_clock_an_hour_ahead_is_said_and_the_shown_time_is_the_servers()
    {
        await using var room = await StartWithReportsAsync();
        await using var page = await browser.OpenAsync();
        await page.Inner.Clock.InstallAsync(new ClockInstallOptions { TimeDate = DateTime.UtcNow.AddHours(1) });
        await page.GoAsync(room);
        await page.ShowsAsync("[data-skew]", TimeSpan.FromSeconds(30));
        var moscow = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");
        await Eventually.Async(
            "the header shows the server's minute",
            TimeSpan.FromSeconds(10),
            async () => (await page.TextAsync("[data-panel=\"header\"]")).Contains($"{TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, moscow):HH:mm}", StringComparison.Ordinal));
    }

    private static async Task<Room> StartWithReportsAsync()
    {
        var room = await Room.StartAsync();
        using var client = room.Client(Feed);
        await client.PostAsync(Feed, """[{"id":"a"},{"id":"b"},{"id":"c"},{"id":"d"},{"id":"e","severity":"Extreme","category":"safety/fire","district":"zapadny"}]""");
        await room.OpenBecomesAsync(5);
        return room;
    }
}
