using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>One page in headless Chromium, driven over the DevTools protocol.</summary>
internal sealed class ChromePage : IAsyncDisposable
{
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly Process _browser;
    private readonly string _profile;
    private readonly ClientWebSocket _socket = new();
    private string? _session;
    private int _lastId;

    private ChromePage(Process browser, string profile)
    {
        _browser = browser;
        _profile = profile;
    }

    /// <summary>Starts Chromium and opens an address at 1920 x 1080.</summary>
    /// <exception cref="InvalidOperationException">There is no Chromium on this machine.</exception>
    public static async Task<ChromePage> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        var chromium = Browsers.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("no Chromium found; install the package chromium");
        var profile = Directory.CreateTempSubdirectory("situationroom-chromium-").FullName;
        var start = new ProcessStartInfo(chromium, [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-extensions",
            "--disable-background-timer-throttling", "--disable-renderer-backgrounding", "--window-size=1920,1080",
            "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var page = new ChromePage(Process.Start(start)!, profile);
        try
        {
            await page.AttachAsync(address, cancellationToken);
            return page;
        }
        catch
        {
            await page.DisposeAsync();
            throw;
        }
    }

    /// <summary>Seconds of processor time of the processes that run the page: its renderers, not the browser's own.</summary>
    public double RendererCpuSeconds() => ProcessLoad.Tree(_browser.Id)
        .Where(id => ProcessLoad.CommandLine(id).Contains("--type=renderer", StringComparison.Ordinal))
        .Sum(ProcessLoad.CpuSeconds);

    /// <summary>Seconds of processor time of the whole browser.</summary>
    public double BrowserCpuSeconds() => ProcessLoad.TreeCpuSeconds(_browser.Id);

    /// <summary>Evaluates an expression in the page and returns its value by JSON.</summary>
    public async Task<JsonElement> EvaluateAsync(string expression, CancellationToken cancellationToken)
    {
        var answer = await CallAsync(
            "Runtime.evaluate",
            new JsonObject { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true },
            cancellationToken);
        return answer.TryGetProperty("exceptionDetails", out var fault)
            ? throw new InvalidOperationException($"the page threw: {fault}")
            : answer.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    /// <summary>Waits until an expression is true in the page.</summary>
    /// <exception cref="InvalidOperationException">It was not within the limit.</exception>
    public async Task UntilAsync(string expression, TimeSpan limit, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while ((await EvaluateAsync($"Boolean({expression})", cancellationToken)).ValueKind != JsonValueKind.True)
        {
            if (watch.Elapsed > limit)
            {
                throw new InvalidOperationException($"the page was not so within {limit}: {expression}");
            }

            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _browser.Kill(entireProcessTree: true);
        await _browser.WaitForExitAsync();
        _browser.Dispose();
        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // A helper of the browser's may still be writing; the directory lies among the temporary ones.
        }
    }

    private async Task AttachAsync(Uri address, CancellationToken cancellationToken)
    {
        var endpoint = await EndpointAsync(cancellationToken);
        _socket.Options.Proxy = null;
        await _socket.ConnectAsync(endpoint, cancellationToken);
        var target = await CallAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" }, cancellationToken);
        var attached = await CallAsync(
            "Target.attachToTarget",
            new JsonObject { ["targetId"] = target.GetProperty("targetId").GetString(), ["flatten"] = true },
            cancellationToken);
        _session = attached.GetProperty("sessionId").GetString();
        await CallAsync("Page.navigate", new JsonObject { ["url"] = address.AbsoluteUri }, cancellationToken);
    }

    private async Task<Uri> EndpointAsync(CancellationToken cancellationToken)
    {
        const string Mark = "DevTools listening on ";
        while (await _browser.StandardError.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                // Read on and forgotten, so that the browser never waits for its own complaints.
                _ = _browser.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new Uri(line[Mark.Length..]);
            }
        }

        throw new InvalidOperationException("Chromium ended before it listened");
    }

    private async Task<JsonElement> CallAsync(string method, JsonObject parameters, CancellationToken cancellationToken)
    {
        var id = ++_lastId;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (_session is not null)
        {
            message["sessionId"] = _session;
        }

        await _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, true, cancellationToken);
        while (true)
        {
            var answer = JsonDocument.Parse(await ReceiveAsync(cancellationToken)).RootElement;
            if (answer.TryGetProperty("id", out var of) && of.GetInt32() == id)
            {
                return answer.TryGetProperty("result", out var result)
                    ? result
                    : throw new InvalidOperationException($"{method}: {answer}");
            }
        }
    }

    private async Task<ReadOnlyMemory<byte>> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        var buffer = new byte[64 << 10];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return message.ToArray();
    }
}
