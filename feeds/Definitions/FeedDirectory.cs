using System.Collections.Frozen;

namespace SituationRoom.Feeds.Definitions;

/// <summary>The feeds of one version of the configuration; immutable.</summary>
public sealed class FeedDirectory : IFeedDirectory
{
    private readonly FrozenDictionary<string, FeedDefinition> _byId;
    private readonly FrozenSet<string> _keys;

    /// <param name="feeds">Feeds that passed <see cref="FeedValidator"/>.</param>
    /// <exception cref="ArgumentException">Two feeds have the same id.</exception>
    public FeedDirectory(IEnumerable<FeedDefinition> feeds)
    {
        Feeds = [.. feeds];
        foreach (var twin in Feeds.GroupBy(feed => feed.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            throw new ArgumentException($"two feeds have the id \"{twin.Key}\"", nameof(feeds));
        }

        _byId = Feeds.ToFrozenDictionary(feed => feed.Id, StringComparer.Ordinal);
        _keys = Feeds.SelectMany(feed => feed.Keys).Select(hash => hash.Sha256).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<FeedDefinition> Feeds { get; }

    /// <summary>Never completes.</summary>
    public Task Changed { get; } = new TaskCompletionSource().Task;

    public FeedDefinition? Find(string id) => _byId.GetValueOrDefault(id);

    public FeedAccess Check(string id, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_byId.TryGetValue(id, out var feed))
        {
            return FeedKey.Verify(key, feed.Keys) ? FeedAccess.Granted : FeedAccess.WrongKey;
        }

        // Where a hash stands in the set says nothing of the key behind it: keys are random and hashed.
        return key.Length <= FeedKey.LongestLength && _keys.Contains(FeedKey.Hash(key).Sha256)
            ? FeedAccess.UnknownFeed
            : FeedAccess.WrongKey;
    }
}
