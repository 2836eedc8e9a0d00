using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SituationRoom.Acceptance.Running;

namespace SituationRoom.Acceptance.Pages;

public sealed partial class PeoplePageTests(Browser browser) : IClassFixture<Browser>
{
    private const string Script = "<img src=x onerror='window.hacked=1'><script>window.hacked=1</script>";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [SkippableFact]
    public async Task The_first_administrator_lets_a_wall_in_and_what_people_type_stays_text()
    {
        await using var room = await Room.StartAsync();
        await using var console = await browser.OpenAsync();
        await console.GoAsync(room, "/console", "[name=code]");
        await FillAsync(console, ("[name=code]", Code().Match(room.Server.Output).Value), ("[name=id]", "anna"), ("[name=name]", Script), ("[name=post]", Script));
        foreach (var password in await console.Inner.QuerySelectorAllAsync("input[type=password]"))
        {
            await password.FillAsync("correct horse battery");
        }

        await console.Inner.Keyboard.PressAsync("Enter");
        await console.ShowsAsync("[data-tab=people]", Limit);
        await console.Inner.ClickAsync("[data-tab=people]");
        await console.ShowsAsync("[data-account=anna]", Limit);
        (await console.TextAsync("[data-account=anna] strong")).ShouldBe(Script);

        await using var wall = await browser.OpenAsync();
        await wall.Inner.Context.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["X-Forwarded-For"] = "10.1.2.3" });
        await wall.GoAsync(room, "/wall", "[data-code]");
        await FillAsync(console, ("#wall-code", (await wall.Inner.GetAttributeAsync("[data-code]", "data-code"))!.ToLowerInvariant()), ("#wall-name", Script[..50]));
        await console.Inner.Keyboard.PressAsync("Enter");

        // The wall loads itself anew, in which no question of the test's must fall.
        await wall.Inner.WaitForSelectorAsync(Page.Connection("live"), new() { State = WaitForSelectorState.Attached });
        await console.ShowsAsync("[data-act=revoke]", Limit);
        await console.Inner.ClickAsync("[data-act=revoke]");
        await console.Inner.ClickAsync("[data-act=revoke]");
        await wall.ShowsAsync("[data-code]", Limit);

        (await console.Inner.EvaluateAsync<bool>("'hacked' in window")).ShouldBeFalse();
        console.Errors.ShouldBeEmpty();
    }

    private static async Task FillAsync(Page page, params (string Selector, string Text)[] fields)
    {
        foreach (var (selector, text) in fields)
        {
            await page.Inner.FillAsync(selector, text);
        }
    }

    [GeneratedRegex("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}")]
    private static partial Regex Code();
}
