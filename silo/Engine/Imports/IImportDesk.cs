using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Imports;

/// <summary>Where imports are listed and made void. Whoever calls has made sure that the person may.</summary>
public interface IImportDesk
{
    /// <summary>The imports that are remembered, the one that last grew first.</summary>
    /// <param name="limit">How many at the most.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    ValueTask<IReadOnlyList<ImportPicture>> ImportsAsync(int limit, CancellationToken cancellationToken);

    /// <summary>An import with what making it void would come to; null where none is remembered.</summary>
    ValueTask<ImportPicture?> ImportAsync(string feed, string id, CancellationToken cancellationToken);

    /// <summary>What a feed told within a span, imports among it, as an import with what making it void would come to; null where there is no such feed.</summary>
    /// <param name="feed">The feed's id.</param>
    /// <param name="span">When it was journaled.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    /// <exception cref="SituationRoom.Journal.JournalUnavailableException">The journal can't be read now.</exception>
    ValueTask<ImportPicture?> SpanAsync(string feed, ArrivalSpan span, CancellationToken cancellationToken);

    /// <summary>Makes what a feed told within a span void, durably: the room is as if it had never come.</summary>
    /// <param name="feed">The feed's id.</param>
    /// <param name="of">When it was journaled, and the version that was seen.</param>
    /// <param name="by">Who.</param>
    /// <param name="why">Why, and the idempotency key.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    /// <exception cref="SituationRoom.Journal.JournalUnavailableException">The journal can't be read now.</exception>
    ValueTask<ImportAnswer> VoidSpanAsync(string feed, (ArrivalSpan Span, long Version) of, Actor by, (string Reason, string? Key) why, CancellationToken cancellationToken);

    /// <summary>Makes what an import told void, durably: the room is as if it had never come.</summary>
    /// <param name="feed">The feed's id.</param>
    /// <param name="id">The import's id within the feed.</param>
    /// <param name="version">The version that was seen.</param>
    /// <param name="by">Who.</param>
    /// <param name="why">Why, and the idempotency key.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    ValueTask<ImportAnswer> VoidAsync(string feed, string id, long version, Actor by, (string Reason, string? Key) why, CancellationToken cancellationToken);
}
