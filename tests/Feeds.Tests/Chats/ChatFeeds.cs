using SituationRoom.Feeds.Chats;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Webhooks;

namespace SituationRoom.Feeds.Tests.Chats;

/// <summary>A feed of each platform, with the tables that the samples speak of.</summary>
internal static class ChatFeeds
{
    public static readonly IReadOnlyDictionary<string, HashtagDefinition> Hashtags = new Dictionary<string, HashtagDefinition>
    {
        ["#ЦУР34"] = new(),
        ["#центральный"] = new() { District = "tsentralny", Admits = false },
        ["#ямы"] = new() { Category = "roads/potholes", Admits = false },
    };

    private static readonly string[] Suggestions = ["#предложение", "предлагаю"];

    private static readonly SecretReference[] Secrets = [new() { Env = "SOME_SECRET" }];

    public static FeedDefinition Vk { get; } = new()
    {
        Id = "vk",
        Door = FeedDoor.Vk,
        Vk = new VkDefinition { GroupId = 34, Confirmation = new SecretReference { Env = "SOME_TEXT" }, Secrets = Secrets, Hashtags = Hashtags, Suggestions = Suggestions },
    };

    public static FeedDefinition Telegram { get; } = new()
    {
        Id = "telegram",
        Door = FeedDoor.Telegram,
        Telegram = new TelegramDefinition { Secrets = Secrets, Hashtags = Hashtags, Suggestions = Suggestions },
    };

    public static FeedDefinition Max { get; } = new()
    {
        Id = "max",
        Door = FeedDoor.Max,
        Max = new MaxDefinition { Secrets = Secrets, Hashtags = Hashtags, Suggestions = Suggestions },
    };

    public static IReadOnlyList<FeedDefinition> All { get; } = [Vk, Telegram, Max];

    /// <summary>The parser for the samples of a folder.</summary>
    public static IChatParser Parser(string platform) => WebhookParsers.For(All.Single(feed => feed.Id == platform))!;
}
