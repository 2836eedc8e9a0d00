using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Tests.Fold;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Tests.Alerts.Life;

/// <summary>What holds of alerts whatever happens: conditions, commands, restarts and leaps of time in any order.</summary>
public sealed class AlertLifeProperties
{
    private const int MostSettling = 12;
    private static readonly AlertPoint[] Points = [LifeLine.Fire("1"), LifeLine.Fire("2"), LifeLine.Urgent, LifeLine.Crowd, LifeLine.Jam, LifeLine.Flicker];
    private static readonly Actor[] People = [LifeLine.Lead, LifeLine.Dispatcher, LifeLine.Administrator];
    private static readonly int[] Leaps = [1, 5, 31, 130, 700, 3_700, 50_000];
    private static readonly AlertVerb[] Verbs =
    [
        AlertVerb.Acknowledged, AlertVerb.Acknowledged, AlertVerb.Assigned, AlertVerb.Shelved, AlertVerb.Unshelved, AlertVerb.Escalated, AlertVerb.Resolved, AlertVerb.Noted, AlertVerb.Undone,
        AlertVerb.OutOfService, AlertVerb.InService,
    ];

    private static readonly Gen<Happening> Happenings =
        from kind in Gen.Choose(0, 9)
        from point in Gen.Choose(0, Points.Length - 1)
        from number in Gen.Choose(0, 100)
        from person in Gen.Choose(0, People.Length - 1)
        select new Happening(kind, point, number, person);

    private readonly record struct Happening(int Kind, int Point, int Number, int Person);

    [Fact]
    public void Alerts_keep_their_promises_whatever_happens() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(120),
        Prop.ForAll(
            Arb.From(Gen.ArrayOf(Happenings), Scenario.Shorter),
            timeline =>
            {
                var line = new LifeLine();
                line.Watch = new Guard().See;
                foreach (var happening in timeline)
                {
                    Happen(line, happening);
                    Settle(line);
                    KeepsPromises(line);
                }

                // What is let go in time is let go of at moments that differ.
                var replayed = line.Replayed();
                replayed.Advance(line.Now + LifeTimes.Minute);
                line.Book.Advance(line.Now + LifeTimes.Minute);
                Text(replayed).ShouldBe(Text(line.Book));
                var restored = new AlertBook();
                restored.Restore(BookBytes.Read(BookBytes.Of(line.Book)));
                Text(restored).ShouldBe(Text(line.Book));
                return true;
            }));

    private static void Happen(LifeLine line, Happening happening)
    {
        var point = Points[happening.Point];
        switch (happening.Kind)
        {
            case 0 or 1:
                line.Set(point, 1 + (happening.Number % 4), happening.Number);
                break;
            case 2:
                line.Set(point, null);
                break;
            case 3:
                line.Set(point, 1 + (happening.Number % 4), happening.Number, holds: false);
                break;
            case 4 or 5:
                line.Now += Leaps[happening.Number % Leaps.Length] * LifeTimes.Second;
                break;
            case 6:
                line.Restart();
                break;
            case 7 when happening.Number < 50:
                line.Room.Dead.Add("traffic");
                break;
            case 7:
                line.Room.Dead.Clear();
                break;
            default:
                Command(line, point, happening);
                break;
        }
    }

    private static void Command(LifeLine line, AlertPoint point, Happening happening)
    {
        if ((line.Book.At(point) ?? line.Book.Ended.FirstOrDefault(entry => entry.Now.Rule == point.Rule)) is not { Now: var alert })
        {
            return;
        }

        var isLate = happening.Number % 7 == 0;
        var command = new AlertCommand(Verbs[happening.Number % Verbs.Length], alert.Id, isLate ? 1 : alert.Version, People[happening.Person])
        {
            Reason = "потому",
            Note = "n",
            To = "Служба",
            Until = line.Now + (happening.Number * 20 * LifeTimes.Second),
            Outcome = happening.Number % 2 == 0 ? "false" : "solved",
            SecondPerson = "третий",
            Key = happening.Number % 5 == 0 ? $"k{happening.Number}" : null,
        };
        var decision = line.Do(command);
        (decision.Event is not null || decision.Before is not null || decision.Refusal is not null).ShouldBeTrue();
        if (isLate && alert.StateVersion > 1 && command.Verb is not (AlertVerb.Noted or AlertVerb.Undone))
        {
            decision.Event.ShouldBeNull();
        }
    }

    /// <summary>At one moment the alerts come to rest: asked again, nothing more happens.</summary>
    private static void Settle(LifeLine line)
    {
        for (var round = 0; round < MostSettling; round++)
        {
            if (line.Step() == 0)
            {
                return;
            }
        }

        throw new ShouldAssertException("the alerts do not come to rest");
    }

    private static void KeepsPromises(LifeLine line)
    {
        line.Book.Standing.Select(entry => new AlertPoint(entry.Now.Rule, entry.Now.Subject)).ShouldBeUnique();
        foreach (var entry in line.Book.Standing)
        {
            var alert = entry.Now;
            alert.State.ShouldNotBe(AlertState.Normal);
            (alert.State == AlertState.Shelved && alert.ShelvedUntil <= line.Now).ShouldBeFalse("a shelf ends when its time has come");
            (alert.State == AlertState.Latched && alert.Priority != 1).ShouldBeFalse();
            (alert.State == AlertState.Shelved).ShouldBe(alert.ShelvedUntil is not null && alert.State == AlertState.Shelved);
            (alert.State == AlertState.Unacknowledged && alert.SeenAt is not null).ShouldBeFalse();
            entry.Positions.ShouldBe(entry.Positions.Order());
        }
    }

    private static string Text(AlertBook book) => BookBytes.InOrder(book);

    /// <summary>Looks at each event before it is folded.</summary>
    private sealed class Guard
    {
        private readonly HashSet<(string Alert, long? Since, int Step)> _steps = [];

        public void See(AlertBook book, TrailEvent said)
        {
            if (said is not AlertChanged changed)
            {
                return;
            }

            var known = changed.Alert is { } id ? book.Find(id)!.Now : null;
            changed.After.Version.ShouldBe((known?.Version ?? 0) + 1);
            changed.Before.ShouldBe(known?.State ?? AlertState.Normal);
            if (known is null)
            {
                book.At(new AlertPoint(changed.After.Rule, changed.After.Subject)).ShouldBeNull("of one point one occurrence stands");
            }
            else if (changed.Verb != AlertVerb.Undone)
            {
                changed.After.Priority.ShouldBeLessThanOrEqualTo(known.Priority);
            }

            if (changed.After is { State: AlertState.Normal, Priority: 1 })
            {
                (changed.By is not null || changed.After.Outcome is not null).ShouldBeTrue("an S1 never goes without a person");
            }

            if (changed is { Verb: AlertVerb.Escalated, By: null })
            {
                (changed.After.Rule == SomeRoom.Hurried && changed.At < known!.AckDeadline).ShouldBeFalse("no step comes before the alert's own deadline");
                _steps.Add((changed.Alert!, changed.After.UnseenSince, changed.After.Steps)).ShouldBeTrue("each step is taken once");
            }
        }
    }
}
