using System.Text.Json;

namespace SituationRoom.Feeds.Mapping;

/// <summary>Where a value stands in a message.</summary>
/// <param name="Start">Its first byte; of a string the quote.</param>
/// <param name="Length">Its bytes; of a string with both quotes.</param>
/// <param name="Kind">Its first token; <see cref="JsonTokenType.None"/> where there is no value.</param>
/// <param name="IsEscaped">Whether it is a string with escapes.</param>
internal readonly record struct JsonPlace(int Start, int Length, JsonTokenType Kind, bool IsEscaped);
