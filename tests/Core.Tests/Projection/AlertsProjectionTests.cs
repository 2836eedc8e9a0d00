using SituationRoom.Core.Alerts;
using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Projection;
using SituationRoom.Core.Tests.Fold;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Tests.Projection;

public sealed class AlertsProjectionTests
{
    private const long Start = 1_700_000_000_000;
    private readonly RoomFold _fold = SmallCity.Fold();
    private readonly BoardProjection _board;
    private long _position;

    public AlertsProjectionTests()
    {
        _fold.Advance(Start);
        _board = new BoardProjection(_fold, "run");
    }

    [Fact]
    public void The_twelve_on_top_are_the_unseen_then_the_most_pressing_then_the_oldest()
    {
        foreach (var number in Enumerable.Range(0, 60).Reverse())
        {
            Raise(number, 1 + (number % 4), number % 5 == 0 ? AlertState.Acknowledged : AlertState.Unacknowledged);
        }

        var alerts = _board.Frame(Start, tick: true, null)!.Alerts!;

        alerts.Top.Select(alert => (alert.Priority, alert.RaisedAt - Start)).ShouldBe(
            [(1, 4), (1, 8), (1, 12), (1, 16), (1, 24), (1, 28), (1, 32), (1, 36), (1, 44), (1, 48), (1, 52), (1, 56)]);
        (alerts.Standing.Sum(), alerts.Unacknowledged.Sum()).ShouldBe((60, 48));

        // 55 is seen.
        alerts.Newest.Select(at => at - Start).ShouldBe([56, 57, 58, 59]);
    }

    [Fact]
    public void A_few_are_published_with_the_next_frame()
    {
        Raise(1, 1, AlertState.Unacknowledged);
        _board.Frame(Start, tick: true, null)!.Alerts.ShouldNotBeNull();
        Raise(2, 1, AlertState.Unacknowledged);

        _board.Frame(Start + 16, tick: false, null)!.Alerts!.Standing[0].ShouldBe(2);
        _board.IsBehind.ShouldBeFalse();
    }

    [Fact]
    public void Where_thousands_stand_they_are_published_ten_times_a_second_and_the_last_change_is_not_forgotten()
    {
        foreach (var number in Enumerable.Range(0, 1_001))
        {
            Raise(number, 3, AlertState.Unacknowledged);
        }

        _board.Frame(Start, tick: true, null)!.Alerts!.Standing[2].ShouldBe(1_001);
        Raise(2_000, 3, AlertState.Unacknowledged);

        (_board.Frame(Start + 50, tick: false, null)?.Alerts).ShouldBeNull();
        _board.IsBehind.ShouldBeTrue();
        _board.Frame(Start + 100, tick: false, null)!.Alerts!.Standing[2].ShouldBe(1_002);
        _board.IsBehind.ShouldBeFalse();
    }

    private void Raise(int number, int priority, AlertState state) => _fold.Alerts.Apply(
        new AlertChanged
        {
            At = Start,
            Verb = AlertVerb.Raised,
            Before = AlertState.Normal,
            After = new AlertRecord
            {
                Version = 1, State = state, Rule = "fire", Kind = RuleKind.Count, Names = new BoardNames("Пожар", "Fire"), Subject = new AlertSubject("n1", null, "a", $"{number}"),
                Priority = priority, Holds = true, RaisedAt = Start + number, AnnunciatedAt = Start + number,
            },
        },
        ++_position);
}
