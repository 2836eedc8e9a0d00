using System.Collections.Frozen;
using System.Globalization;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Chats;

/// <summary>Finds a feed's hashtags and words in messages.</summary>
internal sealed class ChatWords(ChatDefinition definition)
{
    private readonly FrozenDictionary<string, HashtagDefinition> _hashtags =
        definition.Hashtags.ToFrozenDictionary(line => ChatRules.FoldedWord(line.Key), line => line.Value, StringComparer.Ordinal);

    private readonly FrozenSet<string> _suggestions = definition.Suggestions.Select(ChatRules.FoldedWord).ToFrozenSet(StringComparer.Ordinal);

    public ChatMarks Of(string? text)
    {
        var (admits, isSuggestion) = (false, false);
        string? category = null;
        var districts = new List<string>();
        foreach (var word in Words(text is null || (_hashtags.Count == 0 && _suggestions.Count == 0) ? "" : ChatRules.FoldedWord(text)))
        {
            isSuggestion |= _suggestions.Contains(word);
            if (_hashtags.TryGetValue(word, out var says))
            {
                admits |= says.Admits;
                category ??= says.Category;
                if (says.District is { } district && !districts.Contains(district) && districts.Count < ReportLimits.Districts)
                {
                    districts.Add(district);
                }
            }
        }

        return new ChatMarks(admits, isSuggestion, category, districts);
    }

    // A # begins a hashtag only where no word goes before it; VK's #word@community is the hashtag #word.
    private static IEnumerable<string> Words(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            var isHashtag = text[at] == '#' && (at == 0 || !IsOfWord(text[at - 1]));
            at += isHashtag ? 1 : 0;
            var letters = at;
            while (at < text.Length && IsOfWord(text[at]))
            {
                at++;
            }

            if (at > letters)
            {
                yield return text[start..at];
            }
            else if (!isHashtag)
            {
                at++;
            }
        }
    }

    private static bool IsOfWord(char one) =>
        char.IsLetterOrDigit(one) || one == '_' || char.GetUnicodeCategory(one) == UnicodeCategory.NonSpacingMark;
}
