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
    /// <param name="arrived">The document.</param>
    /// <param name="cancellationToken">Gives it up; what is on its way may still become durable.</param>
    internal async Task<TakenDocument> TakeAsync(ArrivedDocument arrived, CancellationToken cancellationToken)
    {
        if (!arrived.Document.IsComplete || arrived.Document.Failure is not null)
        {
            var (answer, notTaken) = await DeliverAsync(arrived, cancellationToken);
            return Tell(arrived.Feed, new TakenDocument(answer, notTaken, arrived.Document.Failure, false));
        }

        var line = _lines.GetOrAdd(arrived.Feed, _ => new Line());
        await line.Turn.WaitAsync(cancellationToken);
        try
        {
            return Tell(arrived.Feed, await TakeCompleteAsync(arrived, line, cancellationToken));
        }
        finally
        {
            line.Turn.Release();
        }
    }

    /// <summary>Whether the last complete document of a feed left something in doubt.</summary>
    internal bool IsInDoubt(string feed) => _lines.TryGetValue(feed, out var line) && !line.Doubt.IsNone;

    private async Task<TakenDocument> TakeCompleteAsync(ArrivedDocument arrived, Line line, CancellationToken cancellationToken)
    {
        var before = await _memory.HeldAsync(arrived.Feed, [], cancellationToken);
        var (answer, notTaken) = await DeliverAsync(arrived, cancellationToken);
        if (notTaken is not null)
        {
            return new TakenDocument(answer, notTaken, null, !line.Doubt.IsNone);
        }

        var ids = arrived.Document.Items.OfType<Report>().Select(report => report.Id).ToHashSet(StringComparer.Ordinal);
        var held = await _memory.HeldAsync(arrived.Feed, ids, cancellationToken);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(_clock.GetUtcNow().ToUnixTimeMilliseconds());
        var open = before.Where(incident => incident.IsOpen).Select(incident => incident.Id).ToHashSet(StringComparer.Ordinal);
        var conclusion = ListReconciler.Conclude(arrived.Document, open, held, line.Doubt, now);
        if (conclusion.Reports.Count > 0)
        {
            (_, notTaken) = await DeliverAsync(arrived.Feed, conclusion.Reports, 0, now, cancellationToken);
        }

        if (notTaken is null)
        {
            line.Doubt = conclusion.Doubt;
        }

        return new TakenDocument(answer, notTaken, conclusion.Trouble, !line.Doubt.IsNone);
    }

    private Task<(FeedAnswer Answer, Refusal? NotTaken)> DeliverAsync(ArrivedDocument arrived, CancellationToken cancellationToken)
    {
        var items = arrived.Document.Items.Where(item => item is not Rejection rejection || !arrived.IsKept(rejection)).ToList();
        return DeliverAsync(arrived.Feed, items, arrived.Bytes, arrived.ReceivedAt, cancellationToken);
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
