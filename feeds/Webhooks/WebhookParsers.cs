using System.Runtime.CompilerServices;
using SituationRoom.Feeds.Chats;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Max;
using SituationRoom.Feeds.Telegram;
using SituationRoom.Feeds.Vk;

namespace SituationRoom.Feeds.Webhooks;

/// <summary>Finds the parser of a feed's events: each platform is one line here.</summary>
public static class WebhookParsers
{
    private static readonly ConditionalWeakTable<FeedDefinition, IChatParser> Made = [];

    /// <summary>The parser of a feed's events; the same one for the same definition. Null where the feed has another door.</summary>
    /// <param name="feed">A feed that passed <see cref="FeedValidator"/>.</param>
    public static IChatParser? For(FeedDefinition feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        Func<FeedDefinition, IChatParser>? make = feed switch
        {
            { Door: FeedDoor.Vk, Vk: { } vk } => _ => new VkParser(vk),
            { Door: FeedDoor.Telegram, Telegram: { } telegram } => _ => new TelegramParser(telegram),
            { Door: FeedDoor.Max, Max: { } max } => _ => new MaxParser(max),
            _ => null,
        };
        return make is null ? null : Made.GetValue(feed, known => make(known));
    }
}
