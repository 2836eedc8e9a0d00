using SituationRoom.Core.Imports;
using SituationRoom.Core.Ledger;
using SituationRoom.Core.Mending;
using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Imports;

namespace SituationRoom.Engine;

/// <summary>Imports: listed, and made void as a whole.</summary>
public sealed partial class RoomEngine : IImportDesk
{
    public ValueTask<IReadOnlyList<ImportPicture>> ImportsAsync(int limit, CancellationToken cancellationToken) => AskAsync<IReadOnlyList<ImportPicture>>(
        () =>
        [
            .. _fold.Imports.All.OrderByDescending(import => import.LastAt).ThenByDescending(import => import.Version).Take(limit)
                .Select(import => new ImportPicture(_fold.Feeds.IdOf(import.Feed), import, null)),
        ],
        cancellationToken);

    public ValueTask<ImportPicture?> ImportAsync(string feed, string id, CancellationToken cancellationToken) => AskAsync(
        () => Kept(feed, id) is { } import ? new ImportPicture(feed, import, _fold.Counted(import.Feed, import.Ranges)) : null,
        cancellationToken);

    public async ValueTask<ImportAnswer> VoidAsync(
        string feed, string id, long version, Actor by, (string Reason, string? Key) why, CancellationToken cancellationToken)
    {
        if (await NotedAsync(() => (Decide(RoomNow()), null), cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            return new ImportAnswer(null, refusal);
        }

        return await ImportAsync(feed, id, cancellationToken).ConfigureAwait(false) is { } picture
            ? new ImportAnswer(picture, null)
            : new ImportAnswer(null, NoImport.Refusal);

        HandDecision Decide(DateTimeOffset now) => Kept(feed, id) is { } import
            ? HandPlanner.Void(
                import, feed, version, _fold.Counted(import.Feed, import.Ranges), new HandCommand(default, 0, by, now.ToUnixTimeMilliseconds()) { Key = why.Key, Reason = why.Reason })
            : NoImport;
    }

    public async ValueTask<ImportPicture?> SpanAsync(string feed, ArrivalSpan span, CancellationToken cancellationToken)
    {
        var range = await ArrivalSearch.FindAsync(_parts.Journal, span, cancellationToken).ConfigureAwait(false);
        return await AskAsync(() => Number(feed) is { } number ? Picture(feed, Kept(number, span, range)) : null, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<ImportAnswer> VoidSpanAsync(
        string feed, (ArrivalSpan Span, long Version) of, Actor by, (string Reason, string? Key) why, CancellationToken cancellationToken)
    {
        var range = await ArrivalSearch.FindAsync(_parts.Journal, of.Span, cancellationToken).ConfigureAwait(false);
        return await NotedAsync(() => (Decide(RoomNow()), null), cancellationToken).ConfigureAwait(false) is { } refusal
            ? new ImportAnswer(null, refusal)
            : new ImportAnswer(await SpanAsync(feed, of.Span, cancellationToken).ConfigureAwait(false), null);

        HandDecision Decide(DateTimeOffset now)
        {
            if (Number(feed) is not { } number)
            {
                return HandDecision.Refuse(HandRefusalKind.Unknown, "no such feed has told anything", ProblemCode.NotThere);
            }

            var import = Kept(number, of.Span, range);
            var command = new HandCommand(default, 0, by, now.ToUnixTimeMilliseconds()) { Key = why.Key, Reason = why.Reason };
            return of.Span.Until > now.ToUnixTimeMilliseconds()
                ? HandDecision.Refuse(HandRefusalKind.Impossible, "until: more may still come within the span; end it before now", ProblemCode.SpanNotOver)
                : HandPlanner.Void(import, feed, of.Version, _fold.Counted(number, import.Ranges), command, of.Span);
        }
    }

    private static HandDecision NoImport { get; } =
        HandDecision.Refuse(HandRefusalKind.Unknown, $"no such import is remembered: the newest {ImportBook.Most} are", ProblemCode.ImportUnknown);

    private ImportPicture Picture(string feed, KeptImport import)
    {
        var counts = _fold.Counted(import.Feed, import.Ranges);
        return new ImportPicture(feed, import with { Ranges = counts is { Reports: 0, Rejections: 0 } ? [] : import.Ranges }, counts);
    }

    /// <summary>What is known of a span, with where it lies: what of it is void already counts no more by itself.</summary>
    private KeptImport Kept(int feed, ArrivalSpan span, PositionRange? range) =>
        (_fold.Imports.Find(feed, KeptImport.SpanId(span)) ?? KeptImport.Of(feed, span)) with { Ranges = range is { } lies ? [lies] : [] };

    /// <summary>A feed that something came by; what people entered by hand is mended one by one.</summary>
    private int? Number(string feed) => feed != HandFeed.Id && _fold.Feeds.Find(feed) is >= 0 and var number ? number : null;

    private KeptImport? Kept(string feed, string id) => _fold.Feeds.Find(feed) is >= 0 and var number ? _fold.Imports.Find(number, id) : null;
}
