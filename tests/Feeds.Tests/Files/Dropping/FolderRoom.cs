using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Files.Dropping;

/// <summary>A room by hand: knows which ids it has seen, keeps what it was told of the feed, and stops where it is told to.</summary>
internal sealed class FolderRoom : IReportSink
{
    public HashSet<string> Seen { get; } = [];

    /// <summary>Ids in the order in which they came, repeated ones too.</summary>
    public List<string> Order { get; } = [];

    /// <summary>What the feed said of itself, newest last.</summary>
    public List<string?> States { get; } = [];

    /// <summary>After how many deliveries it is cut off.</summary>
    public int StopAfter { get; set; } = int.MaxValue;

    public Action<Delivery>? OnDelivery { get; set; }

    public ValueTask<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        OnDelivery?.Invoke(delivery);
        if (StopAfter-- <= 0)
        {
            throw new OperationCanceledException();
        }

        return ValueTask.FromResult(new DeliveryResult { Status = DeliveryStatus.Durable, Outcomes = [.. delivery.Items.Select(Take)] });
    }

    public void ReportFeedState(string feed, string? reason) => States.Add(reason);

    private Outcome Take(FeedItem item)
    {
        if (item is Rejection rejection)
        {
            return new Outcome(OutcomeKind.Rejected, rejection.Why, "r1");
        }

        var id = ((Report)item).Id;
        Order.Add(id);
        return new Outcome(Seen.Add(id) ? OutcomeKind.Accepted : OutcomeKind.Duplicate);
    }
}
