using System.Collections.Concurrent;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests;

/// <summary>An intake that keeps what it is given; it can be told to answer otherwise.</summary>
internal sealed class CollectingSink : IReportSink
{
    private int _rejections;

    public ConcurrentQueue<Delivery> Deliveries { get; } = new();

    /// <summary>What is answered instead of Durable, asked with the number of the delivery from 1; null: Durable.</summary>
    public Func<int, DeliveryResult?> Answer { get; set; } = _ => null;

    /// <summary>What each delivery waits for before it is answered.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public IEnumerable<FeedItem> Items => Deliveries.SelectMany(delivery => delivery.Items);

    public async ValueTask<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        Deliveries.Enqueue(delivery);
        var answer = Answer(Deliveries.Count);
        await Gate;
        return answer ?? new DeliveryResult { Status = DeliveryStatus.Durable, Outcomes = [.. delivery.Items.Select(Outcome)] };
    }

    public void ReportFeedState(string feed, string? reason)
    {
    }

    private Outcome Outcome(FeedItem item) => item is Rejection rejection
        ? new Outcome(OutcomeKind.Rejected, rejection.Why, $"r-{Interlocked.Increment(ref _rejections)}")
        : new Outcome(OutcomeKind.Accepted);
}
