using SituationRoom.Core.Shifts;
using static SituationRoom.Core.Tests.Shifts.DutyRoom;

namespace SituationRoom.Core.Tests.Shifts;

public sealed class AcknowledgementsTests
{
    private readonly DutyRoom _room = new();

    [Fact]
    public void What_nobody_accepted_comes_back_after_the_shift_and_its_grace()
    {
        _room.Take(Anna, At(9));
        Back(At(20, 29), Seen("a1", At(12))).ShouldBeEmpty();
        Back(At(20, 30), Seen("a1", At(12)), Seen("a2", At(20, 5))).ShouldBe(["a1"]);
    }

    [Fact]
    public void What_was_accepted_stays_until_the_accepting_shift_has_ended()
    {
        _room.Take(Anna, At(9));
        _room.HandOver(At(19, 50), At(20, 5), [Alert("a1", 1), Alert("a3", 3)]);
        Back(At(24 + 8, 29), Seen("a1", At(12)), Seen("a3", At(12))).ShouldBeEmpty();
        Back(At(24 + 8, 30), Seen("a1", At(12)), Seen("a3", At(12))).ShouldBe(["a1", "a3"]);
    }

    [Fact]
    public void What_was_refused_comes_back_with_the_second_signature_whoever_owns_it()
    {
        _room.Take(Anna, At(9));
        _room.HandOver(At(19, 50), At(20, 5), [Alert("a1", 1), Alert("a2", 2)], "a1");
        Back(At(20, 5), Seen("a1", At(12), assigned: true), Seen("a2", At(12))).ShouldBe(["a1"]);
        Back(At(20, 6), Seen("a1", At(20, 6))).ShouldBeEmpty("it was acknowledged anew");
    }

    [Fact]
    public void What_was_acknowledged_after_the_sheet_was_made_was_not_accepted()
    {
        _room.Take(Anna, At(9));
        _room.HandOver(At(19, 50), At(20, 5), [Alert("a1", 1)]);
        Back(At(20, 31), Seen("a1", At(12)), Seen("a9", At(19, 55))).ShouldBe(["a9"]);
    }

    [Fact]
    public void A_shift_that_took_over_early_keeps_what_it_acknowledges_until_its_own_end()
    {
        _room.Take(Anna, At(9));
        _room.HandOver(At(18, 50), At(19, 0), []);
        Back(At(21), Seen("a1", At(18, 55)), Seen("a2", At(19, 30))).ShouldBe(["a1"]);
        Back(At(24 + 9), Seen("a2", At(19, 30))).ShouldBe(["a2"]);
    }

    [Fact]
    public void What_is_assigned_until_a_date_ahead_stays_and_without_one_comes_back()
    {
        Back(At(48), Seen("a1", At(12), assigned: true), new AcknowledgedAlert("a2", At(12), HasOwner: true, IsPromised: false)).ShouldBe(["a2"]);
    }

    [Fact]
    public void A_leap_over_several_shifts_brings_back_what_is_older_than_the_present_one()
    {
        Back(At(24 * 40), Seen("a1", At(12)), Seen("a2", At((24 * 40) - 1))).ShouldBe(["a1"]);
    }

    [Fact]
    public void Without_shifts_nothing_comes_back() =>
        Acknowledgements.ComingBack(new ShiftBook(), ShiftRoster.None, [Seen("a1", At(0))], At(24 * 400)).ShouldBeEmpty();

    [Fact]
    public void Forgotten_is_what_nobody_owns_the_oldest_first() =>
        Acknowledgements.Forgotten(Roster, [Seen("a3", At(11, 29)), Seen("a2", At(11, 30)), Seen("a1", At(8)), Seen("a4", At(11, 31)), Seen("a5", At(8), assigned: true)], At(12))
            .Select(alert => alert.Id).ShouldBe(["a1", "a3", "a2"]);

    private IEnumerable<string> Back(DateTimeOffset now, params AcknowledgedAlert[] acknowledged) => Acknowledgements.ComingBack(_room.Book, Roster, acknowledged, now);

    private static AcknowledgedAlert Seen(string id, DateTimeOffset at, bool assigned = false) => new(id, at, assigned, assigned);
}
