namespace SituationRoom.Feeds.Chats;

/// <summary>What the words of a message say by the feed's tables.</summary>
/// <param name="Admits">Whether a hashtag admits it.</param>
/// <param name="IsSuggestion">Whether a word makes it a suggestion.</param>
/// <param name="Category">Code or alias; null: none is told.</param>
/// <param name="Districts">Codes or aliases.</param>
internal sealed record ChatMarks(bool Admits, bool IsSuggestion, string? Category, IReadOnlyList<string> Districts);
