using System.Text.RegularExpressions;
using SituationRoom.Feeds.Cap;
using SituationRoom.Feeds.Datex2;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Open311;

namespace SituationRoom.Feeds.Definitions;

/// <summary>Says everything that is wrong with the feeds of a configuration, at once.</summary>
public static partial class FeedValidator
{
    /// <summary>The feed of what people enter by hand, which needs no configuration.</summary>
    private const string Reserved = "console";
    private const int LongestId = 64;
    private const int LongestName = 60;
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(366);

    /// <param name="feeds">The feeds as read.</param>
    /// <param name="path">Where they stand in the configuration.</param>
    /// <returns>Every error; empty where all is well.</returns>
    public static IReadOnlyList<ConfigurationError> Validate(IReadOnlyList<FeedDefinition> feeds, string path = "feeds")
    {
        ArgumentNullException.ThrowIfNull(feeds);
        var errors = new List<ConfigurationError>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < feeds.Count; i++)
        {
            var at = $"{path}[{i}]";
            if (!seen.TryAdd(feeds[i].Id, i) && feeds[i].Id.Length > 0)
            {
                errors.Add(new($"{at}.id", feeds[i].Id, $"{path}[{seen[feeds[i].Id]}] has this id already", "give each feed an id of its own"));
            }

            ValidateOne(feeds[i], at, errors);
        }

        FolderRules.ValidateTogether(feeds, path, errors);

        for (var i = 0; i < feeds.Count; i++)
        {
            var at = $"{path}[{i}].open311";
            ValidateNamed(feeds[i].Open311?.Publish, $"{at}.publish", seen, errors);
            ValidateNamed(feeds[i].Open311?.PublishTexts, $"{at}.publishTexts", seen, errors);
        }

        return errors;
    }

    private static void ValidateNamed(IReadOnlyList<string>? named, string at, Dictionary<string, int> known, List<ConfigurationError> errors)
    {
        for (var i = 0; i < named?.Count; i++)
        {
            if (!known.ContainsKey(named[i]))
            {
                errors.Add(new($"{at}[{i}]", named[i], "there is no such feed", "write the id of a feed of this configuration"));
            }
        }
    }

    private static void ValidateOne(FeedDefinition feed, string at, List<ConfigurationError> errors)
    {
        if (feed.Id.Length > LongestId || !IdPattern().IsMatch(feed.Id))
        {
            errors.Add(new($"{at}.id", feed.Id, $"a feed's id is lower-case Latin words and digits joined by hyphens, at most {LongestId} characters", "write an id such as \"traffic-center\""));
        }

        if (feed.Id == Reserved)
        {
            errors.Add(new($"{at}.id", feed.Id, "this id belongs to what people enter in the console", "give the feed another id"));
        }

        ValidateWords(feed, at, errors);
        ValidateKeys(feed, at, errors);
        ValidateLimits(feed.Limits, $"{at}.limits", errors);
        TopicRules.Validate(feed.Mqtt?.Topics ?? [], $"{at}.mqtt.topics", errors);
        SubscriberRules.Validate(feed, at, errors);
        FolderRules.Validate(feed, at, errors);
        PollRules.Validate(feed, at, errors);
        PeerRules.Validate(feed, at, errors);
        CapRules.Validate(feed.Cap, DocumentParsers.FormatOf(feed) == DocumentFormat.Cap, feed.Poll?.Complete ?? false, at, errors);
        ChatRules.Validate(feed, at, errors);
        Datex2Rules.Validate(feed.Datex2, DocumentParsers.FormatOf(feed) == DocumentFormat.Datex2, $"{at}.datex2", errors);
        Open311Rules.Validate(feed.Open311, feed.Door == FeedDoor.Open311, DocumentParsers.FormatOf(feed) == DocumentFormat.Open311, $"{at}.open311", errors);
        if (feed.Mapping is { } mapping)
        {
            errors.AddRange(MappingCompiler.Validate(mapping, $"{at}.mapping"));
        }
    }

    private static void ValidateWords(FeedDefinition feed, string at, List<ConfigurationError> errors)
    {
        if (!Enum.IsDefined(feed.Channel))
        {
            errors.Add(new($"{at}.channel", feed.Channel.ToString(), "there is no such channel", "write one of dispatch, traffic, feedback, social, chatbot, hotline, agency, sensor"));
        }

        if (!Enum.IsDefined(feed.Door))
        {
            errors.Add(new($"{at}.door", feed.Door.ToString(), "there is no such door", "write one of http, mqtt, mqtt-subscriber, file, cap, datex2, poll, or another that the schema lists"));
        }

        if (feed.Names is { } names)
        {
            if (string.IsNullOrWhiteSpace(names.Ru) && string.IsNullOrWhiteSpace(names.En))
            {
                errors.Add(new($"{at}.names", "", "a name in Russian or in English is needed", "write \"ru\", \"en\" or both, or leave out \"names\""));
            }

            ValidateName(names.Ru, $"{at}.names.ru", errors);
            ValidateName(names.En, $"{at}.names.en", errors);
        }

        if (feed.ExpectedInterval is { } interval && interval != FeedDefinition.LearntInterval && (interval < ShortestInterval || interval > LongestInterval))
        {
            errors.Add(new($"{at}.expectedInterval", interval.ToString(), "an expected interval lies between 1s and 366d", "write how often something arrives, such as \"5m\", or \"learn\", or leave it out"));
        }
    }

    private static void ValidateName(string? name, string at, List<ConfigurationError> errors)
    {
        if (name?.Length > LongestName)
        {
            errors.Add(new(at, name, $"a feed's name has at most {LongestName} characters", "shorten it: it stands in a chip on the wall"));
        }
    }

    private static void ValidateKeys(FeedDefinition feed, string at, List<ConfigurationError> errors)
    {
        if (feed.Door is FeedDoor.Http or FeedDoor.Mqtt or FeedDoor.Cap or FeedDoor.Datex2 or FeedDoor.Open311 && feed.Keys.Count == 0)
        {
            errors.Add(new($"{at}.keys", "", "a feed that is sent to us needs a key", "add { \"sha256\": \"…\" } with the hash of its key"));
        }

        for (var i = 0; i < feed.Keys.Count; i++)
        {
            // The value is not shown: a key pasted in place of its hash is still a key.
            if (!HashPattern().IsMatch(feed.Keys[i].Sha256))
            {
                errors.Add(new($"{at}.keys[{i}].sha256", "", "a key's hash is 64 hexadecimal digits", "write the SHA-256 of the key, as `printf %s KEY | sha256sum` prints it, never the key itself"));
            }
        }
    }

    private static void ValidateLimits(FeedLimits? limits, string at, List<ConfigurationError> errors)
    {
        if (limits?.BodyBytes is < 1024 or > 512L << 20)
        {
            errors.Add(new($"{at}.bodyBytes", $"{limits.BodyBytes}", "a body's limit lies between 1024 bytes and 512 MiB", "write a number of bytes, such as 33554432"));
        }

        if (limits?.ItemsPerSecond is not (null or (>= 0.001 and <= 1e9)))
        {
            errors.Add(new($"{at}.itemsPerSecond", $"{limits?.ItemsPerSecond}", "a rate is above zero", "write items a second, such as 500, or leave it out"));
        }

        if (limits?.Burst is not (null or (>= 1 and <= 1e9)))
        {
            errors.Add(new($"{at}.burst", $"{limits?.Burst}", "a burst is at least 1", "write a number of items, or leave it out"));
        }
        else if (limits is { Burst: not null, ItemsPerSecond: null })
        {
            errors.Add(new($"{at}.burst", $"{limits.Burst}", "a burst means nothing without a rate", "add \"itemsPerSecond\" or leave out \"burst\""));
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();

    [GeneratedRegex("^[0-9a-fA-F]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex HashPattern();
}
