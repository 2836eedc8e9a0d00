using System.Globalization;

namespace SituationRoom.Feeds.Definitions;

/// <summary>What must hold for a feed that follows another room.</summary>
internal static class PeerRules
{
    private const int MostLimit = 5_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    public static void Validate(FeedDefinition feed, string at, List<ConfigurationError> errors)
    {
        at += ".peer";
        if (feed.Peer is not { } peer)
        {
            if (feed.Door == FeedDoor.Peer)
            {
                errors.Add(new(at, "", "a feed behind the door peer needs the room to follow", "add \"peer\": { \"url\": \"https://city.example.org\", \"key\": { \"env\": \"…\" } }"));
            }

            return;
        }

        if (feed.Door != FeedDoor.Peer)
        {
            errors.Add(new(at, "", "only a feed behind the door peer follows another room", "write \"door\": \"peer\" or leave out \"peer\""));
        }

        if (!Uri.TryCreate(peer.Url, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)
            || url.Host.Length == 0 || url.UserInfo.Length > 0 || url.Query.Length > 0)
        {
            errors.Add(new($"{at}.url", "", "an address is absolute, begins with http:// or https://, and holds no password and no query", "write an address such as \"https://city.example.org\""));
        }

        if (peer.Key is not { } key || string.IsNullOrEmpty(key.Env) == string.IsNullOrEmpty(key.File))
        {
            errors.Add(new($"{at}.key", "", "a room is followed with a key, and a secret lies in exactly one place", "write either \"env\" with a variable's name or \"file\" with a path"));
        }

        if (peer.Wait is { } wait && (wait < TimeSpan.Zero || wait > LongestWait))
        {
            errors.Add(new($"{at}.wait", $"{wait}", "it waits 60s at the most", "write a time such as \"25s\", or leave it out"));
        }

        if (peer.Limit is < 1 or > MostLimit)
        {
            errors.Add(new($"{at}.limit", string.Create(CultureInfo.InvariantCulture, $"{peer.Limit}"), $"an answer has between 1 and {MostLimit} entries", "write a number such as 1000, or leave it out"));
        }
    }
}
