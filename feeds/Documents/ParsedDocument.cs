using SituationRoom.Reports;

namespace SituationRoom.Feeds.Documents;

/// <summary>What one whole message of a format was understood to say.</summary>
public sealed record ParsedDocument
{
    /// <summary>In the document's order; where <see cref="Failure"/> is set exactly one rejection of the whole.</summary>
    public IReadOnlyList<FeedItem> Items { get; init; } = [];

    /// <summary>
    /// Whether the document lists everything that is active now, so that an open incident of the feed which it does not
    /// list (and whose rejection it does not hold) has ended. Never true beside a <see cref="Failure"/>.
    /// </summary>
    public bool IsComplete { get; init; }

    /// <summary>Incidents that it lists without saying again what it said of them before.</summary>
    public IReadOnlyCollection<string> Unchanged { get; init; } = [];

    /// <summary>
    /// Why the document as a whole was not understood (HTML, cut short, empty, another format), in one English sentence without personal data;
    /// null where it was. The feed is failed then; it never means that everything has ended.
    /// </summary>
    public string? Failure { get; init; }

    /// <summary>Further documents that an index names, the one changed longest ago first; they are fetched by the shell, in this order, never by a parser.</summary>
    public IReadOnlyList<DocumentLink> Links { get; init; } = [];

    /// <summary>A document that was not understood: kept whole as one rejection.</summary>
    public static ParsedDocument Failed(Fault why, ReadOnlyMemory<byte> document) => new()
    {
        Failure = why.English(),
        Items = [new Rejection { Why = why, Message = document.ToArray() }],
    };
}
