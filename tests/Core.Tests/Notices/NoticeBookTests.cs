using FsCheck.Fluent;
using FsCheck;
using SituationRoom.Core.Board;
using SituationRoom.Core.Notices;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Tests.Notices;

public sealed class NoticeBookTests
{
    private static readonly NoticeFacts Facts = new(
        1, "s1", "severity", new BoardNames("Критические", "Critical"), null, null, null, null, null, 0, null, null, 0, IsExercise: false);

    private static readonly NoticeTarget Duty = new() { Id = "duty", Kind = NoticeKind.Webhook, Names = new BoardNames("Дежурный", "Duty") };

    [Fact]
    public void What_was_delivered_is_not_due_again()
    {
        var book = new NoticeBook();
        Due(book, "a1", 1, NoticeStep.Raised, 1_000);
        book.Apply(Event("a1", 1, NoticeStep.Raised, NoticeFate.Delivered, 1_500, attempt: 1));
        Due(book, "a1", 1, NoticeStep.Raised, 1_000);
        book.Due(long.MaxValue).ShouldBeEmpty();
        book.ToldOf("a1").Single().Fate.ShouldBe(NoticeFate.Delivered);
    }

    [Fact]
    public void A_failed_attempt_is_followed_by_the_next_after_its_back_off()
    {
        var book = new NoticeBook();
        Due(book, "a1", 1, NoticeStep.Raised, 0);
        book.Apply(Event("a1", 1, NoticeStep.Raised, NoticeFate.Failed, 100, attempt: 1, detail: "no route"));
        book.Due(5_099).ShouldBeEmpty();
        book.Due(5_100).Single().Attempts.ShouldBe(1);
        book.NextAt().ShouldBe(5_100);
        book.PendingOf("a1").Single().Detail.ShouldBe("no route");
    }

    [Fact]
    public void Nobody_hears_of_the_end_before_the_beginning()
    {
        var book = new NoticeBook();
        Due(book, "a1", 1, NoticeStep.Raised, 0);
        book.Apply(Event("a1", 1, NoticeStep.Raised, NoticeFate.Failed, 10, attempt: 1));
        Due(book, "a1", 4, NoticeStep.Ended, 20);
        book.Due(1_000).ShouldBeEmpty();
        book.Apply(Event("a1", 1, NoticeStep.Raised, NoticeFate.Delivered, 6_000, attempt: 2));
        book.Due(6_000).Single().Step.ShouldBe(NoticeStep.Ended);
    }

    [Fact]
    public void An_end_is_told_to_whom_the_alert_was_told_and_to_nobody_else()
    {
        var book = new NoticeBook();
        NoticePlanner.Targets(NoticeStep.Ended, "a1", Facts, [Duty], book).ShouldBeEmpty();
        Due(book, "a1", 1, NoticeStep.Raised, 0);
        NoticePlanner.Targets(NoticeStep.Ended, "a1", Facts with { Priority = 4 }, [Duty with { Priorities = [1] }], book).ShouldBe(["duty"]);
    }

    [Theory]
    [InlineData(1, "s1", 0, false, true)]
    [InlineData(3, "s1", 0, false, false)]
    [InlineData(1, "jam", 0, false, false)]
    [InlineData(1, "s1", 0, true, false)]
    public void A_target_hears_of_its_priorities_and_rules_alone(int priority, string rule, int escalated, bool exercise, bool told)
    {
        var target = Duty with { Priorities = [1, 2], Rules = ["s1"] };
        var facts = Facts with { Priority = priority, Rule = rule, Escalated = escalated, IsExercise = exercise };
        NoticePlanner.Targets(NoticeStep.Raised, "a1", facts, [target], new NoticeBook()).Count.ShouldBe(told ? 1 : 0);
    }

    [Fact]
    public void An_escalation_is_told_from_the_configured_step_on()
    {
        var target = Duty with { Steps = [NoticeStep.Escalated], FromEscalation = 2 };
        NoticePlanner.Targets(NoticeStep.Raised, "a1", Facts, [target], new NoticeBook()).ShouldBeEmpty();
        NoticePlanner.Targets(NoticeStep.Escalated, "a1", Facts with { Escalated = 1 }, [target], new NoticeBook()).ShouldBeEmpty();
        NoticePlanner.Targets(NoticeStep.Escalated, "a1", Facts with { Escalated = 2 }, [target], new NoticeBook()).Count.ShouldBe(1);
    }

    [Fact]
    public void A_restored_book_goes_on_as_the_one_it_was_taken_of() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(50), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var (book, other) = (new NoticeBook(), new NoticeBook());
            for (var step = 0; step < 200; step++)
            {
                var told = Event($"a{random.Next(5)}", random.Next(1, 4), NoticeStep.Raised, (NoticeFate)random.Next(4), step * 1_000, attempt: random.Next(1, 9));
                foreach (var each in new[] { book, other })
                {
                    if (told.Fate == NoticeFate.Due)
                    {
                        Due(each, told.Alert, told.AlertVersion, told.Step, told.At);
                    }
                    else
                    {
                        each.Apply(told);
                    }
                }

                if (random.Next(20) == 0)
                {
                    var (pending, settled) = other.State();
                    other = new NoticeBook();
                    other.Restore(pending, settled);
                }
            }

            return book.Due(long.MaxValue).SequenceEqual(other.Due(long.MaxValue))
                && book.State().Told.SequenceEqual(other.State().Told)
                && Enumerable.Range(0, 5).All(alert => book.WasTold($"a{alert}", "duty") == other.WasTold($"a{alert}", "duty"));
        }));

    [Fact]
    public void A_notice_delivered_once_never_becomes_due_whatever_is_folded_after_it() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(50), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var book = new NoticeBook();
            Due(book, "a1", 1, NoticeStep.Raised, 0);
            book.Apply(Event("a1", 1, NoticeStep.Raised, NoticeFate.Delivered, 1, attempt: 1));
            for (var step = 0; step < 50; step++)
            {
                book.Apply(Event("a1", 1, NoticeStep.Raised, (NoticeFate)random.Next(4), step, attempt: 2));
                Due(book, "a1", 1, NoticeStep.Raised, step);
            }

            return book.Due(long.MaxValue).Count == 0;
        }));

    private static void Due(NoticeBook book, string alert, int version, NoticeStep step, long at) =>
        book.Tell(alert, version, new Telling(step, ["duty"], Facts), at);

    private static NoticeEvent Event(string alert, int version, NoticeStep step, NoticeFate fate, long at, int attempt = 0, string? detail = null) => new()
    {
        At = at, Alert = alert, AlertVersion = version, Target = "duty", Step = step, Fate = fate, Attempt = attempt, Detail = detail,
    };
}
