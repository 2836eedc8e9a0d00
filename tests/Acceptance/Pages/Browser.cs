using Microsoft.Playwright;
using SituationRoom.Acceptance.Running;

namespace SituationRoom.Acceptance.Pages;

/// <summary>Debian's Chromium, headless, for all page tests of a class.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (File.Exists(Executable))
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments });
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string Executable => "/usr/bin/chromium";

    /// <summary>A fresh profile's page; everything that it asks for is noted.</summary>
    internal async Task<Page> OpenAsync(int width = 1920, int height = 1080)
    {
        Prerequisite.Require(_browser is not null, "chromium is missing; install the package chromium");
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height } });
        return new Page(await context.NewPageAsync());
    }
}
