namespace SituationRoom.Feeds.Definitions;

/// <summary>What a key opens.</summary>
public enum FeedAccess
{
    /// <summary>The key is the feed's.</summary>
    Granted,

    /// <summary>The key is not the feed's, or opens no feed at all.</summary>
    WrongKey,

    /// <summary>There is no such feed. Said only to one who holds the key of another feed, so that nobody else can list the names.</summary>
    UnknownFeed,
}
