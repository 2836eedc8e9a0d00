using System.Text.Json.Serialization;
using SituationRoom.Core.Notices;
using SituationRoom.Core.Trail;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>To whom notices go, which, and by what way.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NoticeTargetDefinition
{
    /// <summary>Lower-case Latin words joined by hyphens; unique. What was told stands under it: never give it to another target.</summary>
    public string Id { get; init; } = "";

    /// <summary><c>webhook</c>, <c>email</c>, <c>telegram</c>, or <c>cap</c> for the Atom feed at /api/v1/cap.</summary>
    public NoticeKind Kind { get; init; }

    /// <summary>What it is called; the id where it is left out.</summary>
    public NameDefinition Name { get; init; } = new();

    /// <summary>Priorities that are told, 1 (S1) to 4 (S4); all where it is left out.</summary>
    public IReadOnlyList<int> Priorities { get; init; } = [];

    /// <summary>Ids of the rules that are told; all where it is left out.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Steps that are told: <c>raised</c>, <c>again</c>, <c>escalated</c>, <c>ended</c>; all where it is left out.</summary>
    public IReadOnlyList<NoticeStep> Steps { get; init; } = [];

    /// <summary>Escalations are told from this step on.</summary>
    public int FromEscalation { get; init; } = 1;

    /// <summary>Whether alerts of exercises are told, marked as such.</summary>
    public bool Exercises { get; init; }

    /// <summary>Language of texts, <c>ru</c> or <c>en</c>; the city's first where it is left out.</summary>
    public string? Language { get; init; }

    /// <summary>Of a webhook: where it goes. https, or http to this machine.</summary>
    public string? Url { get; init; }

    /// <summary>Of a webhook: <c>json</c> or <c>cap</c>.</summary>
    public string Format { get; init; } = "json";

    /// <summary>Of a webhook: the secret that signs; of Telegram: the bot's token; of e-mail: the password, where a user is named.</summary>
    public SecretReference? Secret { get; init; }

    /// <summary>Of Telegram: the chat's id.</summary>
    public string? Chat { get; init; }

    /// <summary>Of Telegram: another address of the Bot API, where the public one is not to be reached.</summary>
    public string? Api { get; init; }

    /// <summary>Of e-mail: the SMTP server.</summary>
    public string? Host { get; init; }

    /// <summary>Of e-mail: its port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Of e-mail: whether STARTTLS is demanded.</summary>
    public bool Tls { get; init; } = true;

    /// <summary>Of e-mail: who signs in; nobody where it is left out.</summary>
    public string? User { get; init; }

    /// <summary>Of e-mail: the sender's address.</summary>
    public string? From { get; init; }

    /// <summary>Of e-mail: the recipients' addresses.</summary>
    public IReadOnlyList<string> To { get; init; } = [];
}
