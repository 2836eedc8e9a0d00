using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Pages;

public sealed class WallTests(Browser browser) : IClassFixture<Browser>
{
    private const string Feed = "dispatch-112";

    [SkippableFact]
    public async Task The_wall_shows_the_counts_and_changes_by_itself()
    {
        await using var room = await Room.StartAsync();
        using var client = room.Client(Feed);
        await client.PostAsync(Feed, Reports(0, 3, "safety/fire", "tsentralny"));
        await using var page = await browser.OpenAsync();
        await page.GoAsync(room);
        await page.ValueBecomesAsync(Page.Kpi("open"), 3);
        await page.ValueBecomesAsync(Page.Cell("tsentralny", "safety"), 3);

        await client.PostAsync(Feed, Reports(3, 4, "safety/fire", "zapadny"));
        await page.ValueBecomesAsync(Page.Kpi("open"), 7);
        await page.ValueBecomesAsync(Page.Cell("zapadny", "safety"), 4);
        await page.ValueBecomesAsync(Page.Cell("tsentralny", "safety"), 3);
        await page.ValueBecomesAsync(Page.Cell("*", "*"), 7);

        await client.PostAsync(Feed, """{"id":"r-0","status":"closed"}""");
        await page.ValueBecomesAsync(Page.Kpi("open"), 6);
        page.Errors.ShouldBeEmpty();
        page.Loads.ShouldBe(1);
    }

    [SkippableFact]
    public async Task No_request_leaves_for_another_host()
    {
        await using var room = await Room.StartAsync();
        foreach (var path in new[] { "/", "/wall", "/wall?scene=matrix&all=1" })
        {
            await using var page = await browser.OpenAsync();
            await page.GoAsync(room, path, path == "/" ? "a[href^=\"/wall\"]" : Page.Connection("live"));

            page.Requests.ShouldNotBeEmpty();
            page.Requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal))
                .Select(url => new Uri(url).Authority)
                .Distinct()
                .ShouldBe([room.Server.Address.Authority], customMessage: path);
        }
    }

    [SkippableFact]
    public async Task A_table_shows_every_cell()
    {
        await using var room = await Room.StartAsync();
        using var client = room.Client(Feed);
        foreach (var (district, index) in RigCity.Districts.Select((code, index) => (code, index)))
        {
            await client.PostAsync(Feed, Reports(index * 10, index + 1, "housing/water", district));
        }

        await using var page = await browser.OpenAsync();
        await page.GoAsync(room, "/wall?scene=matrix&all=1");
        foreach (var (district, index) in RigCity.Districts.Select((code, index) => (code, index)))
        {
            await page.ValueBecomesAsync(Page.Cell(district, "housing/water"), index + 1);
        }

        await page.ValueBecomesAsync(Page.Cell("*", "housing/water"), 10);
    }

    [SkippableFact]
    public async Task One_feed_stopped_only_its_numbers_turn_stale()
    {
        await using var room = await Room.StartAsync(configuration: RigCity.Configuration(dispatchInterval: "2s"));
        using var dispatch = room.Client(Feed);
        using var feedback = room.Client("pos");
        await dispatch.PostAsync(Feed, Reports(0, 1, "safety/fire", "zapadny"));
        await feedback.PostAsync("pos", Reports(0, 2, "roads/potholes", "zapadny"));
        using var chatbot = room.Client("chatbot");
        await chatbot.PostAsync("chatbot", Reports(0, 1, "roads/potholes", "zapadny"));
        await using var page = await browser.OpenAsync();
        await page.GoAsync(room);
        await page.ShowsAsync(Page.Feed("pos", "live"), TimeSpan.FromSeconds(5));
        await page.ShowsAsync($"[data-feed=\"{Feed}\"]:not([data-health=\"live\"])", TimeSpan.FromSeconds(10));
        (await page.IsThereAsync(Page.Feed("pos", "live"))).ShouldBeTrue();
        (await page.IsThereAsync("[data-lane=\"dispatch\"][data-stale=\"true\"]")).ShouldBeTrue();
        (await page.IsThereAsync("[data-lane=\"feedback\"][data-stale=\"true\"]")).ShouldBeFalse();

        await dispatch.PostAsync(Feed, Reports(1, 1, "safety/fire", "zapadny"));
        await page.ShowsAsync(Page.Feed(Feed, "live"), TimeSpan.FromSeconds(5));
    }

    [SkippableFact]
    public async Task A_number_that_was_never_counted_is_a_dash_and_one_that_was_is_a_zero()
    {
        await using var room = await Room.StartAsync();
        await using var page = await browser.OpenAsync();
        await page.GoAsync(room);
        (await page.ValueAsync(Page.Kpi("open"))).ShouldBeNull();
        (await page.TextAsync(Page.Kpi("open"))).ShouldBe("—");
        using var client = room.Client(Feed);
        await client.PostAsync(Feed, """[{"id":"a","status":"open"}]""");
        await page.ValueBecomesAsync(Page.Kpi("open"), 1);
        await client.PostAsync(Feed, """[{"id":"a","status":"cancelled"}]""");
        await page.ValueBecomesAsync(Page.Kpi("open"), 0);
        (await page.TextAsync(Page.Kpi("open"))).ShouldBe("0");
    }

    private static string Reports(int first, int count, string category, string district) =>
        "[" + string.Join(',', Enumerable.Range(first, count).Select(number =>
            $$"""{"id":"r-{{number}}","category":"{{category}}","district":"{{district}}"}""")) + "]";
}
