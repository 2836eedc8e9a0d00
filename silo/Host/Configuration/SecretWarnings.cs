using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>
/// Which secrets of feeds, of targets of notices and of providers can't be read here and now. No error, since the service may have an environment and files that whoever
/// checks has not; the feed fails until it can be read.
/// </summary>
internal static class SecretWarnings
{
    /// <summary>One line each, without the secret, with the remedy.</summary>
    /// <param name="room">The configuration; the files of its feeds have their directory before them.</param>
    /// <param name="directory">Below which the files of its notices lie.</param>
    public static IEnumerable<string> Of(RoomConfiguration room, string directory) => Journal(room, directory).Concat(Feeds(room)).Concat(Notices(room, directory)).Concat(Providers(room, directory)).Concat(Telemetry(room, directory));

    private static IEnumerable<string> Journal(RoomConfiguration room, string directory) =>
        room.Journal.Password is { } secret && Trouble(Below(secret, directory)) is { } trouble ? [$"journal, password: {trouble}; the room does not start until it can be read"] : [];

    private static IEnumerable<string> Telemetry(RoomConfiguration room, string directory) =>
        room.Telemetry is { Otlp: not null, Authorization: { } secret } && Trouble(Below(secret, directory)) is { } trouble ? [$"telemetry, authorization: {trouble}; nothing is told to the collector until a start can read it"] : [];

    private static IEnumerable<string> Notices(RoomConfiguration room, string directory) =>
        from target in room.Notices.Targets
        let secret = target.Secret
        where secret is not null
        let trouble = Trouble(Below(secret!, directory))
        where trouble is not null
        select $"notices, target {target.Id}, secret: {trouble}; nothing can be sent to it until it can be read";

    private static IEnumerable<string> Providers(RoomConfiguration room, string directory) =>
        from provider in room.SignIn.Providers
        where provider.Secret is not null
        let trouble = Trouble(Below(provider.Secret!, directory))
        where trouble is not null
        select $"signIn, provider {provider.Id}, secret: {trouble}; nobody signs in through it until it can be read";

    private static SecretReference Below(SecretReference secret, string directory) =>
        secret is { File: { Length: > 0 } file } ? secret with { File = Path.Combine(directory, file) } : secret;

    private static IEnumerable<string> Feeds(RoomConfiguration room) =>
        from feed in room.Feeds
        from secret in Secrets(feed)
        let trouble = Trouble(secret.Reference)
        where trouble is not null
        select $"feed {feed.Id}, {secret.Name}: {trouble}; the feed fails until it can be read";

    private static IEnumerable<(string Name, SecretReference Reference)> Secrets(FeedDefinition feed)
    {
        (string Name, SecretReference? Reference)[] single =
        [
            ("subscriber.password", feed.Subscriber?.Password), ("poll.password", feed.Poll?.Password), ("poll.bearer", feed.Poll?.Bearer),
            ("peer.key", feed.Peer?.Key), ("vk.confirmation", feed.Vk?.Confirmation),
        ];
        var several = (feed.Poll?.Headers ?? new Dictionary<string, HeaderDefinition>())
            .Select(header => (Name: $"poll.headers.{header.Key}", Reference: header.Value.Secret))
            .Concat(Numbered("vk.secrets", feed.Vk?.Secrets)).Concat(Numbered("telegram.secrets", feed.Telegram?.Secrets)).Concat(Numbered("max.secrets", feed.Max?.Secrets));
        return single.Concat(several).Where(secret => secret.Reference is not null).Select(secret => (secret.Name, secret.Reference!));
    }

    private static IEnumerable<(string Name, SecretReference? Reference)> Numbered(string name, IReadOnlyList<SecretReference>? secrets) =>
        (secrets ?? []).Select((secret, index) => ($"{name}[{index}]", (SecretReference?)secret));

    private static string? Trouble(SecretReference secret)
    {
        try
        {
            return secret.Read().Length == 0 ? "the secret is empty" : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return error.Message.TrimEnd('.');
        }
    }
}
