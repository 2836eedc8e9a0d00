using Microsoft.Extensions.Logging;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Expiry;

/// <summary>
/// The last step on their way into the room of reports that say when they end by themselves, such as CAP alerts and DATEX II situations: finds which
/// incident each is about, and ends what has expired. Whatever door or poll they came by, and what other feeds send goes through untouched. They go one
/// delivery at a time; what is remembered of them is in a file before the sender is answered.
/// </summary>
public sealed partial class ExpiryFeed : IReportSink, IDisposable
{
    /// <summary>Twice as long as the room holds an incident that is done.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(60);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private readonly IReportSink _room;
    private readonly Func<string, IIncidentSteps?> _stepsOf;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly IncidentMemory _memory = new();
    private readonly IncidentLedger _ledger;
    private long _nextExpiry;

    /// <param name="room">Where everything goes on to.</param>
    /// <param name="stepsOf">What the reports of a feed mean, by its id; null where nothing of it ends by itself.</param>
    /// <param name="path">The file of what is remembered.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="logger">Where trouble is told.</param>
    /// <exception cref="IOException">The file can't be read or written.</exception>
    public ExpiryFeed(IReportSink room, Func<string, IIncidentSteps?> stepsOf, string path, TimeProvider clock, ILogger<ExpiryFeed> logger)
    {
        ArgumentNullException.ThrowIfNull(clock);
        (_room, _stepsOf, _clock, _logger) = (room, stepsOf, clock, logger);
        _ledger = IncidentLedger.Open(path, _memory, clock.GetUtcNow() - Remembered, out var damaged);
        if (damaged > 0)
        {
            LogDamaged(_logger, damaged);
        }

        SetNextExpiry();
    }

    public async ValueTask<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (_stepsOf(delivery.Feed) is not { } steps)
        {
            return await _room.DeliverAsync(delivery, cancellationToken).ConfigureAwait(false);
        }

        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var result = await SendAsync(Resolved(delivery, steps), cancellationToken).ConfigureAwait(false);
            return result.Outcomes.Count > delivery.Items.Count
                ? result with { Outcomes = [.. result.Outcomes.Take(delivery.Items.Count)] }
                : result;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void ReportFeedState(string feed, string? reason) => _room.ReportFeedState(feed, reason);

    /// <summary>Ends what has expired by now. What the room does not take is ended when asked again.</summary>
    public async ValueTask EndExpiredAsync(CancellationToken cancellationToken)
    {
        if (_clock.GetUtcNow().UtcTicks < Interlocked.Read(ref _nextExpiry))
        {
            return;
        }

        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var now = _clock.GetUtcNow();
            foreach (var ended in _memory.Expired(now).GroupBy(incident => incident.Feed))
            {
                foreach (var incident in ended)
                {
                    _memory.Apply(new IncidentNote(incident with { Status = IncidentStatus.Closed }, [], null));
                }

                var result = await SendAsync(new Delivery(ended.Key, now, [.. ended.Select(incident => incident.Closing())]), cancellationToken).ConfigureAwait(false);
                if (result.Status != DeliveryStatus.Durable)
                {
                    return;
                }

                LogEnded(_logger, result.Outcomes.Count, ended.Key);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _turn.Dispose();
    }

    // In the order in which the messages were issued, since an index often has the newest first; the outcomes keep their places.
    private Delivery Resolved(Delivery delivery, IIncidentSteps steps)
    {
        FeedItem[] items = [.. delivery.Items];
        var consequences = new List<FeedItem>();
        var now = _clock.GetUtcNow();
        foreach (var at in Enumerable.Range(0, items.Length).Where(at => items[at] is Report).OrderBy(at => ((Report)items[at]).Revision))
        {
            var step = steps.Take(_memory, delivery.Feed, (Report)items[at], now);
            items[at] = step.Report;
            consequences.AddRange(step.Consequences);
        }

        return delivery with { Items = [.. items, .. consequences] };
    }

    // What is remembered holds only once the room has what it stands for. A crash between the two leaves the sender unanswered;
    // what it then sends again leads to the same.
    private async ValueTask<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            var result = await _room.DeliverAsync(delivery, cancellationToken).ConfigureAwait(false);
            if (result.Status == DeliveryStatus.Durable)
            {
                _ledger.Append(_memory.Notes, _clock.GetUtcNow() - Remembered);
                _memory.Keep();
            }

            return result;
        }
        catch (IOException error)
        {
            LogUnwritten(_logger, error);
            return new DeliveryResult
            {
                Status = DeliveryStatus.Unavailable,
                Reason = "the memory of what ends by itself cannot be written; send again shortly",
                RetryAfter = RetryAfter,
            };
        }
        finally
        {
            _memory.Undo();
            SetNextExpiry();
        }
    }

    private void SetNextExpiry() => Interlocked.Exchange(ref _nextExpiry, _memory.NextExpiry()?.UtcTicks ?? long.MaxValue);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Lines} lines of the memory of what ends by itself could not be read; incidents they spoke of may not end by themselves")]
    private static partial void LogDamaged(ILogger logger, int lines);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} incidents of feed {Feed} have ended by their own times")]
    private static partial void LogEnded(ILogger logger, int count, string feed);

    [LoggerMessage(Level = LogLevel.Error, Message = "The memory of what ends by itself cannot be written")]
    private static partial void LogUnwritten(ILogger logger, Exception error);
}
