using SituationRoom.Feeds.Chats;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Feeds.Webhooks;

/// <summary>How one platform calls us.</summary>
/// <param name="Door">The door of its feeds.</param>
/// <param name="Path">Its address.</param>
/// <param name="Name">Its name, for people.</param>
/// <param name="SecretHeader">The header that brings the secret; null: it stands in the body.</param>
/// <param name="Answer">What an event that was taken is answered with.</param>
/// <param name="Options">The options of a feed that passed <see cref="FeedValidator"/>.</param>
internal sealed record WebhookPlatform(
    FeedDoor Door, string Path, string Name, string? SecretHeader, string Answer, Func<FeedDefinition, ChatDefinition> Options)
{
    /// <summary>Every platform: one line each.</summary>
    public static IReadOnlyList<WebhookPlatform> All { get; } =
    [
        new(FeedDoor.Vk, "/hooks/vk/{feed}", "Vk", null, "ok", feed => feed.Vk!),
        new(FeedDoor.Telegram, "/hooks/telegram/{feed}", "Telegram", "X-Telegram-Bot-Api-Secret-Token", "", feed => feed.Telegram!),
        new(FeedDoor.Max, "/hooks/max/{feed}", "Max", "X-Max-Bot-Api-Secret", "", feed => feed.Max!),
    ];
}
