using SituationRoom.Feeds.Http;

namespace SituationRoom.Feeds.Documents.Intake;

/// <summary>What became of a document.</summary>
/// <param name="Answer">What was made of its items.</param>
/// <param name="NotTaken">Why the room did not take all of it; null where everything is durable.</param>
/// <param name="Trouble">What was said as the feed's state; null where the feed is well.</param>
/// <param name="IsInDoubt">Whether the next document has to agree before something ends.</param>
internal sealed record TakenDocument(FeedAnswer Answer, Refusal? NotTaken, string? Trouble, bool IsInDoubt);
