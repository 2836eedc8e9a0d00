namespace SituationRoom.Reports;

/// <summary>The one way out of a feed: into the room's intake.</summary>
public interface IReportSink
{
    /// <summary>
    /// Places, validates and appends; completes only once the items are durable (or refused as a whole). Many callers
    /// share one commit. An expected failure is a status, never an exception.
    /// </summary>
    ValueTask<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken);

    /// <summary>
    /// Tells the health ledger that a feed failed without a message (a poll that answered with an error, a broker that
    /// went away), or with a null <paramref name="reason"/> that it is well again.
    /// </summary>
    /// <param name="feed">The feed's configured id.</param>
    /// <param name="reason">One sentence without personal data, or null.</param>
    void ReportFeedState(string feed, string? reason);
}
