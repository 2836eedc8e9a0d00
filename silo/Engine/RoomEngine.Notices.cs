using SituationRoom.Core.Notices;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Alerts;
using SituationRoom.Engine.Notices;

namespace SituationRoom.Engine;

/// <summary>What is told outside, and what became of it.</summary>
public sealed partial class RoomEngine : INoticeDesk
{
    private readonly AlertTeller _teller;

    /// <summary>From the next step on these are told; what is due already goes to whom it was addressed.</summary>
    public async ValueTask ReconfigureAsync(IReadOnlyList<NoticeTarget> targets, CancellationToken cancellationToken) =>
        await AskAsync(
            () =>
            {
                _teller.Take(targets);
                return true;
            },
            cancellationToken).ConfigureAwait(false);

    public ValueTask<IReadOnlyList<PendingNotice>> DueNoticesAsync(CancellationToken cancellationToken) =>
        AskAsync(() => _fold.Notices.Due(_writer.Now()), cancellationToken);

    public async ValueTask<bool> RecordAsync(NoticeEvent ended, CancellationToken cancellationToken) =>
        (await AppendAsync(ended with { At = ended.At + _writer.Ahead }, isLed: true).ConfigureAwait(false)).Refusal is null;

    public ValueTask<(IReadOnlyList<PendingNotice> Pending, IReadOnlyList<ToldNotice> Told)> NoticesOfAsync(string alert, CancellationToken cancellationToken) =>
        AskAsync<(IReadOnlyList<PendingNotice>, IReadOnlyList<ToldNotice>)>(
            () => ([.. _fold.Notices.PendingOf(alert)], [.. _fold.Notices.ToldOf(alert)]), cancellationToken);

    public ValueTask<IReadOnlyList<ToldNotice>> ToldToAsync(string target, int limit, CancellationToken cancellationToken) =>
        AskAsync<IReadOnlyList<ToldNotice>>(() => [.. _fold.Notices.ToldTo(target).Take(limit)], cancellationToken);
}
