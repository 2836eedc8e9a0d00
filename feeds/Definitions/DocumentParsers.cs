using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using SituationRoom.Feeds.Cap;
using SituationRoom.Feeds.Datex2;
using SituationRoom.Feeds.Documents;
using SituationRoom.Feeds.Open311;

namespace SituationRoom.Feeds.Definitions;

/// <summary>Finds the parser of a feed's whole documents: each format is one line here.</summary>
public static class DocumentParsers
{
    private static readonly ConditionalWeakTable<FeedDefinition, IDocumentParser> Made = [];

    private static readonly FrozenDictionary<DocumentFormat, Func<FeedDefinition, IDocumentParser>> Formats =
        new Dictionary<DocumentFormat, Func<FeedDefinition, IDocumentParser>>
        {
            [DocumentFormat.Cap] = feed => new CapParser(feed.Cap),
            [DocumentFormat.Json] = feed => new JsonListParser(
                MessageParsers.For(feed), MessageParsers.IdentityOf(feed), feed.Poll?.Kind ?? default, feed.Poll?.Complete ?? false),
            [DocumentFormat.Datex2] = feed => new Datex2Parser(Datex2(feed)),
            [DocumentFormat.Open311] = feed => new Open311Parser(feed.Open311),
        }.ToFrozenDictionary();

    private static Datex2Definition Datex2(FeedDefinition feed)
    {
        var given = feed.Datex2 ?? new Datex2Definition();
        return given with { Complete = feed.Poll?.Complete ?? given.Complete };
    }

    /// <summary>Whether this release reads a format.</summary>
    public static bool Reads(DocumentFormat format) => Formats.ContainsKey(format);

    /// <summary>What a feed's documents are written in, by its door; null where it has none.</summary>
    public static DocumentFormat? FormatOf(FeedDefinition feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return feed.Door switch
        {
            FeedDoor.Cap => DocumentFormat.Cap,
            FeedDoor.Datex2 => DocumentFormat.Datex2,
            FeedDoor.Poll => feed.Poll?.Format,
            FeedDoor.Http or FeedDoor.Mqtt or FeedDoor.MqttSubscriber or FeedDoor.File or FeedDoor.Open311 or FeedDoor.Vk
                or FeedDoor.Telegram or FeedDoor.Max or FeedDoor.Folder or FeedDoor.Peer => null,
            _ => null,
        };
    }

    /// <summary>The parser of a feed's documents; the same one for the same definition, so that it may be asked for each document.</summary>
    /// <param name="feed">A feed that passed <see cref="FeedValidator"/>.</param>
    /// <exception cref="ArgumentException">It has no documents, or its mapping has errors.</exception>
    public static IDocumentParser For(FeedDefinition feed) =>
        FormatOf(feed) is { } format && Formats.TryGetValue(format, out var make)
            ? Made.GetValue(feed, known => make(known))
            : throw new ArgumentException($"feed {feed.Id} has no documents that this release reads", nameof(feed));
}
