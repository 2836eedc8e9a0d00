using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SituationRoom.Acceptance.Running;

/// <summary>Somebody else's service that is told of alerts.</summary>
internal sealed class NoticeReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _secret;

    private NoticeReceiver(WebApplication app, string secret) => (_app, _secret) = (app, secret);

    /// <summary>Whether it takes what comes, or answers with 503.</summary>
    public bool Takes { get; set; }

    /// <summary>Every attempt: the key, the step, whether it was taken.</summary>
    public ConcurrentQueue<(string Key, string Step, bool Taken)> Attempts { get; } = new();

    public string Address => $"{_app.Urls.Single()}/alerts";

    public static async Task<NoticeReceiver> StartAsync(string secret)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new NoticeReceiver(builder.Build(), secret);
        receiver._app.MapPost("/alerts", (Delegate)receiver.TakeAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpContext context)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes);
        var said = context.Request.Headers["SituationRoom-Signature"].ToString().Split(',');
        byte[] signed = [.. Encoding.UTF8.GetBytes(said[0][2..] + "."), .. bytes.ToArray()];
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_secret), signed));
        if (said[1] != "v1=" + expected)
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        using var json = JsonDocument.Parse(bytes.ToArray());
        Attempts.Enqueue((context.Request.Headers["Idempotency-Key"].ToString(), json.RootElement.GetProperty("step").GetString()!, Takes));
        return Results.StatusCode(Takes ? StatusCodes.Status204NoContent : StatusCodes.Status503ServiceUnavailable);
    }
}
