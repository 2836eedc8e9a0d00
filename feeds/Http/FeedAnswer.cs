namespace SituationRoom.Feeds.Http;

/// <summary>The answer to a body whose every item is durable.</summary>
/// <param name="Accepted">Items that were new.</param>
/// <param name="Duplicates">Items that were known already.</param>
/// <param name="Rejected">Items that were kept as rejections, the first of them where there are very many.</param>
/// <param name="RejectedNotListed">How many more were rejected than are listed; left out where it is zero.</param>
/// <param name="Hint">What the sender should know though nothing was refused, in one English sentence; left out where there is nothing.</param>
public sealed record FeedAnswer(long Accepted, long Duplicates, IReadOnlyList<RejectedItem> Rejected, long? RejectedNotListed = null, string? Hint = null);
