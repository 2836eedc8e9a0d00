namespace SituationRoom.Reports;

/// <summary>Items of one feed that arrived together and are answered together.</summary>
/// <param name="Feed">The feed's configured id.</param>
/// <param name="ReceivedAt">When the first byte of them was here, UTC.</param>
/// <param name="Items">In the order they came; each gets the outcome at its index.</param>
public sealed record Delivery(string Feed, DateTimeOffset ReceivedAt, IReadOnlyList<FeedItem> Items)
{
    /// <summary>
    /// What was done with an earlier rejection of the feed; null for what a sender sent. It becomes durable together with the
    /// items or not at all, and is no sign of life of the feed.
    /// </summary>
    public RejectionNote? Note { get; init; }

    /// <summary>Of which import it is a part; null where of none.</summary>
    public ImportMark? Import { get; init; }
}
