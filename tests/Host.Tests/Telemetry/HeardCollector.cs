using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace SituationRoom.Host.Tests.Telemetry;

/// <summary>Takes what OpenTelemetry sends, by gRPC or by protobuf over HTTP, and keeps its bytes.</summary>
internal sealed class HeardCollector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, string Authorization, byte[] Body)> _heard = new();

    private HeardCollector(WebApplication app)
    {
        _app = app;
        app.Run(TakeAsync);
    }

    /// <summary>Whether it refuses everything.</summary>
    public bool IsAway { get; set; }

    public string Address => _app.Urls.Single();

    /// <summary>What came by a path, texts in it readable; empty where nothing did.</summary>
    public string Texts(string path) => string.Concat(_heard.Where(one => one.Path.Contains(path, StringComparison.Ordinal)).Select(one => Encoding.UTF8.GetString(one.Body)));

    public IReadOnlyList<string> Authorizations => [.. _heard.Select(one => one.Authorization).Distinct()];

    public static async Task<HeardCollector> StartAsync(bool isGrpc)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel =>
            kestrel.ConfigureEndpointDefaults(door => door.Protocols = isGrpc ? HttpProtocols.Http2 : HttpProtocols.Http1));
        var collector = new HeardCollector(builder.Build());
        await collector._app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (IsAway)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        _heard.Enqueue((context.Request.Path, context.Request.Headers.Authorization.ToString(), body.ToArray()));
        if (context.Request.ContentType == "application/grpc")
        {
            context.Response.ContentType = "application/grpc";
            await context.Response.Body.WriteAsync(new byte[5]);
            context.Response.AppendTrailer("grpc-status", "0");
        }
    }
}
