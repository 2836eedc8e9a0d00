using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SituationRoom.Core.Notices;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Notices;
using SituationRoom.Engine;

namespace SituationRoom.Gateway.Notices;

/// <summary>
/// Sends what is due: targets side by side, each one's notices one after another. What the other side confirmed is not sent
/// again while the room runs, even where the journal can't be written to say so.
/// </summary>
internal sealed partial class NoticePump(IRoom room, INoticeDesk desk, NoticeSenders senders, TimeProvider time, ILogger<NoticePump> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Dictionary<NoticeKey, NoticeEvent> _unrecorded = [];
    private readonly Dictionary<string, Task> _busy = new(StringComparer.Ordinal);

    /// <summary>Sends what is due now and waits for it; for tests, and at the heart of the loop.</summary>
    internal async Task RoundAsync(CancellationToken cancellationToken)
    {
        if (!room.IsReady)
        {
            return;
        }

        await RecordWaitingAsync(cancellationToken);
        foreach (var (target, _) in _busy.Where(busy => busy.Value.IsCompleted).ToList())
        {
            _busy.Remove(target);
        }

        var due = await desk.DueNoticesAsync(cancellationToken);
        foreach (var mine in due.Where(notice => !IsUnrecorded(notice.Key)).GroupBy(notice => notice.Key.Target, StringComparer.Ordinal))
        {
            if (!_busy.ContainsKey(mine.Key))
            {
                _busy[mine.Key] = SendAllAsync(mine.ToList(), cancellationToken);
            }
        }
    }

    /// <summary>Until all that is under way has ended.</summary>
    internal Task SettledAsync() => Task.WhenAll(_busy.Values);

    /// <summary>What may be told of an exception: its message can hold an address, and that of a bot its token.</summary>
    internal static string Told(Exception e) => e switch
    {
        HttpRequestException http => $"no connection: {http.HttpRequestError}",
        InvalidOperationException or IOException => "its secret can't be read; `situationroom check` says why",
        _ => e.GetType().Name,
    };

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
            // Stopped: what was under way and not confirmed goes out after the next start.
        }
    }

    private async Task SendAllAsync(List<PendingNotice> notices, CancellationToken cancellationToken)
    {
        foreach (var notice in notices)
        {
            var ended = await TryAsync(notice, cancellationToken);
            if (ended is null)
            {
                return;
            }

            lock (_unrecorded)
            {
                _unrecorded[notice.Key] = ended;
            }

            await RecordAsync(ended, cancellationToken);
            if (ended.Fate == NoticeFate.Failed)
            {
                // The others of this target wait for their own turn; one that is down is not asked for each of a thousand.
                return;
            }
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever a sender meets is a failed attempt, kept and shown.")]
    private async Task<NoticeEvent?> TryAsync(PendingNotice notice, CancellationToken cancellationToken)
    {
        SendResult result;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            result = senders.Find(notice.Key.Target) is { } sender
                ? await sender.SendAsync(notice, patience.Token)
                : new SendResult(SendStatus.Refused, "the configuration no longer names this target");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (OperationCanceledException)
        {
            result = new SendResult(SendStatus.Failed, $"no answer within {Patience.TotalSeconds:0} s");
        }
        catch (Exception e)
        {
            result = new SendResult(SendStatus.Failed, Told(e));
        }

        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var fate = result.Status switch
        {
            SendStatus.Delivered => NoticeFate.Delivered,
            SendStatus.Refused => NoticeFate.GivenUp,
            _ => NoticeBackOff.IsOver(notice.DueAt, now) ? NoticeFate.GivenUp : NoticeFate.Failed,
        };
        LogEnded(log, notice.Key.ToString(), fate, notice.Attempts + 1, result.Detail);
        return new NoticeEvent
        {
            At = now, Alert = notice.Key.Alert, AlertVersion = notice.Key.Version, Target = notice.Key.Target, Step = notice.Step,
            Fate = fate, Attempt = notice.Attempts + 1, Detail = result.Detail,
        };
    }

    private bool IsUnrecorded(NoticeKey key)
    {
        lock (_unrecorded)
        {
            return _unrecorded.ContainsKey(key);
        }
    }

    private async Task RecordWaitingAsync(CancellationToken cancellationToken)
    {
        List<NoticeEvent> waiting;
        lock (_unrecorded)
        {
            waiting = [.. _unrecorded.Values];
        }

        foreach (var ended in waiting)
        {
            await RecordAsync(ended, cancellationToken);
        }
    }

    private async Task RecordAsync(NoticeEvent ended, CancellationToken cancellationToken)
    {
        if (await desk.RecordAsync(ended, cancellationToken))
        {
            lock (_unrecorded)
            {
                _unrecorded.Remove(NoticeKey.Of(ended));
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Notice {Notice}: {Fate} at attempt {Attempt}: {Detail}")]
    private static partial void LogEnded(ILogger log, string notice, NoticeFate fate, int attempt, string detail);
}
