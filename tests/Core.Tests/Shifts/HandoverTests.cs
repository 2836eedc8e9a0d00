using SituationRoom.Core.Refusals;
using SituationRoom.Core.Shifts;
using SituationRoom.Core.Trail;
using static SituationRoom.Core.Tests.Shifts.DutyRoom;

namespace SituationRoom.Core.Tests.Shifts;

public sealed class HandoverTests
{
    private readonly DutyRoom _room = new();

    [Fact]
    public void Until_both_have_signed_both_are_on_duty()
    {
        _room.Take(Anna, At(8, 5)).ShouldBeNull();
        _room.Take(Vera, At(8, 6), "desk").ShouldBeNull();
        _room.Take(Boris, At(19, 30)).ShouldBeNull();
        _room.Begin(Anna, At(19, 40), Alert("a1", 1), Alert("a2", 3)).ShouldBeNull();
        _room.Confirm(Boris, At(19, 50), "a1").ShouldBeNull();
        _room.Sign(Boris, At(20, 1)).ShouldBeNull();
        Holders().ShouldBe(["shift-lead anna", "desk vera", "shift-lead boris"]);
        _room.Sign(Anna, At(20, 2)).ShouldBeNull();
        Holders().ShouldBe(["shift-lead boris"]);
        var kept = _room.Book.Kept.ShouldHaveSingleItem();
        (kept.Id, kept.Outgoing, kept.Incoming, kept.NextStart, kept.Confirmed).ShouldBe(("h4", Anna, Boris, At(20), 1));
        _room.Events.OfType<HandoverClosed>().Single().Signatures.Select(signature => (signature.Side, signature.By)).ShouldBe([(HandoverSide.Incoming, Boris), (HandoverSide.Outgoing, Anna)]);
    }

    [Fact]
    public void Who_holds_a_post_acts_from_it_and_held_posts_are_operators()
    {
        ShiftDuty.Operators(_room.Book).ShouldBe(1);
        ShiftDuty.AtPost(_room.Book, Roster, Anna).ShouldBe(Anna);
        _room.Take(Anna, At(8, 5), "desk");
        ShiftDuty.AtPost(_room.Book, Roster, Anna).Post.ShouldBe("Пульт");
        _room.Take(Anna, At(8, 6));
        ShiftDuty.AtPost(_room.Book, Roster, Anna).Post.ShouldBe("Старший");
        _room.Take(Boris, At(19, 30));
        ShiftDuty.Operators(_room.Book).ShouldBe(2);
        ShiftDuty.AtPost(_room.Book, Roster, Vera).Post.ShouldBeNull();
    }

    [Fact]
    public void The_incoming_lead_goes_through_each_S1_S2_and_shelf_before_signing()
    {
        _room.Take(Anna, At(9));
        _room.Begin(Anna, At(19), Alert("a1", 2), Alert("a2", 4, SheetSection.Shelved), Alert("a3", 3));
        _room.Sign(Boris, At(20))!.Reason.ShouldContain("2 items are not confirmed yet: a1, a2");
        _room.Confirm(Boris, At(20), "a1").ShouldBeNull();
        _room.Confirm(Boris, At(20), "a2", accepted: false).ShouldBeNull();
        _room.Confirm(Boris, At(20), "a9")!.Kind.ShouldBe(ShiftRefusalKind.Unknown);
        _room.Sign(Boris, At(20)).ShouldBeNull();
        _room.Confirm(Boris, At(20), "a1", accepted: false)!.Kind.ShouldBe(ShiftRefusalKind.Impossible);
    }

    [Fact]
    public void Nobody_hands_over_to_oneself_and_only_one_takes_over()
    {
        _room.Take(Anna, At(9));
        _room.Begin(Anna, At(19), Alert("a1", 1));
        _room.Confirm(Anna, At(19), "a1")!.Kind.ShouldBe(ShiftRefusalKind.NotForYou);
        _room.Sign(Anna, At(19), HandoverSide.Incoming)!.Kind.ShouldBe(ShiftRefusalKind.NotForYou);
        _room.Confirm(Vera, At(19), "a1")!.Kind.ShouldBe(ShiftRefusalKind.NotForYou);
        _room.Confirm(Boris, At(19), "a1").ShouldBeNull();
        var second = _room.Confirm(Gleb, At(19), "a1");
        (second!.Kind, second.By).ShouldBe((ShiftRefusalKind.Taken, "Борис"));
    }

    [Fact]
    public void Of_two_who_begin_the_second_is_told_who_was_first()
    {
        _room.Take(Anna, At(9));
        _room.Begin(Anna, At(19, 1)).ShouldBeNull();
        var second = _room.Begin(Boris, At(19, 2));
        (second!.Kind, second.By, second.At).ShouldBe((ShiftRefusalKind.Taken, "Анна", At(19, 1)));
        _room.Abandon(Vera, At(19, 3))!.Kind.ShouldBe(ShiftRefusalKind.NotForYou);
        _room.Abandon(Anna, At(19, 3)).ShouldBeNull();
        _room.Begin(Boris, At(19, 4)).ShouldBeNull();
    }

    [Fact]
    public void An_administrator_signs_in_the_outgoing_leads_stead_with_a_reason()
    {
        _room.Take(Anna, At(9));
        _room.Begin(Boris, At(20, 30)).ShouldBeNull();
        _room.Sign(Boris, At(20, 31)).ShouldBeNull();
        _room.Sign(Boris, At(20, 31), HandoverSide.Outgoing, "уехала")!.Kind.ShouldBe(ShiftRefusalKind.NotForYou);
        _room.Sign(Gleb, At(20, 32), HandoverSide.Outgoing)!.Kind.ShouldBe(ShiftRefusalKind.Impossible);
        _room.Sign(Gleb, At(20, 32), HandoverSide.Outgoing, "уехала в больницу").ShouldBeNull();
        _room.Book.Kept.ShouldHaveSingleItem().Outgoing.ShouldBe(Anna);
    }

    [Fact]
    public void A_hand_over_is_overdue_from_the_end_of_the_shift_until_both_have_signed()
    {
        _room.Take(Anna, At(9));
        ShiftDuty.OverdueSince(_room.Book, Roster, At(19, 59)).ShouldBeNull();
        ShiftDuty.OverdueSince(_room.Book, Roster, At(20)).ShouldBe(At(20));
        ShiftDuty.OverdueSince(_room.Book, Roster, At(24 + 21)).ShouldBe(At(20));
        _room.HandOver(At(20, 10), At(20, 20), []);
        ShiftDuty.OverdueSince(_room.Book, Roster, At(20, 21)).ShouldBeNull();
        ShiftDuty.OverdueSince(_room.Book, Roster, At(24 + 8)).ShouldBe(At(24 + 8));
    }

    [Fact]
    public void A_post_that_is_held_is_free_for_the_next_shift_when_the_change_is_near()
    {
        _room.Take(Anna, At(9));
        var early = _room.Take(Boris, At(17, 59));
        (early!.Kind, early.By, early.At).ShouldBe((ShiftRefusalKind.Taken, "Анна", At(9)));
        _room.Take(Boris, At(18)).ShouldBeNull();
        _room.Take(Gleb, At(18))!.Kind.ShouldBe(ShiftRefusalKind.Taken);
        _room.Take(Vera, At(18))!.Kind.ShouldBe(ShiftRefusalKind.NotForYou);
        _room.Release(Anna, At(18), person: Boris)!.Kind.ShouldBe(ShiftRefusalKind.NotForYou);
        _room.Release(Boris, At(18)).ShouldBeNull();
        _room.Release(Anna, At(18))!.Kind.ShouldBe(ShiftRefusalKind.Impossible);
    }

    [Fact]
    public void An_administrator_releases_the_post_of_somebody_who_has_gone_and_the_trail_keeps_why()
    {
        _room.Take(Vera, At(9), "desk");
        foreach (var reason in new[] { null, "", "да" })
        {
            var refusal = _room.Release(Gleb, At(21), "desk", Vera, reason).ShouldNotBeNull();
            (refusal.Kind, refusal.Code).ShouldBe((ShiftRefusalKind.Impossible, ProblemCode.ReasonNeeded));
        }

        _room.Release(Gleb, At(21), "desk", Vera, "ушла домой").ShouldBeNull();
        Holders().ShouldBeEmpty();
        var released = _room.Events[^1].ShouldBeOfType<PostReleased>();
        (released.By!.Id, released.Person, released.Reason).ShouldBe(("gleb", "vera", "ушла домой"));
    }

    [Fact]
    public void A_lead_who_changes_within_a_shift_takes_over_the_same_shift_and_the_others_stay()
    {
        _room.Take(Anna, At(9));
        _room.Take(Vera, At(9), "desk");
        _room.HandOver(At(12), At(12, 5), []);
        Holders().ShouldBe(["desk vera", "shift-lead boris"]);
        _room.Book.Kept[0].NextStart.ShouldBe(At(8));
    }

    [Fact]
    public void Notes_made_after_the_sheet_stand_on_the_next_one()
    {
        _room.Take(Anna, At(9));
        _room.Note(Vera, At(10), "кран на Красной");
        _room.Begin(Anna, At(19));
        _room.Note(Vera, At(19, 30), "кран починили");
        _room.Sign(Boris, At(20));
        _room.Sign(Anna, At(20));
        _room.Events.OfType<HandoverClosed>().Single().Sheet.Notes.Select(note => note.Text).ShouldBe(["кран на Красной"]);
        _room.Book.Notes.Select(note => note.Text).ShouldBe(["кран починили"]);
    }

    private IEnumerable<string> Holders() => _room.Book.Holdings.Select(holding => $"{holding.Post} {holding.Who.Id}");
}
