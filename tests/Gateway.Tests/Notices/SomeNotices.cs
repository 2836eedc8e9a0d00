using SituationRoom.Core.Board;
using SituationRoom.Core.Notices;
using SituationRoom.Core.Trail;

namespace SituationRoom.Gateway.Tests.Notices;

internal static class SomeNotices
{
    public static NoticeFacts Facts { get; } = new(
        1, "s1-incident", "severity", new BoardNames("Критическое происшествие", "Critical incident"), new BoardNames("Проверьте выезд служб", "Check the dispatch"),
        new BoardNames("Прикубанский округ", "Prikubansky"), "prikubansky", new BoardNames("Пожары <&>", "Fires <&>"), "dispatch-112",
        1_795_000_000_000, 7.5, 5, 0, IsExercise: false);

    public static NoticeEvent Due(string alert = "a12", int version = 1, NoticeStep step = NoticeStep.Raised, string target = "duty", long at = 1_795_000_000_000) => new()
    {
        At = at, Alert = alert, AlertVersion = version, Target = target, Step = step, Fate = NoticeFate.Due, Facts = Facts,
    };

    public static PendingNotice Pending(int version = 1, NoticeStep step = NoticeStep.Raised)
    {
        var due = Due(version: version, step: step);
        return new PendingNotice(NoticeKey.Of(due), step, Facts, due.At, 0, due.At, null);
    }
}
