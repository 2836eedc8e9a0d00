using System.Collections.Concurrent;
using SituationRoom.Feeds.Http;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Documents.Intake;

/// <summary>
/// Takes whole documents in: their items in pieces, then what a complete one means to have ended, then the feed's state. Complete
/// documents of one feed are taken one after the other. Safe for any number of threads.
/// </summary>
public sealed class DocumentIntake
{
    private readonly IReportSink _sink;
    private readonly IFeedMemory _memory;
    private readonly HttpFeedOptions _options;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, Line> _lines = new(StringComparer.Ordinal);

    public DocumentIntake(IReportSink sink, IFeedMemory memory, HttpFeedOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_sink, _memory, _options, _clock) = (sink, memory, options, clock);
        Budget = new ByteBudget(options.BytesInFlight);
    }

    /// <summary>Bytes of all documents together that are read but not yet durable.</summary>
    internal ByteBudget Budget { get; }

    /// <summary>Takes one document; it is durable on return unless the answer says otherwise.</summary>
    /// <param name="feed">The feed's configured id.</param>
    /// <param name="document">What it says.</param>
    /// <param name="bytes">How long it was.</param>
    /// <param name="receivedAt">When its first byte was here, UTC.</param>
    /// <param name="cancellationToken">Gives it up; what is on its way may still become durable.</param>
    internal async Task<TakenDocument> TakeAsync(
        string feed, ParsedDocument document, int bytes, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        if (!document.IsComplete || document.Failure is not null)
        {
            var (answer, notTaken) = await DeliverAsync(feed, document.Items, bytes, receivedAt, cancellationToken);
            return Tell(feed, new TakenDocument(answer, notTaken, document.Failure, false));
        }

        var line = _lines.GetOrAdd(feed, _ => new Line());
        await line.Turn.WaitAsync(cancellationToken);
        try
        {
            return Tell(feed, await TakeCompleteAsync(feed, document, bytes, receivedAt, line, cancellationToken));
        }
        finally
        {
            line.Turn.Release();
        }
    }

    private async Task<TakenDocument> TakeCompleteAsync(
        string feed, ParsedDocument document, int bytes, DateTimeOffset receivedAt, Line line, CancellationToken cancellationToken)
    {
        var before = await _memory.HeldAsync(feed, [], cancellationToken);
        var (answer, notTaken) = await DeliverAsync(feed, document.Items, bytes, receivedAt, cancellationToken);
        if (notTaken is not null)
        {
            return new TakenDocument(answer, notTaken, null, !line.Doubt.IsNone);
        }

        var ids = document.Items.OfType<Report>().Select(report => report.Id).ToHashSet(StringComparer.Ordinal);
        var held = await _memory.HeldAsync(feed, ids, cancellationToken);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(_clock.GetUtcNow().ToUnixTimeMilliseconds());
        var open = before.Where(incident => incident.IsOpen).Select(incident => incident.Id).ToHashSet(StringComparer.Ordinal);
        var conclusion = ListReconciler.Conclude(document, open, held, line.Doubt, now);
        if (conclusion.Reports.Count > 0)
        {
            (_, notTaken) = await DeliverAsync(feed, conclusion.Reports, 0, now, cancellationToken);
        }

        if (notTaken is null)
        {
            line.Doubt = conclusion.Doubt;
        }

        return new TakenDocument(answer, notTaken, conclusion.Trouble, !line.Doubt.IsNone);
    }

    private async Task<(FeedAnswer Answer, Refusal? NotTaken)> DeliverAsync(
        string feed, IReadOnlyList<FeedItem> items, int bytes, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        var deliveries = new Deliveries(_sink, _options, Budget, feed, receivedAt);
        try
        {
            if (items.Count == 0)
            {
                await deliveries.SendNothingAsync(cancellationToken);
            }

            await deliveries.SendAsync([.. items], bytes, cancellationToken);
        }
        finally
        {
            await deliveries.FinishAsync();
        }

        return (deliveries.Answer, deliveries.Failure);
    }

    private TakenDocument Tell(string feed, TakenDocument taken)
    {
        if (taken.NotTaken is null)
        {
            _sink.ReportFeedState(feed, taken.Trouble);
        }

        return taken;
    }

    /// <summary>The complete documents of one feed, one after the other.</summary>
    private sealed class Line
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public ListDoubt Doubt { get; set; } = ListDoubt.None;
    }
}
