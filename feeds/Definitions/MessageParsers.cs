using System.Runtime.CompilerServices;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Definitions;

/// <summary>Finds the parser of a feed.</summary>
public static class MessageParsers
{
    private static readonly ConditionalWeakTable<FeedDefinition, IMessageParser> Made = [];

    private static readonly ConditionalWeakTable<FeedDefinition, IMessageParser> MadeForItems = [];

    /// <summary>The parser of canonical JSON, for all feeds without a mapping.</summary>
    public static IMessageParser Canonical { get; } = new ItemFraming(new CanonicalItemReader());

    /// <summary>The parser of a feed's messages; the same one for the same definition, so that it may be asked for each message.</summary>
    /// <param name="feed">A feed that passed <see cref="FeedValidator"/>.</param>
    /// <exception cref="ArgumentException">Its mapping has errors.</exception>
    public static IMessageParser For(FeedDefinition feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return feed.Mapping is null ? Canonical : Made.GetValue(feed, known => new MappedParser(known.Mapping!));
    }

    /// <summary>A parser that reads no more of an item than the id of its report.</summary>
    /// <param name="feed">A feed that passed <see cref="FeedValidator"/>.</param>
    public static IMessageParser IdentityOf(FeedDefinition feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return new MappedParser(new MappingDefinition
        {
            Report = new Dictionary<string, FieldMapping> { ["id"] = feed.Mapping?.Report.GetValueOrDefault("id") ?? new FieldMapping { From = ["id"] } },
            Extras = ExtrasRule.Drop,
        });
    }

    /// <summary>The parser of a single item, as it is kept where it alone of its message was rejected: without the envelope that it came in.</summary>
    /// <param name="feed">A feed that passed <see cref="FeedValidator"/>.</param>
    /// <exception cref="ArgumentException">Its mapping has errors.</exception>
    public static IMessageParser ForItem(FeedDefinition feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return feed.Mapping?.Items is null ? For(feed) : MadeForItems.GetValue(feed, known => new MappedParser(known.Mapping! with { Items = null }));
    }
}
