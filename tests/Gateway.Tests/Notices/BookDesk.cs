using SituationRoom.Core.Notices;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Notices;

namespace SituationRoom.Gateway.Tests.Notices;

/// <summary>A desk over a real book, whose journal can be out of order for a while.</summary>
internal sealed class BookDesk(TimeProvider time) : INoticeDesk
{
    public NoticeBook Book { get; } = new();

    public bool CanWrite { get; set; } = true;

    public ValueTask<IReadOnlyList<PendingNotice>> DueNoticesAsync(CancellationToken cancellationToken)
    {
        lock (Book)
        {
            return ValueTask.FromResult(Book.Due(time.GetUtcNow().ToUnixTimeMilliseconds()));
        }
    }

    public ValueTask<bool> RecordAsync(NoticeEvent ended, CancellationToken cancellationToken)
    {
        lock (Book)
        {
            if (CanWrite)
            {
                Book.Apply(ended);
            }

            return ValueTask.FromResult(CanWrite);
        }
    }

    public ValueTask<(IReadOnlyList<PendingNotice> Pending, IReadOnlyList<ToldNotice> Told)> NoticesOfAsync(string alert, CancellationToken cancellationToken)
    {
        lock (Book)
        {
            return ValueTask.FromResult<(IReadOnlyList<PendingNotice>, IReadOnlyList<ToldNotice>)>(([.. Book.PendingOf(alert)], [.. Book.ToldOf(alert)]));
        }
    }

    public ValueTask<IReadOnlyList<ToldNotice>> ToldToAsync(string target, int limit, CancellationToken cancellationToken)
    {
        lock (Book)
        {
            return ValueTask.FromResult<IReadOnlyList<ToldNotice>>([.. Book.ToldTo(target).Take(limit)]);
        }
    }
}
