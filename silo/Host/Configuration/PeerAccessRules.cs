using System.Text.RegularExpressions;
using SituationRoom.Feeds;

namespace SituationRoom.Host.Configuration;

/// <summary>What must hold for the rooms that may follow this one.</summary>
internal static partial class PeerAccessRules
{
    public static void Validate(RoomConfiguration configuration, List<ConfigurationError> errors)
    {
        var feeds = configuration.Feeds.Select(feed => feed.Id).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < configuration.Peers.Count; i++)
        {
            var peer = configuration.Peers[i];
            if (!Words().IsMatch(peer.Id))
            {
                errors.Add(new($"peers[{i}].id", peer.Id, "an id is lower-case Latin words joined by hyphens", "write it like \"region\""));
            }
            else if (configuration.Peers.Take(i).Any(other => other.Id == peer.Id))
            {
                errors.Add(new($"peers[{i}].id", peer.Id, "another peer has this id", "give each peer an id of its own"));
            }

            // The value is not shown: a key pasted in place of its hash is still a key.
            if (peer.Keys.Count == 0 || peer.Keys.Any(key => !Sha256().IsMatch(key.Sha256)))
            {
                errors.Add(new($"peers[{i}].keys", "", "a peer has a key, whose hash is 64 hexadecimal digits", "write { \"sha256\": \"…\" } with what `printf %s KEY | sha256sum` prints"));
            }

            for (var feed = 0; feed < peer.Feeds?.Count; feed++)
            {
                if (!feeds.Contains(peer.Feeds[feed]))
                {
                    errors.Add(new($"peers[{i}].feeds[{feed}]", peer.Feeds[feed], "there is no such feed", "write the id of a feed of this configuration"));
                }
            }
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex("^[0-9a-fA-F]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Sha256();
}
