using System.Globalization;
using System.Text.Json;

namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>The wall's overview in a browser, asked by its data-* hooks.</summary>
internal sealed class WallPage : IAsyncDisposable
{
    private const string OpenKpi = "document.querySelector('[data-kpi=\"open\"]')";
    private const string UnacknowledgedKpi = "document.querySelector('[data-kpi=\"unacknowledged\"]')";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly ChromePage _page;

    private WallPage(ChromePage page) => _page = page;

    /// <summary>Opens the wall and waits until it is live.</summary>
    public static async Task<WallPage> OpenAsync(Uri server, CancellationToken cancellationToken)
    {
        var page = new WallPage(await ChromePage.OpenAsync(new Uri(server, "/wall"), cancellationToken));
        try
        {
            await page._page.UntilAsync(
                "document.querySelector('[data-connection=\"live\"]') && " + OpenKpi, Limit, cancellationToken);
            return page;
        }
        catch
        {
            await page.DisposeAsync();
            throw;
        }
    }

    /// <summary>Seconds of processor time of the page's renderer.</summary>
    public double RendererCpuSeconds() => _page.RendererCpuSeconds();

    /// <summary>Seconds of processor time of the whole browser.</summary>
    public double BrowserCpuSeconds() => _page.BrowserCpuSeconds();

    /// <summary>Waits until the page shows that many open incidents.</summary>
    public Task OpenReachesAsync(long count, CancellationToken cancellationToken) =>
        _page.UntilAsync(
            string.Create(CultureInfo.InvariantCulture, $"Number({OpenKpi}?.dataset.value) >= {count}"), Limit, cancellationToken);

    /// <summary>Waits until the page shows that many S1 and S2 that nobody acknowledged.</summary>
    public Task UnacknowledgedReachesAsync(long count, CancellationToken cancellationToken) =>
        _page.UntilAsync(string.Create(CultureInfo.InvariantCulture, $"Number({UnacknowledgedKpi}?.dataset.value) === {count}"), Limit, cancellationToken);

    /// <summary>Notes from now on when the number of open incidents changes, and to what.</summary>
    public Task ObserveAsync(CancellationToken cancellationToken) => ObserveAsync(OpenKpi, cancellationToken);

    /// <summary>The same of the S1 and S2 that nobody acknowledged.</summary>
    public Task ObserveUnacknowledgedAsync(CancellationToken cancellationToken) => ObserveAsync(UnacknowledgedKpi, cancellationToken);

    private Task<JsonElement> ObserveAsync(string kpi, CancellationToken cancellationToken) => _page.EvaluateAsync(
        $$"""
        (() => {
          window.__seen = [];
          const note = () => {
            const value = Number({{kpi}}.dataset.value);
            const last = window.__seen.at(-1);
            if (!last || last[1] !== value) window.__seen.push([performance.timeOrigin + performance.now(), value]);
          };
          new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true,
            attributes: true, attributeFilter: ['data-value'] });
        })()
        """,
        cancellationToken);

    /// <summary>What was noted: Unix ms and the number shown.</summary>
    public async Task<IReadOnlyList<(double At, long Count)>> ChangesAsync(CancellationToken cancellationToken)
    {
        var seen = await _page.EvaluateAsync("window.__seen", cancellationToken);
        return [.. seen.EnumerateArray().Select(pair => (pair[0].GetDouble(), (long)pair[1].GetDouble()))];
    }

    public ValueTask DisposeAsync() => _page.DisposeAsync();
}
