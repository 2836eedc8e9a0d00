using SituationRoom.Core.Ledger;

namespace SituationRoom.Core.Tests.Ledger;

public sealed class IntervalHabitTests
{
    private const long Minute = 60_000;
    private const long Hour = 60 * Minute;
    private const long Start = 1_795_219_200_000;

    [Fact]
    public void Nothing_is_learnt_of_a_few_arrivals()
    {
        var habit = new IntervalHabit();
        Arrive(habit, Start, 40 * Minute, Minute);
        habit.Interval(Start + (40 * Minute)).ShouldBeNull();
    }

    [Fact]
    public void A_regular_feed_is_expected_at_its_interval()
    {
        var habit = new IntervalHabit();
        Arrive(habit, Start, 24 * Hour, 5 * Minute);
        habit.Interval(Start + (24 * Hour)).ShouldNotBeNull().ShouldBe(300);
    }

    [Fact]
    public void A_burst_does_not_hide_the_pauses_between_bursts()
    {
        var habit = new IntervalHabit();
        for (var at = Start; at < Start + (24 * Hour); at += 10 * Minute)
        {
            Arrive(habit, at, 30_000, 1_000);
        }

        habit.Interval(Start + (24 * Hour)).ShouldNotBeNull().ShouldBeInRange(560, 600);
    }

    [Fact]
    public void A_feed_that_sleeps_at_night_may_do_so()
    {
        var habit = new IntervalHabit();
        for (var day = 0; day < 5; day++)
        {
            Arrive(habit, Start + (day * 24 * Hour) + (8 * Hour), 12 * Hour, 2 * Minute);
        }

        var midnight = Start + (5 * 24 * Hour);
        habit.Interval(midnight + (12 * Hour)).ShouldNotBeNull().ShouldBe(120);
        habit.Interval(midnight + (3 * Hour)).ShouldNotBeNull().ShouldBeGreaterThan(3_600);
    }

    [Fact]
    public void An_outage_does_not_become_the_habit()
    {
        var habit = new IntervalHabit();
        Arrive(habit, Start, 4 * 24 * Hour, 5 * Minute);
        Arrive(habit, Start + (5 * 24 * Hour), 2 * Hour, 5 * Minute);
        for (var hour = 0; hour < 24; hour++)
        {
            habit.Interval(Start + (((5 * 24) + hour) * Hour)).ShouldBe(300);
        }
    }

    [Fact]
    public void What_was_learnt_is_the_same_after_it_was_kept()
    {
        var habit = new IntervalHabit();
        Arrive(habit, Start, 24 * Hour, 7 * Minute);
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            habit.Write(writer);
        }

        stream.Position = 0;
        var back = new IntervalHabit();
        using (var reader = new BinaryReader(stream))
        {
            back.Read(reader);
        }

        Arrive(habit, Start + (24 * Hour), 3 * Hour, 20 * Minute);
        Arrive(back, Start + (24 * Hour), 3 * Hour, 20 * Minute);
        for (var hour = 0; hour < 24; hour++)
        {
            back.Interval(Start + (hour * Hour)).ShouldBe(habit.Interval(Start + (hour * Hour)));
        }
    }

    private static void Arrive(IntervalHabit habit, long from, long length, long every)
    {
        for (var at = from; at < from + length; at += every)
        {
            habit.Arrived(at);
        }
    }
}
