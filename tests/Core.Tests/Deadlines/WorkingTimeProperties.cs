using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Core.Deadlines;

namespace SituationRoom.Core.Tests.Deadlines;

public sealed class WorkingTimeProperties
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly long Begin = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
    private static readonly WorkCalendar[] Calendars =
    [
        new()
        {
            Id = "office",
            Workdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
            Hours = [new(9 * 60, 13 * 60), new(14 * 60, 18 * 60)],
            Holidays = [new(2026, 1, 1), new(2026, 5, 1)],
            ShortDays = [new(2026, 4, 30)],
            ExtraWorkdays = [new(2026, 1, 3)],
        },
        new() { Id = "night", Workdays = Enum.GetValues<DayOfWeek>(), Hours = [new(0, 5 * 60), new(22 * 60, 24 * 60)] },
        new() { Id = "sundays", Workdays = [DayOfWeek.Sunday], Hours = [new(90, 240)], ShortDays = [new(2026, 3, 29)] },
    ];

    private static readonly WorkingTime[] Tables = [.. Calendars.Select(calendar => new WorkingTime(calendar, Berlin))];

    [Fact]
    public void Adding_one_and_then_another_is_adding_both() =>
        ForAll((table, _, start, one, other) => table.Add(table.Add(start, one)!.Value, other) == table.Add(start, one + other));

    [Fact]
    public void What_is_due_lies_within_working_time_and_never_before_the_beginning() =>
        ForAll((table, calendar, start, one, _) => table.Add(start, one) is { } due && due >= start && (IsWork(calendar, due) || IsWork(calendar, due - 1)));

    [Fact]
    public void A_later_beginning_or_a_longer_span_is_never_due_earlier() =>
        ForAll((table, _, start, one, other) =>
            table.Add(start + other, one) >= table.Add(start, one)
            && table.Add(start, one + other) >= table.Add(start, one)
            && table.AddDays(start + other, 1 + (one % 9)) >= table.AddDays(start, 1 + (one % 9)));

    [Fact]
    public void As_many_seconds_of_work_pass_as_were_asked_for() =>
        ForAll(
            (table, calendar, start, one, _) =>
            {
                var span = one % 20_000;
                var worked = 0;
                for (var second = start; second < table.Add(start, span); second++)
                {
                    worked += IsWork(calendar, second) ? 1 : 0;
                }

                return worked == span;
            },
            tests: 30);

    [Fact]
    public void So_many_working_days_later_is_the_end_of_the_last_of_them() =>
        ForAll((table, calendar, start, one, _) =>
        {
            var days = 1 + (one % 12);
            var date = DateOnly.FromDateTime(CityTime.ToLocal(Berlin, start));
            for (var left = days; left > 0;)
            {
                date = date.AddDays(1);
                left -= HoursOn(calendar, date).Any() ? 1 : 0;
            }

            var due = table.AddDays(start, days)!.Value;
            return IsWork(calendar, due - 1)
                && DateOnly.FromDateTime(CityTime.ToLocal(Berlin, due - 1)) == date;
        });

    // The calendar by its word, at one second.
    private static bool IsWork(WorkCalendar calendar, long second)
    {
        var local = CityTime.ToLocal(Berlin, second);
        var minutes = local.TimeOfDay.TotalMinutes;
        return HoursOn(calendar, DateOnly.FromDateTime(local)).Any(hours => minutes >= hours.From && minutes < hours.To);
    }

    private static IEnumerable<WorkInterval> HoursOn(WorkCalendar calendar, DateOnly date) =>
        calendar.Holidays.Contains(date) || !(calendar.Workdays.Contains(date.DayOfWeek) || calendar.ExtraWorkdays.Contains(date)) ? []
        : !calendar.ShortDays.Contains(date) ? calendar.Hours
        : calendar.Hours
            .Select(hours => hours with { To = Math.Min(hours.To, calendar.Hours[^1].To - 60) })
            .Where(hours => hours.To > hours.From);

    private static void ForAll(Func<WorkingTime, WorkCalendar, long, long, long, bool> holds, int tests = 300) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(tests),
            Prop.ForAll(Arb.From(
                from calendar in Gen.Choose(0, Calendars.Length - 1)
                from minute in Gen.Choose(0, 365 * 24 * 60)
                from second in Gen.Choose(0, 59)
                from one in Gen.OneOf(Gen.Choose(0, 5_000), Gen.Choose(0, 400_000))
                from other in Gen.OneOf(Gen.Choose(0, 5_000), Gen.Choose(0, 400_000))
                select (calendar, Begin + (minute * 60L) + second, one, other)),
                sample => holds(Tables[sample.calendar], Calendars[sample.calendar], sample.Item2, sample.one, sample.other)));
}
