using SituationRoom.Core.Clock;

namespace SituationRoom.Core.Tests.Clock;

public sealed class CityClockTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-10-25T12:00:00Z", "2026-10-24T22:00:00Z", 25)]
    [InlineData("Europe/Berlin", "2026-03-29T12:00:00Z", "2026-03-28T23:00:00Z", 23)]
    [InlineData("Europe/Moscow", "2026-11-21T21:00:00Z", "2026-11-21T21:00:00Z", 24)]
    [InlineData("Europe/Moscow", "2026-11-21T20:59:59Z", "2026-11-20T21:00:00Z", 24)]
    [InlineData("Asia/Kolkata", "2026-11-21T18:30:00Z", "2026-11-21T18:30:00Z", 24)]
    // Summer time begins at midnight: the day begins at one o'clock.
    [InlineData("Africa/Cairo", "2026-04-24T12:00:00Z", "2026-04-23T22:00:00Z", 23)]
    // Summer time ends at one o'clock: midnight comes twice, and the day begins at the first.
    [InlineData("America/Havana", "2026-11-01T04:30:00Z", "2026-11-01T04:00:00Z", 25)]
    [InlineData("America/Havana", "2026-11-01T05:30:00Z", "2026-11-01T04:00:00Z", 25)]
    [InlineData("America/Havana", "2026-11-01T03:59:59Z", "2026-10-31T04:00:00Z", 24)]
    public void A_day_begins_at_the_citys_midnight(string zone, string moment, string begin, int hours)
    {
        var clock = new CityClock(TimeZoneInfo.FindSystemTimeZoneById(zone));
        clock.DayStart(Second(moment)).ShouldBe(Second(begin));
        (clock.DayEnd(Second(moment)) - Second(begin)).ShouldBe(hours * 3_600);
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Havana")]
    [InlineData("Africa/Cairo")]
    [InlineData("Atlantic/Azores")]
    [InlineData("America/Asuncion")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    public void Days_follow_each_other_without_a_gap_or_an_overlap(string zone)
    {
        var clock = new CityClock(TimeZoneInfo.FindSystemTimeZoneById(zone));
        var second = Second("2011-01-01T00:00:00Z");
        var end = clock.DayEnd(second);
        for (var day = 0; day < 800; day++)
        {
            clock.DayStart(end).ShouldBe(end);
            clock.DayStart(end - 1).ShouldBeLessThan(end);
            clock.DayEnd(end - 1).ShouldBe(end);
            end = clock.DayEnd(end);
        }
    }

    [Theory]
    [InlineData("2026-11-20T20:59:59Z", 23, false)]
    [InlineData("2026-11-20T21:00:00Z", 0, true)]
    [InlineData("2026-11-22T20:59:59Z", 23, true)]
    [InlineData("2026-11-22T21:00:00Z", 0, false)]
    public void Hours_and_weekends_are_the_citys(string moment, int hour, bool weekend) =>
        new CityClock(TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow")).HourAndKind(Second(moment)).ShouldBe((hour, weekend));

    private static long Second(string moment) =>
        DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeSeconds();
}
