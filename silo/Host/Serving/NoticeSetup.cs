using SituationRoom.Core.Notices;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Gateway.Notices;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Serving;

/// <summary>Makes of the configuration what the gateway tells outside.</summary>
internal static class NoticeSetup
{
    private static readonly Uri TelegramApi = new("https://api.telegram.org/");

    /// <summary>Targets and the ways to them.</summary>
    public static NoticeOptions Options(LoadedConfiguration loaded)
    {
        var (notices, city) = (loaded.Room.Notices, loaded.Room.City);
        var voice = notices.Cap is { } cap
            ? new CapVoice(cap.Sender, cap.Name.IsEmpty ? city.Name.Names("") : cap.Name.Names(cap.Sender), cap.Restriction)
            : NoticeOptions.None.Voice;
        return new NoticeOptions([.. notices.Targets.Select(target => Route(target, loaded))], voice)
        {
            Heartbeat = notices.Heartbeat is { } heartbeat
                ? new HeartbeatRoute(new Uri(heartbeat.Url), heartbeat.Every, heartbeat.Secret is { } secret ? Secret(secret, loaded) : null)
                : null,
        };
    }

    /// <summary>The targets alone, for the engine.</summary>
    public static IReadOnlyList<NoticeTarget> Targets(LoadedConfiguration loaded) => [.. loaded.Room.Notices.Targets.Select(Target)];

    private static NoticeTarget Target(NoticeTargetDefinition target) => new()
    {
        Id = target.Id,
        Kind = target.Kind,
        Names = target.Name.Names(target.Id),
        Priorities = target.Priorities,
        Rules = target.Rules,
        Steps = target.Steps,
        FromEscalation = target.FromEscalation,
        Exercises = target.Exercises,
    };

    private static NoticeRoute Route(NoticeTargetDefinition target, LoadedConfiguration loaded)
    {
        var language = target.Language ?? (loaded.Room.City.Languages is [var first, ..] ? first : "ru");
        var route = new NoticeRoute { Target = Target(target), IsRussian = language == "ru" };
        return target.Kind switch
        {
            NoticeKind.Webhook => route with { Webhook = new WebhookRoute(new Uri(target.Url!), Secret(target.Secret!, loaded), target.Format == "cap") },
            NoticeKind.Telegram => route with { Telegram = new TelegramRoute(target.Api is { } api ? new Uri(api) : TelegramApi, Secret(target.Secret!, loaded), target.Chat!) },
            NoticeKind.Email => route with
            {
                Email = new EmailRoute(
                    target.Host!, target.Port, target.Tls, target.User, target.Secret is null ? null : Secret(target.Secret!, loaded), target.From!, target.To),
            },
            _ => route,
        };
    }

    /// <summary>Read at every attempt, so that a secret that was changed is used at once.</summary>
    private static Func<string> Secret(SecretReference secret, LoadedConfiguration loaded) =>
        (secret is { File: { Length: > 0 } file } ? secret with { File = Path.Combine(loaded.Directory, file) } : secret).Read;
}
