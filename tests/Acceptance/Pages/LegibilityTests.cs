using SituationRoom.Acceptance.Running;

namespace SituationRoom.Acceptance.Pages;

/// <summary>WALL.md section 5 points 1, 2, 4 and 10 on the running product; the finer ones are in the wallboard's visual suite.</summary>
public sealed class LegibilityTests(Browser browser) : IClassFixture<Browser>
{
    private const string Feed = "dispatch-112";

    [SkippableTheory]
    [InlineData(3840, 2160, 48)]
    [InlineData(1920, 1080, 24)]
    [InlineData(5120, 1440, 24)]
    [InlineData(7680, 2160, 48)]
    public async Task Nothing_scrolls_overlaps_or_is_too_small(int width, int height, int smallest)
    {
        await using var room = await Room.StartAsync();
        using var client = room.Client(Feed);
        await client.PostAsync(Feed, """[{"id":"a","category":"safety/fire","district":"zapadny","severity":"Severe","title":"x"},{"id":"b"}]""");
        await using var page = await browser.OpenAsync(width, height);
        await page.GoAsync(room);
        await page.ValueBecomesAsync(Page.Kpi("open"), 2);
        (await page.Inner.EvaluateAsync<bool>(
            "() => document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight")).ShouldBeFalse("a scrollbar");
        (await page.Inner.EvaluateAsync<string[]>(Overlaps)).ShouldBeEmpty();
        (await page.Inner.EvaluateAsync<string[]>(TooSmall, smallest)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task English_leaves_no_cyrillic()
    {
        await using var room = await Room.StartAsync();
        using var client = room.Client(Feed);
        await client.PostAsync(Feed, """[{"id":"a","category":"safety/fire","district":"zapadny","severity":"Severe"}]""");
        await using var page = await browser.OpenAsync();
        await page.GoAsync(room, "/wall?lang=en");
        await page.ValueBecomesAsync(Page.Kpi("open"), 1);
        var text = await page.TextAsync("body");
        text.Where(letter => letter is >= 'а' and <= 'я' or >= 'А' and <= 'Я').ShouldBeEmpty(text);
    }

    [SkippableFact]
    public async Task A_thousand_severe_incidents_are_counted_exactly_in_a_rail_of_few_nodes()
    {
        await using var room = await Room.StartAsync();
        await using var page = await browser.OpenAsync(3840, 2160);
        await page.GoAsync(room);
        using var client = room.Client(Feed);
        var reports = string.Join('\n', Enumerable.Range(0, 1000).Select(number =>
            $$"""{"id":"{{number}}","category":"safety/fire","district":"zapadny","severity":"{{(number < 10 ? "Extreme" : "Severe")}}"}"""));
        (await client.PostAsync(Feed, reports, "application/x-ndjson")).Accepted.ShouldBe(1000);
        await page.ValueBecomesAsync(Page.Kpi("unacknowledged"), 1000);
        (await page.Inner.Locator("[data-panel=\"rail\"] *").CountAsync()).ShouldBeLessThan(80);
    }

    private const string Overlaps = """
        () => {
          const panels = [...document.querySelectorAll('[data-panel]')].map((each) => [each.dataset.panel, each.getBoundingClientRect()]);
          const found = [];
          for (let i = 0; i < panels.length; i++) for (let j = i + 1; j < panels.length; j++) {
            const [a, x] = panels[i], [b, y] = panels[j];
            if (x.left < y.right - 1 && y.left < x.right - 1 && x.top < y.bottom - 1 && y.top < x.bottom - 1) found.push(`${a} over ${b}`);
          }
          return found;
        }
        """;

    private const string TooSmall = """
        (smallest) => [...document.querySelectorAll('body *')]
          .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== ''))
          .filter((each) => each.getClientRects().length > 0 && getComputedStyle(each).visibility !== 'hidden')
          .filter((each) => !(each instanceof SVGElement) && parseFloat(getComputedStyle(each).fontSize) < smallest - 0.5)
          .map((each) => `${each.tagName}.${each.className} ${getComputedStyle(each).fontSize}: ${each.textContent.trim().slice(0, 40)}`)
        """;
}
