using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Definitions;

/// <summary>A bot of Telegram whose updates come to <c>/hooks/telegram/{feed}</c>; the secret is the <c>secret_token</c> of setWebhook.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TelegramDefinition : ChatDefinition;
