using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Core.Shifts;
using SituationRoom.Core.Trail;
using static SituationRoom.Core.Tests.Shifts.DutyRoom;

namespace SituationRoom.Core.Tests.Shifts;

public sealed class ShiftBookProperties
{
    private static readonly Actor[] People = [Anna, Boris, Vera, Gleb];

    [Fact]
    public void Whatever_people_do_and_however_clocks_leap_duty_is_never_without_whom_it_was_handed_to() => ForAll(steps =>
    {
        var room = new DutyRoom();
        Play(room, steps, () =>
        {
            var book = room.Book;
            book.Holdings.GroupBy(holding => (holding.Post, holding.Shift)).ShouldAllBe(group => group.Count() == 1);
            if (book.Open is { } open)
            {
                open.Signatures.Count.ShouldBeLessThan(2);
                book.Holdings.ShouldContain(holding => holding.Post == open.Post && holding.Who.Id == open.Outgoing.Id);
                open.Incoming?.Id.ShouldNotBe(open.Outgoing.Id);
            }
        });
        foreach (var closed in room.Events.OfType<HandoverClosed>())
        {
            closed.Signatures.Select(signature => signature.Side).Order().ShouldBe([HandoverSide.Outgoing, HandoverSide.Incoming]);
            closed.Signatures.Select(signature => signature.By.Id).Distinct().Count().ShouldBe(2);
            var confirmed = closed.Confirmations.Select(confirmation => confirmation.Item).ToHashSet();
            closed.Sheet.Alerts.SelectMany(section => section.Items).Where(item => item.MustConfirm).ShouldAllBe(item => confirmed.Contains(item.Id));
        }

        return true;
    });

    [Fact]
    public void Events_in_any_order_and_more_than_once_leave_a_whole_book() => ForAll(steps =>
    {
        var room = new DutyRoom();
        Play(room, steps, () => { });
        var (book, position) = (new ShiftBook(), 0L);
        foreach (var said in room.Events.Concat(room.Events).OrderBy(said => said.GetHashCode()))
        {
            var (opened, kept) = (book.Open?.Id, book.Kept.Count);
            book.Apply(said, ++position, "");
            (book.Kept.Count == kept || (book.Kept.Count == kept + 1 && opened == book.Kept[^1].Id && book.Open is null)).ShouldBeTrue();
        }

        return true;
    });

    [Fact]
    public void A_book_brought_back_equals_the_one_that_was_kept_and_goes_on_as_it() => ForAll(steps =>
    {
        var room = new DutyRoom();
        Play(room, steps, () => { });
        var half = room.Events.Count / 2;
        var (live, back) = (new ShiftBook(), new ShiftBook());
        Apply(live, room.Events.Take(half), 0);
        back.Restore(ShiftBookState.Read(live.State().Write()));
        Text(back).ShouldBe(Text(live));
        Apply(live, room.Events.Skip(half), half);
        Apply(back, room.Events.Skip(half), half);
        Text(back).ShouldBe(Text(live));
        Text(live).ShouldBe(Text(room.Book));
        return true;
    });

    private static void Apply(ShiftBook book, IEnumerable<ShiftEvent> events, long position)
    {
        foreach (var said in events)
        {
            book.Apply(said, ++position, $"{position:x64}");
        }
    }

    private static string Text(ShiftBook book) => Encoding.UTF8.GetString(book.State().Write());

    private static void Play(DutyRoom room, IEnumerable<int> steps, Action look)
    {
        var now = At(9);
        foreach (var step in steps)
        {
            // Now and then a leap over a shift's end, or over several.
            now = now.AddMinutes(step % 97 == 0 ? 60 * (step % 50) : step % 40);
            var by = People[step / 7 % People.Length];
            _ = (step % 13) switch
            {
                0 or 1 => room.Take(by, now, step % 2 == 0 ? LeadPost : "desk"),
                2 => room.Release(by, now, step % 2 == 0 ? LeadPost : "desk", People[step / 29 % People.Length]),
                3 => room.Note(by, now, "заметка"),
                4 or 5 => room.Begin(by, now, [.. Enumerable.Range(0, step % 4).Select(i => Alert($"a{i}", 1 + i, (SheetSection)((step + i) % 6)))]),
                6 or 7 or 8 => room.Confirm(by, now, $"a{step / 31 % 4}", step % 3 != 0),
                9 or 10 => room.Sign(by, now),
                11 => room.Sign(by, now, (HandoverSide)(step % 2), "замена"),
                _ => step % 5 == 0 ? room.Abandon(by, now) : null,
            };
            look();
        }
    }

    private static void ForAll(Func<int[], bool> holds)
    {
        var steps = Gen.ArrayOf(Gen.Choose(0, 1_000_000)).Resize(120);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(steps.ToArbitrary(), holds));
    }
}
