using FsCheck.Fluent;
using FsCheck;
using SituationRoom.Core.Alerts;
using SituationRoom.Core.Board;
using SituationRoom.Core.Notices;
using SituationRoom.Core.Tests.Fold;
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
    public void Annunciated_anew_is_raised_to_a_target_that_was_not_told_before()
    {
        var book = new NoticeBook();
        var target = Duty with { Steps = [NoticeStep.Raised], Priorities = [1] };
        NoticePlanner.Targets(NoticeStep.Raised, null, Facts with { Priority = 3 }, [target], book).ShouldBeEmpty();
        NoticePlanner.Targets(NoticeStep.Again, "a1", Facts, [target], book).ShouldBe(["duty"]);
        Due(book, "a1", 2, NoticeStep.Again, 0);
        book.Due(0).Single().Step.ShouldBe(NoticeStep.Raised);

        NoticePlanner.Targets(NoticeStep.Again, "a1", Facts, [target], book).ShouldBeEmpty();
        Due(book, "a1", 3, NoticeStep.Again, 0);
        book.PendingOf("a1").Single(notice => notice.Key.Version == 3).Step.ShouldBe(NoticeStep.Again);
    }

    [Fact]
    public void Who_was_told_of_an_alert_hears_of_its_end_however_many_notices_came_between()
    {
        var book = new NoticeBook();
        for (var alert = 0; alert <= NoticeBook.MostKept; alert++)
        {
            Due(book, $"a{alert}", 1, NoticeStep.Raised, alert);
            book.Apply(Event($"a{alert}", 1, NoticeStep.Raised, NoticeFate.Delivered, alert, attempt: 1));
        }

        book.ToldOf("a0").ShouldBeEmpty();
        var restored = new NoticeBook();
        restored.Restore(book.State());
        foreach (var each in new[] { book, restored })
        {
            NoticePlanner.Targets(NoticeStep.Ended, "a0", Facts, [Duty], each).ShouldBe(["duty"]);
            each.End("a0");
            each.WasTold("a0", "duty").ShouldBeFalse();
        }
    }

    [Fact]
    public void An_alert_that_ends_is_followed_no_longer()
    {
        var fold = SmallCity.Fold();
        var raised = new AlertChanged { At = 1, Verb = AlertVerb.Raised, Before = AlertState.Normal, After = Alert(1, AlertState.Unacknowledged), Tells = new Telling(NoticeStep.Raised, ["duty"], Facts) };
        fold.Apply(raised, new byte[TrailChain.HashLength], 1);
        fold.Notices.State().Following.ShouldHaveSingleItem().Alert.ShouldBe("a1");
        fold.Apply(new AlertChanged { At = 2, Verb = AlertVerb.Ended, Alert = "a1", Before = AlertState.Unacknowledged, After = Alert(2, AlertState.Normal) }, new byte[TrailChain.HashLength], 2);
        fold.Notices.State().Following.ShouldBeEmpty();
        fold.Notices.WasTold("a1", "duty").ShouldBeTrue();
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
                    var state = other.State();
                    other = new NoticeBook();
                    other.Restore(state);
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

    private static AlertRecord Alert(int version, AlertState state) => new()
    {
        Version = version, State = state, Rule = "s1", Kind = RuleKind.Severity, Names = new BoardNames("а", "a"), Subject = new AlertSubject("n1", null), Priority = 1, Holds = true, RaisedAt = 1,
    };

    private static void Due(NoticeBook book, string alert, int version, NoticeStep step, long at) =>
        book.Tell(alert, version, new Telling(step, ["duty"], Facts), at);

    private static NoticeEvent Event(string alert, int version, NoticeStep step, NoticeFate fate, long at, int attempt = 0, string? detail = null) => new()
    {
        At = at, Alert = alert, AlertVersion = version, Target = "duty", Step = step, Fate = fate, Attempt = attempt, Detail = detail,
    };
}
