using System.Globalization;
using SituationRoom.Core.Shifts;

namespace SituationRoom.Core.Tests.Shifts;

public sealed class ShiftRosterTests
{
    [Fact]
    public void A_moment_belongs_to_the_shift_that_began_last()
    {
        var roster = Roster("Europe/Moscow", "08:00", "20:00");
        roster.At(Moment("2026-11-22T04:59:59Z")).ShouldBe(Span("2026-11-21T17:00Z", "2026-11-22T05:00Z"));
        roster.At(Moment("2026-11-22T05:00:00Z")).ShouldBe(Span("2026-11-22T05:00Z", "2026-11-22T17:00Z"));
    }

    [Fact]
    public void One_start_a_day_is_a_shift_of_a_day() =>
        Roster("Europe/Moscow", "09:00").At(Moment("2026-11-22T05:00Z")).ShouldBe(Span("2026-11-21T06:00Z", "2026-11-22T06:00Z"));

    [Theory]
    [InlineData("2026-10-24T22:00Z", 13)] // Clocks go back in this night,
    [InlineData("2026-03-28T22:00Z", 11)] // and forward in this one.
    public void A_night_in_which_clocks_change_is_an_hour_longer_or_shorter(string moment, double hours)
    {
        var span = Roster("Europe/Berlin", "08:00", "20:00").At(Moment(moment))!.Value;
        (span.End - span.Start).TotalHours.ShouldBe(hours);
    }

    [Fact]
    public void A_start_that_the_clocks_leave_out_is_the_moment_at_which_they_go_forward() =>
        Roster("Europe/Berlin", "02:30", "14:00").At(Moment("2026-03-29T01:00Z"))!.Value.Start.ShouldBe(Moment("2026-03-29T01:00Z"));

    [Fact]
    public void A_start_that_comes_twice_counts_once()
    {
        var starts = Roster("Europe/Berlin", "02:30", "14:00").From(Moment("2026-10-24T13:00Z"), 3).Select(span => span.Start);
        starts.ShouldBe([Moment("2026-10-24T12:00Z"), Moment("2026-10-25T01:30Z"), Moment("2026-10-25T13:00Z")]);
    }

    [Fact]
    public void A_day_that_a_zone_leaves_out_has_no_shift_of_its_own()
    {
        // Samoa went over the date line: there was no 30 December 2011.
        var spans = Roster("Pacific/Apia", "08:00", "20:00").From(Moment("2011-12-29T19:00Z"), 3);
        spans.Zip(spans.Skip(1)).ShouldAllBe(pair => pair.First.End == pair.Second.Start);
        spans.ShouldAllBe(span => span.End > span.Start);
    }

    [Fact]
    public void Without_starts_there_are_no_shifts()
    {
        ShiftRoster.None.At(Moment("2026-11-22T05:00Z")).ShouldBeNull();
        ShiftRoster.None.From(Moment("2026-11-22T05:00Z"), 3).ShouldBeEmpty();
    }

    private static ShiftRoster Roster(string zone, params string[] starts) =>
        new(TimeZoneInfo.FindSystemTimeZoneById(zone), starts.Select(start => (int)TimeSpan.Parse(start, CultureInfo.InvariantCulture).TotalMinutes), []);

    private static ShiftSpan Span(string start, string end) => new(Moment(start), Moment(end));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
