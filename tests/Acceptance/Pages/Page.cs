using System.Globalization;
using Microsoft.Playwright;
using SituationRoom.Acceptance.Running;

namespace SituationRoom.Acceptance.Pages;

/// <summary>A page of the product, read by its data-* hooks.</summary>
internal sealed class Page : IAsyncDisposable
{
    public Page(IPage inner)
    {
        Inner = inner;
        inner.Request += (_, request) => Requests.Add(request.Url);
        inner.WebSocket += (_, socket) => Requests.Add(socket.Url);
        inner.PageError += (_, error) => Errors.Add(error);
        inner.Load += (_, _) => Loads++;
    }

    public IPage Inner { get; }

    /// <summary>Addresses of everything that the page asked for.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Errors that nobody caught.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>How often a document was loaded; more than one means a reload.</summary>
    public int Loads { get; private set; }

    public static string Kpi(string name) => $"[data-kpi=\"{name}\"]";

    public static string Cell(string district, string category) =>
        $"[data-district=\"{district}\"][data-category=\"{category}\"][data-tally=\"open\"]";

    public static string Feed(string id, string health) => $"[data-feed=\"{id}\"][data-health=\"{health}\"]";

    public static string Connection(string state) => $"[data-connection=\"{state}\"]";

    /// <summary>Opens an address of the room once the pages are built, and waits until it is live.</summary>
    public Task GoAsync(Room room, string path = "/wall", string? shows = null) => GoAsync(room.Server.Address, path, shows);

    /// <summary>The same, for a server that is no <see cref="Room"/>.</summary>
    public async Task GoAsync(Uri server, string path = "/wall", string? shows = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server };
        await Eventually.Async("the pages are built", TimeSpan.FromSeconds(120), async () =>
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        });
        await Inner.GotoAsync(new Uri(server, path).AbsoluteUri);
        await ShowsAsync(shows ?? Connection("live"), TimeSpan.FromSeconds(20));
    }

    /// <summary>The bare number of the first that matches; null where it is unknown or not there.</summary>
    public async Task<double?> ValueAsync(string selector)
    {
        var text = await Inner.EvaluateAsync<string?>("selector => document.querySelector(selector)?.dataset.value ?? null", selector);
        return double.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>The text as people read it.</summary>
    public async Task<string> TextAsync(string selector) =>
        await Inner.EvaluateAsync<string?>("selector => document.querySelector(selector)?.textContent ?? null", selector) ?? "";

    public async Task ValueBecomesAsync(string selector, double? wanted, TimeSpan? limit = null)
    {
        double? last = null;
        await Eventually.Async(
            $"{selector} is {wanted}",
            limit ?? TimeSpan.FromSeconds(10),
            async () => (last = await ValueAsync(selector)) == wanted,
            () => $"{last}");
    }

    public async Task<bool> IsThereAsync(string selector) => await Inner.QuerySelectorAsync(selector) is not null;

    /// <returns>How long it took to appear.</returns>
    public async Task<TimeSpan> ShowsAsync(string selector, TimeSpan limit) =>
        await Eventually.Async($"{selector} is shown", limit, () => IsThereAsync(selector), () => string.Join("; ", Errors));

    public async ValueTask DisposeAsync() => await Inner.Context.CloseAsync();
}
