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
    /// Does ahead of their delivery what items will need and what needs no order, on the caller's thread: makes the keys for
    /// personal data, of many items in one commit. Nobody must call it, and it never fails: the delivery does what is left to do.
    /// </summary>
    /// <param name="feed">The feed's configured id.</param>
    /// <param name="items">Items that are to be delivered soon.</param>
    void Prepare(string feed, IReadOnlyList<FeedItem> items)
    {
    }

    /// <summary>
    /// Tells the health ledger that a feed failed without a message (a poll that answered with an error, a broker that
    /// went away), or with a null <paramref name="reason"/> that it is well again.
    /// </summary>
    /// <param name="feed">The feed's configured id.</param>
    /// <param name="reason">One sentence without personal data, or null.</param>
    void ReportFeedState(string feed, string? reason);
}
