using SituationRoom.Core.Notices;

namespace SituationRoom.Gateway.Notices;

/// <summary>A target and the way to it; of the ways the one of its kind is there.</summary>
public sealed record NoticeRoute
{
    public required NoticeTarget Target { get; init; }

    /// <summary>Whether texts are in Russian.</summary>
    public bool IsRussian { get; init; } = true;

    public WebhookRoute? Webhook { get; init; }

    public EmailRoute? Email { get; init; }

    public TelegramRoute? Telegram { get; init; }
}

/// <summary>Where a webhook goes.</summary>
/// <param name="Address">http or https.</param>
/// <param name="Secret">The shared secret of the signature, read at every attempt.</param>
/// <param name="IsCap">Whether it posts CAP instead of JSON.</param>
public sealed record WebhookRoute(Uri Address, Func<string> Secret, bool IsCap);

/// <summary>Where a Telegram message goes.</summary>
/// <param name="Api">The Bot API's root.</param>
/// <param name="Token">The bot's token, read at every attempt.</param>
/// <param name="Chat">The chat's id.</param>
public sealed record TelegramRoute(Uri Api, Func<string> Token, string Chat);

/// <summary>All that leaves the room.</summary>
/// <param name="Routes">Targets, and the ways to them.</param>
/// <param name="Voice">Who speaks in CAP messages.</param>
public sealed record NoticeOptions(IReadOnlyList<NoticeRoute> Routes, CapVoice Voice)
{
    /// <summary>Where the room says that it lives; null: nowhere.</summary>
    public HeartbeatRoute? Heartbeat { get; init; }

    /// <summary>Nothing leaves the room.</summary>
    public static NoticeOptions None { get; } = new([], new CapVoice("situationroom", new("SituationRoom", "SituationRoom"), "none"));
}
