namespace SituationRoom.Reports;

/// <summary>Items of one feed that arrived together and are answered together.</summary>
/// <param name="Feed">The feed's configured id.</param>
/// <param name="ReceivedAt">When the first byte of them was here, UTC.</param>
/// <param name="Items">In the order they came; each gets the outcome at its index.</param>
public sealed record Delivery(string Feed, DateTimeOffset ReceivedAt, IReadOnlyList<FeedItem> Items);
