using SituationRoom.Acceptance.Pages;
using SituationRoom.Acceptance.Running;

namespace SituationRoom.Acceptance.Demonstration;

public sealed class DemonstrationTests(DemoServer demo, Browser browser) : IClassFixture<DemoServer>, IClassFixture<Browser>
{
    private static readonly string[] Districts = ["zapadny", "karasunsky", "prikubansky", "tsentralny"];
    private static readonly string[] Categories = ["roads", "housing", "improvement", "safety", "health", "municipal", "transport", "ecology"];
    private static readonly string[] Feeds = ["dispatch-112", "traffic-center", "pos", "incident-manager", "chatbot", "hotline"];

    [Fact]
    public async Task It_has_the_codes_of_the_contract()
    {
        var board = await demo.GetAsync("/api/v1/board");
        board.GetProperty("city").GetProperty("demo").GetBoolean().ShouldBeTrue();
        Codes("districts").ShouldBe(Districts, ignoreOrder: true);
        Codes("categories").ShouldBe(Categories, ignoreOrder: true);
        board.GetProperty("feeds").EnumerateArray().Select(feed => feed.GetProperty("id").GetString()!).ShouldBe(Feeds, ignoreOrder: true);

        IEnumerable<string> Codes(string list) => board.GetProperty(list).EnumerateArray()
            .Where(each => each.GetProperty("parent").GetInt32() < 0)
            .Select(each => each.GetProperty("code").GetString()!)
            .Where(code => code is not ("none" or "outside" or "unplaced"));
    }

    [Fact]
    public async Task It_starts_with_four_weeks_and_a_typical_day()
    {
        await Eventually.Async("the past is taken in", TimeSpan.FromSeconds(60), async () =>
        {
            var board = await demo.GetAsync("/api/v1/board");
            return board.GetProperty("trend").GetProperty("p50").GetArrayLength() > 0;
        });
        var oldest = (await demo.GetAsync("/api/v1/incidents?limit=1000")).GetProperty("items").EnumerateArray()
            .Min(item => item.GetProperty("occurredAt").GetDateTimeOffset());
        oldest.ShouldBeLessThan(DateTimeOffset.UtcNow.AddHours(-1));
    }

    [Fact]
    public async Task Its_load_comes_through_both_doors()
    {
        var at = DateTimeOffset.UtcNow;
        await Eventually.Async("a feed of each door was heard since the start", TimeSpan.FromSeconds(60), async () =>
        {
            var heard = (await demo.GetAsync("/api/v1/feeds")).GetProperty("items").EnumerateArray()
                .Where(feed => feed.TryGetProperty("lastAt", out var last) && last.ValueKind == System.Text.Json.JsonValueKind.Number
                    && last.GetInt64() > at.AddMinutes(-5).ToUnixTimeMilliseconds())
                .Select(feed => feed.GetProperty("id").GetString())
                .ToList();
            return heard.Contains("traffic-center") && heard.Contains("dispatch-112");
        });
    }

    [SkippableFact]
    public async Task Its_wall_says_that_it_is_a_demonstration()
    {
        await using var page = await browser.OpenAsync();
        await page.GoAsync(demo.Server.Address);
        await Eventually.Async("ДЕМО", TimeSpan.FromSeconds(10), async () =>
            (await page.TextAsync("body")).Contains("ДЕМО", StringComparison.Ordinal));
        await Eventually.Async("open incidents", TimeSpan.FromSeconds(10), async () => await page.ValueAsync(Page.Kpi("open")) > 0);
        foreach (var feed in Feeds)
        {
            (await page.IsThereAsync($"[data-feed=\"{feed}\"]")).ShouldBeTrue(feed);
        }
    }
}
