using SituationRoom.Core.Imports;
using SituationRoom.Core.Mending;
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
        await _handTurn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var decision = await AskAsync(() => Decide(RoomNow()), cancellationToken).ConfigureAwait(false);
            if (decision.Refusal is { } refusal)
            {
                return new ImportAnswer(null, refusal);
            }

            if (decision.Said is { } said && (await AppendAsync(said, CancellationToken.None).ConfigureAwait(false)).Refusal is { } notTaken)
            {
                return new ImportAnswer(null, new HandRefusal(HandRefusalKind.Unavailable, notTaken));
            }
        }
        finally
        {
            _handTurn.Release();
        }

        return await ImportAsync(feed, id, cancellationToken).ConfigureAwait(false) is { } picture
            ? new ImportAnswer(picture, null)
            : new ImportAnswer(null, NoImport.Refusal);

        HandDecision Decide(DateTimeOffset now) => Kept(feed, id) is { } import
            ? HandPlanner.Void(
                import, feed, version, _fold.Counted(import.Feed, import.Ranges), new HandCommand(default, 0, by, now.ToUnixTimeMilliseconds()) { Key = why.Key, Reason = why.Reason })
            : NoImport;
    }

    private static HandDecision NoImport { get; } = HandDecision.Refuse(HandRefusalKind.Unknown, $"no such import is remembered: the newest {ImportBook.Most} are");

    private KeptImport? Kept(string feed, string id) => _fold.Feeds.Find(feed) is >= 0 and var number ? _fold.Imports.Find(number, id) : null;
}
