using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SituationRoom.Acceptance.Running;

/// <summary>Somebody else's server that lists what is active, at one port, whether it is there or away.</summary>
internal sealed class PolledList(int port) : IAsyncDisposable
{
    private WebApplication? _app;
    private int _asked;

    /// <summary>Ids that it lists.</summary>
    public IReadOnlyList<int> Active { get; set; } = [];

    /// <summary>How often it still answers with its list before it fails with status 500; null: always.</summary>
    public int? ListsLeft { get; set; }

    /// <summary>How often it was asked.</summary>
    public int Asked => Volatile.Read(ref _asked);

    public async Task OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        _app = builder.Build();
        _app.Run(async context =>
        {
            var fails = ListsLeft-- <= 0;
            context.Response.StatusCode = fails ? 500 : 200;
            context.Response.ContentType = fails ? "text/html" : "application/json";
            await context.Response.WriteAsync(fails ? "<html>sorry</html>" : Text());
            Interlocked.Increment(ref _asked);
        });
        await _app.StartAsync();
    }

    public async Task CloseAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    /// <summary>Waits until it was asked so many times more, each answered whole.</summary>
    public Task AskedAgainAsync(int times)
    {
        var from = Asked;
        return Eventually.Async($"{times} more polls", TimeSpan.FromSeconds(30), () => Task.FromResult(Asked >= from + times));
    }

    public ValueTask DisposeAsync() => new(CloseAsync());

    private string Text() => JsonSerializer.Serialize(new
    {
        incidents = Active.Select(id => new { nr = $"INC-{id:D4}", opened = "2026-11-21T06:00:00Z", priority = id % 2 == 0 ? "high" : "low" }),
    });
}
