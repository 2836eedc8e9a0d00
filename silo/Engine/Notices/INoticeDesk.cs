using SituationRoom.Core.Notices;
using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Notices;

/// <summary>What is to be told outside, and what became of it.</summary>
public interface INoticeDesk
{
    /// <summary>What may be sent now, the longest due first; of one alert and target only the first.</summary>
    ValueTask<IReadOnlyList<PendingNotice>> DueNoticesAsync(CancellationToken cancellationToken);

    /// <summary>Makes the end of an attempt durable. False where the journal can't be written now: call again.</summary>
    ValueTask<bool> RecordAsync(NoticeEvent ended, CancellationToken cancellationToken);

    /// <summary>All of an alert: what is to be sent, and what has been.</summary>
    ValueTask<(IReadOnlyList<PendingNotice> Pending, IReadOnlyList<ToldNotice> Told)> NoticesOfAsync(string alert, CancellationToken cancellationToken);

    /// <summary>What went to a target, the newest first.</summary>
    ValueTask<IReadOnlyList<ToldNotice>> ToldToAsync(string target, int limit, CancellationToken cancellationToken);
}
