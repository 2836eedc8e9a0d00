using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Core.Shifts;

namespace SituationRoom.Core.Tests.Shifts;

public sealed class ShiftRosterProperties
{
    private static readonly string[] Zones = ["Europe/Moscow", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Vladivostok"];
    private static readonly DateTimeOffset Begin = new(2010, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Shifts_follow_one_another_without_a_gap_and_hold_their_moment() => ForAll((roster, moment) =>
    {
        var span = roster.At(moment)!.Value;
        span.Start.ShouldBeLessThanOrEqualTo(moment);
        span.End.ShouldBeGreaterThan(moment);
        (span.End - span.Start).ShouldBeLessThanOrEqualTo(TimeSpan.FromHours(49));
        roster.At(span.End)!.Value.Start.ShouldBe(span.End);
        roster.At(span.Start).ShouldBe(span);
        roster.At(span.End.AddMilliseconds(-1)).ShouldBe(span);
        return true;
    });

    [Fact]
    public void The_next_shift_opens_within_the_one_before() => ForAll((roster, moment) =>
    {
        var span = roster.At(moment)!.Value;
        return ShiftRoster.OpensAt(span) >= span.Start + ((span.End - span.Start) / 2) && ShiftRoster.OpensAt(span) < span.End;
    });

    private static void ForAll(Func<ShiftRoster, DateTimeOffset, bool> holds)
    {
        var cases = from zone in Gen.Elements(Zones)
                    from starts in Gen.NonEmptyListOf(Gen.Choose(0, (24 * 60) - 1))
                    from hours in Gen.Choose(0, 24 * 365 * 20)
                    from milliseconds in Gen.Choose(0, 3_600_000 - 1)
                    select (Roster: new ShiftRoster(TimeZoneInfo.FindSystemTimeZoneById(zone), starts.Take(6), []), Moment: Begin.AddHours(hours).AddMilliseconds(milliseconds));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(cases.ToArbitrary(), one => holds(one.Roster, one.Moment)));
    }
}
