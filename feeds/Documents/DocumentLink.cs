namespace SituationRoom.Feeds.Documents;

/// <summary>A further document that an index names.</summary>
/// <param name="Address">As written in the index, so it may be relative to it.</param>
/// <param name="Id">The index's name of the entry; null where it gives none.</param>
/// <param name="Updated">When the entry was last changed, UTC, as the index says; null where it doesn't. Same id and same time: nothing new.</param>
public sealed record DocumentLink(string Address, string? Id, DateTimeOffset? Updated);
