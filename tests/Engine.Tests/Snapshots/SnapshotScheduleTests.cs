using SituationRoom.Engine.Snapshots;

namespace SituationRoom.Engine.Tests.Snapshots;

public sealed class SnapshotScheduleTests
{
    private const long Second = 1_000;
    private const long Minute = 60 * Second;

    [Fact]
    public void One_is_due_after_so_many_entries_or_bytes()
    {
        var schedule = Begun();
        schedule.IsDue(Second, position: 1_999, bytes: 4_999).ShouldBeFalse();
        schedule.IsDue(Second, position: 2_000, bytes: 0).ShouldBeTrue();
        schedule.IsDue(Second, position: 1_001, bytes: 5_000).ShouldBeTrue();

        schedule.Began(Second, bytes: 5_000);
        schedule.Ended(Second, position: 1_001, isKept: true);
        schedule.Kept.ShouldBe(1_001);
        schedule.IsDue(Second, position: 2_000, bytes: 9_999).ShouldBeFalse();
        schedule.IsDue(Second, position: 2_000, bytes: 10_000).ShouldBeTrue();
    }

    [Fact]
    public void One_is_due_after_a_time_in_which_anything_came()
    {
        var schedule = Begun();
        schedule.IsDue(10 * Minute, position: 1_000, bytes: 0).ShouldBeFalse();
        schedule.IsDue(10 * Minute, position: 1_001, bytes: 1).ShouldBeTrue();
        schedule.IsDue((10 * Minute) - 1, position: 1_001, bytes: 1).ShouldBeFalse();
    }

    [Fact]
    public void After_a_long_one_the_next_rests()
    {
        var schedule = Begun();
        schedule.Began(0, bytes: 0);
        schedule.Ended(5 * Second, position: 1_500, isKept: true);
        schedule.IsDue(24 * Second, position: 9_000, bytes: 0).ShouldBeFalse();
        schedule.IsDue(25 * Second, position: 9_000, bytes: 0).ShouldBeTrue();
        schedule.IsDue(16 * Minute, position: 1_501, bytes: 0).ShouldBeFalse();
        schedule.IsDue(17 * Minute, position: 1_501, bytes: 0).ShouldBeTrue();
    }

    [Fact]
    public void One_that_failed_is_tried_again_after_a_pause()
    {
        var schedule = Begun();
        schedule.Began(0, bytes: 0);
        schedule.Ended(Second, position: 2_000, isKept: false);
        schedule.Kept.ShouldBe(1_000);
        schedule.IsDue(Minute, position: 9_000, bytes: 9_000).ShouldBeFalse();
        schedule.IsDue(Minute + Second, position: 1_001, bytes: 0).ShouldBeTrue();
    }

    /// <summary>With a snapshot at position 1,000 at moment 0; due after 1,000 entries, 5,000 bytes or ten minutes.</summary>
    private static SnapshotSchedule Begun()
    {
        var schedule = new SnapshotSchedule(new SnapshotLimits { Entries = 1_000, Bytes = 5_000 });
        schedule.Found(0, position: 1_000);
        return schedule;
    }
}
