using SituationRoom.Core.Deadlines;

namespace SituationRoom.Core.Tests.Deadlines;

public sealed class WorkingTimeTests
{
    private static readonly TimeZoneInfo Moscow = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");
    private static readonly WorkingTime Office = new(
        new WorkCalendar
        {
            Id = "office",
            Workdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
            Hours = [new(9 * 60, 13 * 60), new(14 * 60, 18 * 60)],
            Holidays = [new(2026, 11, 4)],
            ShortDays = [new(2026, 11, 3)],
            ExtraWorkdays = [new(2026, 11, 7)],
        },
        Moscow);

    [Theory]
    [InlineData("2026-11-19 10:00", 2 * 60, "2026-11-19 12:00")]
    [InlineData("2026-11-19 12:00", 2 * 60, "2026-11-19 15:00")]
    [InlineData("2026-11-19 16:00", 2 * 60, "2026-11-19 18:00")]
    [InlineData("2026-11-19 16:00", (2 * 60) + 1, "2026-11-20 09:01")]
    [InlineData("2026-11-20 17:00", 2 * 60, "2026-11-23 10:00")]
    [InlineData("2026-11-21 11:00", 0, "2026-11-23 09:00")]
    [InlineData("2026-11-03 16:00", 2 * 60, "2026-11-05 10:00")]
    [InlineData("2026-11-06 17:00", 2 * 60, "2026-11-07 10:00")]
    [InlineData("2026-11-19 03:00", 9 * 60, "2026-11-20 10:00")]
    public void Only_hours_of_work_count(string start, int minutes, string due) =>
        Shown(Office.Add(Utc(start), minutes * 60L)).ShouldBe(due);

    [Theory]
    [InlineData("2026-11-19 10:00", 1, "2026-11-20 18:00")]
    [InlineData("2026-11-19 23:59", 1, "2026-11-20 18:00")]
    [InlineData("2026-11-20 00:00", 1, "2026-11-23 18:00")]
    [InlineData("2026-11-20 10:00", 10, "2026-12-04 18:00")]
    [InlineData("2026-11-02 10:00", 1, "2026-11-03 17:00")]
    [InlineData("2026-11-03 10:00", 1, "2026-11-05 18:00")]
    [InlineData("2026-11-06 10:00", 1, "2026-11-07 18:00")]
    public void Working_days_end_with_work_and_the_first_day_does_not_count(string start, int days, string due) =>
        Shown(Office.AddDays(Utc(start), days)).ShouldBe(due);

    [Theory]
    [InlineData("1970-01-01 00:00")]
    [InlineData("2051-01-01 00:00")]
    public void Outside_half_a_century_nothing_is_said(string start)
    {
        Office.Add(Utc(start), 60).ShouldBeNull();
        Office.AddDays(Utc(start), 1).ShouldBeNull();
    }

    [Fact]
    public void Work_at_night_is_shorter_where_clocks_go_forward_and_longer_where_they_go_back()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var night = new WorkingTime(new WorkCalendar { Id = "night", Workdays = [DayOfWeek.Sunday], Hours = [new(0, 6 * 60)] }, berlin);
        var spring = new DateTimeOffset(2026, 3, 29, 0, 0, 0, TimeSpan.FromHours(1)).ToUnixTimeSeconds();
        night.Add(spring, 5 * 3600).ShouldBe(spring + (5 * 3600));
        night.Add(spring, (5 * 3600) + 1).ShouldBe(spring + (7 * 86_400) - 3600 + 1);
        var autumn = new DateTimeOffset(2026, 10, 25, 0, 0, 0, TimeSpan.FromHours(2)).ToUnixTimeSeconds();
        night.Add(autumn, 7 * 3600).ShouldBe(autumn + (7 * 3600));
    }

    private static long Utc(string local) => CityTime.ToUtc(Moscow, DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture));

    private static string? Shown(long? second) => second is { } known
        ? CityTime.ToLocal(Moscow, known).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)
        : null;
}
