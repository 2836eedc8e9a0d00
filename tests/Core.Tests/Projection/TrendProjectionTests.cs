using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Projection;
using SituationRoom.Core.Tests.Fold;

namespace SituationRoom.Core.Tests.Projection;

public sealed class TrendProjectionTests
{
    private const int Bin = 300;

    [Fact]
    public void A_quiet_room_that_was_awake_counted_zeros()
    {
        var (fold, board) = At(0);
        for (var bin = 0; bin < 24; bin++)
        {
            Tick(fold, board, Bin);
        }

        board.Snapshot().Trend.Counts.ShouldBe(Enumerable.Repeat<int?>(0, 25));
    }

    [Fact]
    public void Half_an_hour_without_a_room_is_a_gap_and_less_is_not()
    {
        var (fold, board) = At(0);
        Tick(fold, board, 6 * Bin);
        Tick(fold, board, 7 * Bin);
        board.Snapshot().Trend.Counts.ShouldBe([0, 0, 0, 0, 0, 0, 0, null, null, null, null, null, null, 0]);
    }

    [Fact]
    public void What_arrives_late_closes_its_part_of_a_gap()
    {
        var (fold, board) = At(0);
        var watcher = new BoardState(Snapshot(fold, board));
        watcher.Apply(Tick(fold, board, 20 * Bin).ShouldNotBeNull());
        watcher.Board.Trend.Counts[1..20].ShouldAllBe(count => count == null);

        History.Occur(fold, History.Wednesday + (4 * Bin), 3);
        watcher.Apply(Tick(fold, board, 1).ShouldNotBeNull());
        watcher.Board.Trend.Counts[..6].ShouldBe([0, 0, 0, 0, 3, null]);
        BoardState.Text(watcher.Board).ShouldBe(BoardState.Text(board.Snapshot()));
    }

    [Fact]
    public void A_count_that_was_taken_back_may_leave_a_gap()
    {
        var (fold, board) = At(0);
        var watcher = new BoardState(Snapshot(fold, board));
        var line = new ReportLine { Id = "1", At = (History.Wednesday + (4 * Bin)) * 1000, ReceivedAt = (History.Wednesday + (19 * Bin)) * 1000 };
        fold.Advance(line.ReceivedAt);
        fold.Apply(line.ToFacts(), 1, line.ReceivedAt);
        watcher.Apply(Tick(fold, board, Bin).ShouldNotBeNull());
        watcher.Board.Trend.Counts[..6].ShouldBe([0, 0, 0, 0, 1, null]);

        var exercise = line with { Mode = Reports.Mode.Exercise, At = line.At + 1 };
        fold.Apply(exercise.ToFacts(), 2, line.ReceivedAt);
        watcher.Apply(Tick(fold, board, 1).ShouldNotBeNull());
        watcher.Board.Trend.Counts[1..6].ShouldAllBe(count => count == null);
        BoardState.Text(watcher.Board).ShouldBe(BoardState.Text(board.Snapshot()));
    }

    [Fact]
    public void A_new_day_is_a_new_line()
    {
        var (fold, board) = At(0);
        History.Occur(fold, fold.Counting.Now - 10, 2);
        Tick(fold, board, 23 * 3_600);
        var delta = Tick(fold, board, 3_600 + 1).ShouldNotBeNull();
        var trend = delta.Trend.ShouldNotBeNull();
        trend.DayStart.ShouldBe((History.Wednesday + 86_400) * 1000);
        trend.Counts.ShouldBe([0]);
    }

    [Fact]
    public void The_band_appears_within_half_a_minute_after_the_past_was_imported()
    {
        var (fold, board) = At(12 * 3_600);
        board.Snapshot().Trend.P50.ShouldBeEmpty();
        History.FourWeeks(fold, (_, _) => 2);
        Tick(fold, board, 30);
        board.Snapshot().Trend.P50.Length.ShouldBe(288);
    }

    private static (RoomFold Fold, BoardProjection Board) At(long secondOfDay)
    {
        var fold = SmallCity.Fold();
        fold.Advance((History.Wednesday + secondOfDay) * 1000);
        var board = new BoardProjection(fold, "epoch");
        board.Frame(fold.Counting.Now * 1000, tick: true, null);
        return (fold, board);
    }

    private static BoardSnapshot Snapshot(RoomFold fold, BoardProjection board)
    {
        board.Frame(fold.Counting.Now * 1000, tick: true, null);
        return board.Snapshot();
    }

    private static BoardDelta? Tick(RoomFold fold, BoardProjection board, long seconds)
    {
        fold.Advance((fold.Counting.Now + seconds) * 1000);
        return board.Frame(fold.Counting.Now * 1000, tick: true, null);
    }
}
