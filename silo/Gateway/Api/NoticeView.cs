using SituationRoom.Core.Notices;
using SituationRoom.Core.Trail;

namespace SituationRoom.Gateway.Api;

/// <summary>A notice and its fate, for people.</summary>
/// <param name="Target">The target's id.</param>
/// <param name="Step">What it tells.</param>
/// <param name="Version">The alert's version at that step.</param>
/// <param name="DueAt">Since when it is to be sent.</param>
/// <param name="Fate">due, failed (another attempt follows), delivered or givenUp.</param>
/// <param name="Attempts">Attempts made.</param>
/// <param name="At">When the fate was decided; null while it is not.</param>
/// <param name="NextAt">When the next attempt is due; null where none follows.</param>
/// <param name="Detail">What the other side answered, or why the last attempt failed.</param>
public sealed record NoticeView(
    string Target, NoticeStep Step, int Version, DateTimeOffset DueAt, NoticeFate Fate, int Attempts, DateTimeOffset? At, DateTimeOffset? NextAt, string? Detail)
{
    internal static NoticeView Of(PendingNotice notice) => new(
        notice.Key.Target, notice.Step, notice.Key.Version, Time(notice.DueAt), notice.Attempts == 0 ? NoticeFate.Due : NoticeFate.Failed,
        notice.Attempts, null, Time(notice.NextAt), notice.Detail);

    internal static NoticeView Of(ToldNotice notice) => new(
        notice.Key.Target, notice.Step, notice.Key.Version, Time(notice.DueAt), notice.Fate, notice.Attempts, Time(notice.At), null, notice.Detail);

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
