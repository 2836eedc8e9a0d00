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

    public static void Tell(this NoticeBook book, int version = 1, NoticeStep step = NoticeStep.Raised, string target = "duty") =>
        book.Tell("a12", version, new Telling(step, [target], Facts), 1_795_000_000_000);

    public static PendingNotice Pending(int version = 1, NoticeStep step = NoticeStep.Raised) =>
        new(new NoticeKey("a12", version, "duty"), step, Facts, 1_795_000_000_000, 0, 1_795_000_000_000, null);
}
