using SituationRoom.Gateway.Live;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Live;

public sealed class WallRollTests
{
    private readonly HandTime _time = new();
    private readonly WallRoll _roll;

    public WallRollTests() => _roll = new WallRoll(_time, new SoundLease(_time));

    [Fact]
    public void Of_two_walls_one_sounds()
    {
        Reports("left").ShouldBeTrue();
        Reports("right").ShouldBeFalse();
        _time.Pass(5_000);
        Reports("right").ShouldBeFalse();
        Reports("left").ShouldBeTrue();
    }

    [Fact]
    public void The_other_takes_over_within_fifteen_seconds_of_a_masters_last_report()
    {
        Reports("left").ShouldBeTrue();
        var taken = 0;
        for (var seconds = 1; seconds <= 30 && taken == 0; seconds++)
        {
            _time.Pass(1_000);
            taken = seconds % 5 == 4 && Reports("right") ? seconds : 0;
        }

        taken.ShouldBeInRange(9, 15);
        Reports("left").ShouldBeFalse("a master that comes back does not take the sound from the one that has it");
    }

    [Theory]
    [InlineData("Off")]
    [InlineData("Blocked")]
    public void A_wall_that_cant_be_heard_leaves_the_sound_to_another_at_once(string sound)
    {
        Reports("left").ShouldBeTrue();
        Report(_roll, "left", "wall", Enum.Parse<WallSound>(sound)).IsMaster.ShouldBeFalse();
        Reports("right").ShouldBeTrue();
    }

    [Fact]
    public void A_room_is_silent_once_no_open_wall_could_be_heard_for_half_a_minute()
    {
        Reports("left");
        for (var seconds = 0; seconds < 29; seconds++)
        {
            _time.Pass(1_000);
            Report(_roll, "right", "wall", WallSound.Blocked).IsSilent.ShouldBeFalse();
        }

        _time.Pass(1_000);
        Report(_roll, "right", "wall", WallSound.Blocked).IsSilent.ShouldBeTrue();
        Reports("left");
        _roll.IsSilent.ShouldBeFalse();
    }

    [Fact]
    public void A_room_whose_walls_are_all_to_be_quiet_or_all_closed_lacks_no_sound()
    {
        Report(_roll, "left", "wall", WallSound.Off);
        _time.Pass(60_000);
        Report(_roll, "left", "wall", WallSound.Off).IsSilent.ShouldBeFalse();
        Report(_roll, "right", "wall", WallSound.Blocked);
        _time.Pass(60_000);
        _roll.IsSilent.ShouldBeFalse();
    }

    [Fact]
    public void A_page_that_closes_leaves_the_sound_to_another_at_once_and_is_open_no_more()
    {
        Reports("left").ShouldBeTrue();
        _roll.CloseAsync("left", default).AsTask().IsCompletedSuccessfully.ShouldBeTrue();
        _roll.Open().ShouldBeEmpty();
        Reports("right").ShouldBeTrue();
    }

    [Fact]
    public void Two_nodes_have_one_sound_and_neither_lacks_what_the_other_makes()
    {
        var room = new SoundLease(_time);
        var (here, there) = (new WallRoll(_time, room), new WallRoll(_time, room));
        Report(here, "left", "left", WallSound.Running).IsMaster.ShouldBeTrue();
        Report(there, "right", "right", WallSound.Running).IsMaster.ShouldBeFalse();
        for (var seconds = 0; seconds < 60; seconds += 5)
        {
            _time.Pass(5_000);
            Report(here, "left", "left", WallSound.Running).IsMaster.ShouldBeTrue();
            Report(there, "right", "right", WallSound.Blocked).IsSilent.ShouldBeFalse("the wall of the other node is heard");
        }

        there.IsSilent.ShouldBeFalse();

        // The node dies with its master, and the other's wall may sound again meanwhile.
        _time.Pass(5_000);
        Report(there, "right", "right", WallSound.Running).IsMaster.ShouldBeFalse();
        _time.Pass(5_000);
        Report(there, "right", "right", WallSound.Running).IsMaster.ShouldBeTrue();
        there.Open().Single().IsMaster.ShouldBeTrue();
    }

    [Fact]
    public void Pages_that_closed_are_forgotten_and_more_than_two_hundred_are_not_held()
    {
        for (var page = 0; page < 500; page++)
        {
            Report(_roll, $"p{page}", $"w{page}", WallSound.Off);
            _time.Pass(1);
        }

        _roll.Open().Count.ShouldBe(200);
        _time.Pass(30_000);
        _roll.Open().ShouldBeEmpty();
    }

    private bool Reports(string page) => Report(_roll, page, "wall", WallSound.Running).IsMaster;

    // A lease in memory answers at once.
    private static WallStanding Report(WallRoll roll, string page, string wall, WallSound sound) => roll.ReportAsync(page, wall, sound, null, default).AsTask().Result;
}
