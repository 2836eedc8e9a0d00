using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>The files that a feed names lie below the configuration's directory, wherever the program was started.</summary>
internal static class FeedFiles
{
    public static FeedDefinition Below(FeedDefinition feed, string directory) => feed with
    {
        Subscriber = feed.Subscriber is not { } subscriber ? null : subscriber with
        {
            CaFile = subscriber.CaFile is { } file ? Path.Combine(directory, file) : null,
            Password = Below(subscriber.Password, directory),
        },
        Poll = feed.Poll is not { } poll ? null : poll with
        {
            Password = Below(poll.Password, directory),
            Bearer = Below(poll.Bearer, directory),
            Headers = poll.Headers.ToDictionary(header => header.Key, header => Below(header.Value, directory)),
        },
        Peer = feed.Peer is { } peer ? peer with { Key = Below(peer.Key, directory) } : null,
        Vk = feed.Vk is { } vk ? vk with { Secrets = Below(vk.Secrets, directory), Confirmation = Below(vk.Confirmation, directory) } : null,
        Telegram = feed.Telegram is { } telegram ? telegram with { Secrets = Below(telegram.Secrets, directory) } : null,
        Max = feed.Max is { } max ? max with { Secrets = Below(max.Secrets, directory) } : null,
    };

    private static SecretReference? Below(SecretReference? secret, string directory) =>
        secret is { File: { Length: > 0 } file } ? secret with { File = Path.Combine(directory, file) } : secret;

    private static SecretReference[] Below(IReadOnlyList<SecretReference> secrets, string directory) =>
        [.. secrets.Select(secret => Below(secret, directory)!)];

    private static HeaderDefinition Below(HeaderDefinition header, string directory) =>
        header.File is { Length: > 0 } file ? header with { File = Path.Combine(directory, file) } : header;
}
