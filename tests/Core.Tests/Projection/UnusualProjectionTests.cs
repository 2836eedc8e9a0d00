using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Projection;
using SituationRoom.Core.Tests.Fold;

namespace SituationRoom.Core.Tests.Projection;

public sealed class UnusualProjectionTests
{
    private const int Hour = 3_600;

    [Theory]
    [InlineData(0, -2)]
    [InlineData(7, -2)]
    [InlineData(8, -1)]
    [InlineData(11, -1)]
    [InlineData(12, 0)]
    [InlineData(16, 0)]
    [InlineData(20, 0)]
    [InlineData(21, 1)]
    [InlineData(24, 1)]
    [InlineData(25, 2)]
    [InlineData(28, 2)]
    [InlineData(29, 3)]
    public void A_level_is_how_many_spreads_the_last_hour_lies_from_the_usual(int count, int level)
    {
        // Sixteen every hour: the spread is that of chance, four.
        var (fold, board) = Usual(16);
        History.Occur(fold, fold.Counting.Now - 1_800, count);
        var city = Cells(board, fold).Single(cell => cell is { District: -1, Category: -1 });
        city.Level.ShouldBe(level);
        city.Percent.ShouldBe((int)Math.Round((count - 16) * 100 / 16.0));
    }

    [Fact]
    public void A_cell_is_named_for_every_district_above_and_its_top_category()
    {
        var (fold, board) = Usual(16);
        var cells = Cells(board, fold).Select(cell => (Code(fold, cell.District), Category(fold, cell.Category)));
        cells.ShouldBe(
            from district in new[] { "*", "n1", "north", "region" } from category in new[] { "*", "roads" } select (district, category),
            ignoreOrder: true);
    }

    [Fact]
    public void A_cell_that_expects_fewer_than_five_is_withheld()
    {
        var (fold, board) = Usual(4);
        History.Occur(fold, fold.Counting.Now - 1_800, 40);
        Cells(board, fold).ShouldBeEmpty();
        board.Snapshot().Kpis.LoadPercent.ShouldBe(900);
    }

    [Fact]
    public void A_cell_is_withdrawn_when_its_hour_is_over()
    {
        // Five and more are usual until noon, nothing afterwards.
        var (fold, board) = Usual(16, untilHour: 12);
        Cells(board, fold).ShouldNotBeEmpty();
        fold.Advance((fold.Counting.Now + Hour) * 1000);
        var delta = board.Frame(fold.Counting.Now * 1000, tick: true, null).ShouldNotBeNull();
        delta.Unusual.ShouldNotBeNull().ShouldAllBe(cell => cell.Level == 9);
        board.Snapshot().Unusual.ShouldBeEmpty();
    }

    [Fact]
    public void The_load_is_the_last_hour_against_the_usual_one()
    {
        var (fold, board) = Usual(16);
        History.Occur(fold, fold.Counting.Now - 1_800, 18);
        Cells(board, fold);
        var kpis = board.Snapshot().Kpis;
        (kpis.UsualHour, kpis.LoadPercent).ShouldBe((16, 12));
    }

    /// <summary>Wednesday noon after four weeks that had the same count every hour, and nothing yet today.</summary>
    private static (RoomFold Fold, BoardProjection Board) Usual(int count, int untilHour = 24)
    {
        var fold = SmallCity.Fold();
        fold.Advance((History.Wednesday + (12 * Hour)) * 1000);
        History.FourWeeks(fold, (_, hour) => hour < untilHour ? count : 0);
        return (fold, new BoardProjection(fold, "epoch"));
    }

    private static BoardUnusual[] Cells(BoardProjection board, RoomFold fold)
    {
        board.Frame(fold.Counting.Now * 1000, tick: true, null);
        return board.Snapshot().Unusual;
    }

    private static string Code(RoomFold fold, int district) => district < 0 ? "*" : fold.Places.Districts[district].Code;

    private static string Category(RoomFold fold, int category) => category < 0 ? "*" : fold.Places.Categories[category].Code;
}
