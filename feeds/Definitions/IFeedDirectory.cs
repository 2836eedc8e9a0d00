namespace SituationRoom.Feeds.Definitions;

/// <summary>The feeds of the configuration, as the doors ask for them. Safe for any number of threads.</summary>
public interface IFeedDirectory
{
    /// <summary>All feeds, in the configuration's order.</summary>
    IReadOnlyList<FeedDefinition> Feeds { get; }

    /// <summary>Completes once other feeds have taken the place of these; ask for the next change before looking at the feeds.</summary>
    Task Changed { get; }

    /// <summary>The feed with this id, or null. While a feed is as it was it is the same object.</summary>
    FeedDefinition? Find(string id);

    /// <summary>Whether the key opens the feed.</summary>
    /// <param name="id">The feed's id as the sender gave it.</param>
    /// <param name="key">The key as the sender gave it.</param>
    FeedAccess Check(string id, string key);
}
