using System.Globalization;
using System.Text.RegularExpressions;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Definitions;

/// <summary>What must hold for the feeds of messengers and social networks.</summary>
internal static partial class ChatRules
{
    private const int LongestWord = 100;

    public static void Validate(FeedDefinition feed, string at, List<ConfigurationError> errors)
    {
        Door(feed, feed.Vk, FeedDoor.Vk, $"{at}.vk", "{ \"groupId\": …, \"confirmation\": …, \"secrets\": [ … ] }", errors);
        Door(feed, feed.Telegram, FeedDoor.Telegram, $"{at}.telegram", "{ \"secrets\": [ … ] }", errors);
        Door(feed, feed.Max, FeedDoor.Max, $"{at}.max", "{ \"secrets\": [ … ] }", errors);
        if (feed.Vk is { } vk)
        {
            Group(vk, $"{at}.vk", errors);
        }
    }

    private static void Door(FeedDefinition feed, ChatDefinition? chat, FeedDoor door, string at, string example, List<ConfigurationError> errors)
    {
        var name = at[(at.LastIndexOf('.') + 1)..];
        if (chat is null)
        {
            if (feed.Door == door)
            {
                errors.Add(new(at, "", $"a feed behind the door {name} needs its secrets", $"add \"{name}\": {example}"));
            }

            return;
        }

        if (feed.Door != door)
        {
            errors.Add(new(at, "", $"only a feed behind the door {name} has these options", $"write \"door\": \"{name}\" or leave out \"{name}\""));
        }

        if (chat.Secrets.Count == 0)
        {
            errors.Add(new($"{at}.secrets", "", "without a secret anybody could send events", "add { \"env\": \"NAME\" } or { \"file\": \"PATH\" }"));
        }

        for (var i = 0; i < chat.Secrets.Count; i++)
        {
            Secret(chat.Secrets[i], $"{at}.secrets[{i}]", errors);
        }

        Hashtags(chat, at, errors);
        Suggestions(chat.Suggestions, $"{at}.suggestions", errors);
    }

    private static void Group(VkDefinition vk, string at, List<ConfigurationError> errors)
    {
        if (vk.GroupId <= 0)
        {
            errors.Add(new($"{at}.groupId", vk.GroupId.ToString(CultureInfo.InvariantCulture), "a community's number is above zero", "write the number that stands in the community's settings, without a minus sign"));
        }

        if (vk.Confirmation is { } confirmation)
        {
            Secret(confirmation, $"{at}.confirmation", errors);
        }
        else
        {
            errors.Add(new($"{at}.confirmation", "", "VK confirms an address before it sends events", "add { \"env\": \"NAME\" } or { \"file\": \"PATH\" } where the text lies that the community's settings show"));
        }
    }

    private static void Secret(SecretReference secret, string at, List<ConfigurationError> errors)
    {
        if (string.IsNullOrEmpty(secret.Env) == string.IsNullOrEmpty(secret.File))
        {
            errors.Add(new(at, "", "a secret lies in exactly one place", "write either \"env\" with a variable's name or \"file\" with a path"));
        }
    }

    private static void Hashtags(ChatDefinition chat, string at, List<ConfigurationError> errors)
    {
        foreach (var (hashtag, says) in chat.Hashtags)
        {
            var place = $"{at}.hashtags[\"{hashtag}\"]";
            if (hashtag.Length > LongestWord || !HashtagPattern().IsMatch(hashtag))
            {
                errors.Add(new(place, hashtag, $"a hashtag is # with letters, digits and underscores, at most {LongestWord} characters", "write it as people do, such as \"#ЦУР34\""));
            }

            Word(says.District, $"{place}.district", "district", errors);
            Word(says.Category, $"{place}.category", "category", errors);
        }

        foreach (var twins in chat.Hashtags.Keys.GroupBy(FoldedWord, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            errors.Add(new($"{at}.hashtags", twins.Last(), "two hashtags differ in letter case or in ё and е alone", "keep one of them"));
        }

        if (!Enum.IsDefined(chat.Only))
        {
            errors.Add(new($"{at}.only", chat.Only.ToString(), "there is no such selection", "write \"everything\" or \"hashtag\""));
        }
        else if (chat.Only == ChatSelection.Hashtag && !chat.Hashtags.Values.Any(says => says.Admits))
        {
            errors.Add(new($"{at}.only", "hashtag", "no hashtag admits a message, so nothing would be for the room", "add one to \"hashtags\", such as \"#ЦУР34\": {}, or write \"everything\""));
        }
    }

    private static void Suggestions(IReadOnlyList<string> words, string at, List<ConfigurationError> errors)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length > LongestWord || !WordPattern().IsMatch(words[i]))
            {
                errors.Add(new($"{at}[{i}]", words[i], $"it is one word or hashtag of at most {LongestWord} characters", "write a word such as \"предлагаю\" or \"#предложение\""));
            }
        }
    }

    private static void Word(string? word, string at, string what, List<ConfigurationError> errors)
    {
        if (word is not null && (string.IsNullOrWhiteSpace(word) || word.Length > ReportLimits.Word))
        {
            errors.Add(new(at, word, $"a {what} is a code or an alias of 1 to {ReportLimits.Word} characters", "write one, or leave it out"));
        }
    }

    /// <summary>Words as they are compared: without letter case, ё as е. U+FFFE is no character and can't be normalised.</summary>
    internal static string FoldedWord(string text) => text.Replace('\uFFFE', ' ').Normalize().ToUpperInvariant().Replace('Ё', 'Е');

    [GeneratedRegex(@"^#[\p{L}\p{Mn}\p{N}_]+$", RegexOptions.CultureInvariant)]
    private static partial Regex HashtagPattern();

    [GeneratedRegex(@"^#?[\p{L}\p{Mn}\p{N}_]+$", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();
}
