using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SituationRoom.Feeds.Tests.Polling;

/// <summary>Somebody's server, on a real Kestrel at a free port of 127.0.0.1: it answers as it is told, and hangs, breaks off or sends another way likewise.</summary>
internal sealed class PolledServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _end = new();

    private PolledServer(WebApplication app) => _app = app;

    /// <summary>How it answers; told the path.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = context => context.Response.WriteAsync("[]");

    /// <summary>Requests that came, as path and headers.</summary>
    public ConcurrentQueue<(string Path, IHeaderDictionary Headers)> Requests { get; } = new();

    public Uri Address { get; private set; } = null!;

    public static async Task<PolledServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new PolledServer(app);
        app.Run(async context =>
        {
            server.Requests.Enqueue((context.Request.Path, new HeaderDictionary(context.Request.Headers.ToDictionary())));
            await server.Answer(context);
        });
        await app.StartAsync();
        server.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return server;
    }

    public void Says(string body, string type = "application/json", string? tag = null) => Answer = async context =>
    {
        if (tag is not null && context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = 304;
            return;
        }

        context.Response.Headers.ETag = tag;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body);
    };

    public void Refuses(int status, string? retryAfter = null) => Answer = context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        return context.Response.WriteAsync("<html>error</html>");
    };

    public void Redirects(string to) => Answer = context =>
    {
        context.Response.Redirect(context.Request.Path == "/" ? to : "/");
        return Task.CompletedTask;
    };

    /// <summary>Sends the beginning and then nothing, until the server ends.</summary>
    public void Hangs(string beginning) => Answer = async context =>
    {
        await context.Response.WriteAsync(beginning);
        await context.Response.Body.FlushAsync();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _end.Token);
        var over = new TaskCompletionSource();
        await using var registration = either.Token.Register(over.SetResult);
        await over.Task;
    };

    /// <summary>Promises more bytes than it sends, and breaks off.</summary>
    public void BreaksOff(string beginning) => Answer = async context =>
    {
        context.Response.ContentLength = beginning.Length + 100;
        await context.Response.WriteAsync(beginning);
        await context.Response.Body.FlushAsync();
        context.Abort();
    };

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _end.Dispose();
    }
}
