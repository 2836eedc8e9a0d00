using SituationRoom.Core.Fold;
using SituationRoom.Core.Merging;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Fold;

public sealed class CasualtyTests
{
    private const long Hour = 3_600_000;
    private readonly RoomFold _fold = SmallCity.Fold();
    private long _position;

    [Fact]
    public void The_last_report_that_says_how_many_were_hurt_counts()
    {
        Tell("1", 0, new Casualties(2, 0), revision: 1);
        Tell("1", 1, new Casualties(1, 1), revision: 3);
        Tell("1", 2, new Casualties(9, 9), revision: 2);
        Tell("1", 3, null, revision: 4);
        Tell("2", 3, new Casualties(4, 0));
        _fold.HurtToday.ShouldBe((5, 1));
        _fold.HurtIn(Key("1")).ShouldBe(new Casualties(1, 1));
        _fold.HurtIn(Key("2")).ShouldBe(new Casualties(4, 0));
    }

    [Fact]
    public void Those_of_a_cancelled_incident_of_an_exercise_and_of_another_day_do_not_count()
    {
        Tell("1", 0, new Casualties(2, 0), mode: Mode.Exercise);
        Tell("2", 0, new Casualties(3, 1), occurred: -30 * Hour);
        Tell("3", 0, new Casualties(4, 0));
        _fold.HurtToday.ShouldBe((4, 0));
        Tell("3", 1, null, status: IncidentStatus.Cancelled);
        _fold.HurtToday.ShouldBe((0, 0));
        _fold.HurtIn(Key("3")).ShouldBe(new Casualties(4, 0));
        Tell("4", 2, new Casualties(1, 1), status: IncidentStatus.Closed);
        _fold.HurtToday.ShouldBe((1, 1));
    }

    [Fact]
    public void The_day_ends_and_with_it_its_sum()
    {
        Tell("1", 0, new Casualties(2, 1));
        _fold.HurtToday.ShouldBe((2, 1));
        _fold.Advance(Scenario.Autumn + (24 * Hour));
        _fold.HurtToday.ShouldBe((0, 0));
    }

    [Fact]
    public void What_stands_behind_another_incident_of_its_problem_is_counted_once()
    {
        Tell("1", 0, new Casualties(2, 1));
        Tell("2", 1, new Casualties(2, 1), feed: "b");
        _fold.HurtToday.ShouldBe((4, 2));
        var both = new[] { new IncidentName("a", "1"), new IncidentName("b", "2") };
        _fold.Apply(new ProblemDecision(ProblemVerb.Merge, both, "shift", DateTimeOffset.UnixEpoch, null), ++_position);
        _fold.HurtToday.ShouldBe((2, 1));
        _fold.Apply(new ProblemDecision(ProblemVerb.Unmerge, both, "shift", DateTimeOffset.UnixEpoch, null), ++_position);
        _fold.HurtToday.ShouldBe((4, 2));
    }

    private int Key(string id) => _fold.Incidents.Find((ushort)_fold.Feeds.Find("a"), System.Text.Encoding.UTF8.GetBytes(id));

    private void Tell(
        string id, int minute, Casualties? people, long? revision = null, Mode? mode = null, IncidentStatus? status = null, long occurred = 0, string feed = "a")
    {
        var now = Scenario.Autumn + (minute * 60_000);
        _fold.Advance(now);
        _fold.Apply(
            new ReportLine { Feed = feed, Id = id, Revision = revision, At = now + occurred, ReceivedAt = now, Mode = mode, Status = status, People = people }.ToFacts(), ++_position, now);
    }
}
