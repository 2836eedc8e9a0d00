using SituationRoom.Feeds.Documents;

namespace SituationRoom.Feeds.Polling;

/// <summary>A document with those that it names, as one.</summary>
/// <param name="Document">All items together; complete only where every linked document was read.</param>
/// <param name="Bytes">How long they were together.</param>
/// <param name="Links">Linked documents that are known from now on.</param>
/// <param name="Trouble">Why not all was read, in one English sentence; null where it was.</param>
internal sealed record PolledDocument(ParsedDocument Document, long Bytes, IReadOnlyList<PollLink> Links, string? Trouble);
