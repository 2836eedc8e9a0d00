using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Hosting;
using SituationRoom.Engine;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.Notices;

/// <summary>
/// Posts to an address of one's choice that the room lives: only while it is live and can write its journal, so that a room that does nothing falls
/// silent there, too. Signed like a webhook where a secret is given. Nothing is repeated: the next beat is the next attempt.
/// </summary>
internal sealed class OutsideHeartbeat(IRoom room, NoticeSenders senders, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { MaxResponseContentBufferSize = 64 * 1024 };
    private volatile HeartbeatView _view = new(false, null, null, null);
    private (Uri Address, long Stamp)? _last;

    /// <summary>How it goes at present.</summary>
    public HeartbeatView View => _view with { IsOn = senders.Options.Heartbeat is not null };

    public override void Dispose()
    {
        _http.Dispose();
        base.Dispose();
    }

    /// <summary>Beats where that is due; for tests, and at the heart of the loop.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever an attempt meets is shown, and the next one follows.")]
    internal async Task RoundAsync(CancellationToken cancellationToken)
    {
        if (senders.Options.Heartbeat is not { } route || !room.IsReady || room.Trouble is not null
            || (_last is { } last && last.Address == route.Address && time.GetElapsedTime(last.Stamp) < route.Every))
        {
            return;
        }

        _last = (route.Address, time.GetTimestamp());
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        string? failure;
        try
        {
            failure = await BeatAsync(route, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            failure = $"no answer within {Patience.TotalSeconds:0} s";
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            failure = NoticePump.Told(e);
        }

        _view = failure is null ? _view with { LastSuccessAt = time.GetUtcNow() } : _view with { LastFailureAt = time.GetUtcNow(), Failure = failure };
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await RoundAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped: whoever listens hears nothing from now on, which is what this is for.
        }
    }

    /// <summary>Why it failed, or null.</summary>
    private async Task<string?> BeatAsync(HeartbeatRoute route, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var body = Encoding.UTF8.GetBytes($$"""{"at":"{{now:yyyy-MM-dd'T'HH:mm:ss'Z'}}","everySeconds":{{(int)route.Every.TotalSeconds}}}""");
        using var request = new HttpRequestMessage(HttpMethod.Post, route.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (route.Secret is { } secret)
        {
            request.Headers.Add(WebhookSender.SignatureHeader, WebhookSender.Signature(secret(), now.ToUnixTimeSeconds(), body));
        }

        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return answer.IsSuccessStatusCode ? null : $"answered {(int)answer.StatusCode}";
    }
}
