using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Documents;

/// <summary>
/// A room in a few lines: known content is a duplicate; reports of an incident are ordered by revision (none is before any), time and
/// arrival; a status that is not given stays. Not for several threads at once.
/// </summary>
internal sealed class ModelRoom : IReportSink, IFeedMemory
{
    private readonly Dictionary<(string Feed, string Id), List<Seen>> _incidents = [];
    private int _position;

    public List<(string Feed, string? Reason)> States { get; } = [];

    public List<Delivery> Deliveries { get; } = [];

    /// <summary>What is answered instead of taking a delivery; null: it is taken.</summary>
    public Func<Delivery, DeliveryResult?> Refuse { get; set; } = _ => null;

    public IEnumerable<Rejection> Rejections => Deliveries.SelectMany(delivery => delivery.Items).OfType<Rejection>();

    public IEnumerable<string> Open(string feed = "list") =>
        _incidents.Where(each => each.Key.Feed == feed && Held(each.Key.Id, each.Value).IsOpen).Select(each => each.Key.Id);

    public bool Knows(string id, string feed = "list") => _incidents.ContainsKey((feed, id));

    public int Reports(string id, string feed = "list") => _incidents[(feed, id)].Count;

    public ValueTask<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (Refuse(delivery) is { } refusal)
        {
            return ValueTask.FromResult(refusal);
        }

        Deliveries.Add(delivery);
        return ValueTask.FromResult(new DeliveryResult { Status = DeliveryStatus.Durable, Outcomes = [.. delivery.Items.Select(item => Take(delivery, item))] });
    }

    public void ReportFeedState(string feed, string? reason) => States.Add((feed, reason));

    public ValueTask<IReadOnlyList<HeldIncident>> HeldAsync(string feed, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<HeldIncident>>(
        [
            .. _incidents.Where(each => each.Key.Feed == feed).Select(each => Held(each.Key.Id, each.Value))
                .Where(held => held.IsOpen || ids.Contains(held.Id)),
        ]);

    public ValueTask<IReadOnlyList<HeldIncident>> FindAsync(string feed, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<HeldIncident>>(
            [.. _incidents.Where(each => each.Key.Feed == feed && ids.Contains(each.Key.Id)).Select(each => Held(each.Key.Id, each.Value))]);

    private static HeldIncident Held(string id, List<Seen> seen) => new(
        id, seen.LastOrDefault(each => each.Status is not null)?.Status ?? IncidentStatus.Open, seen[^1].Revision, seen[^1].At);

    private Outcome Take(Delivery delivery, FeedItem item)
    {
        _position++;
        if (item is not Report report)
        {
            return item is Rejection refused ? new Outcome(OutcomeKind.Rejected, refused.Why, $"{_position}") : new Outcome(OutcomeKind.Accepted);
        }

        if (!_incidents.TryGetValue((delivery.Feed, report.Id), out var seen))
        {
            _incidents.Add((delivery.Feed, report.Id), seen = []);
        }

        var content = $"{report.Revision}|{report.OccurredAt:O}|{report.Status}|{report.Title}|{report.Severity}";
        if (seen.Exists(each => each.Content == content))
        {
            return new Outcome(OutcomeKind.Duplicate);
        }

        var at = report.OccurredAt is { } given && given < delivery.ReceivedAt ? given : delivery.ReceivedAt;
        seen.Add(new Seen(report.Revision, at, _position, report.Status, content));
        seen.Sort((left, right) => (left.Revision is not null, left.Revision ?? 0, left.At, left.Position)
            .CompareTo((right.Revision is not null, right.Revision ?? 0, right.At, right.Position)));
        return new Outcome(OutcomeKind.Accepted);
    }

    private sealed record Seen(long? Revision, DateTimeOffset At, int Position, IncidentStatus? Status, string Content);
}
