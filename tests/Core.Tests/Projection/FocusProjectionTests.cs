using System.Globalization;
using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Projection;
using SituationRoom.Core.Tests.Fold;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Projection;

/// <summary>What a wall shows one by one, and how much of it.</summary>
public sealed class FocusProjectionTests
{
    private static readonly long Start = History.Wednesday * 1000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_map_holds_five_hundred_of_the_most_severe_and_its_deltas_say_how(int seed)
    {
        var random = new Random(seed);
        var (fold, board) = Room();
        var watcher = new BoardState(board.Snapshot());
        for (var second = 1; second <= 120; second++)
        {
            for (var number = random.Next(second == 40 ? 400 : 30); number > 0; number--)
            {
                Tell(fold, second, new ReportLine
                {
                    Id = random.Next(3_000).ToString(CultureInfo.InvariantCulture),
                    Revision = second,
                    ReceivedAt = Start + (second * 1000),
                    Severity = (Severity)random.Next(second == 40 ? 5 : 4),
                    Status = random.Next(4) == 0 ? IncidentStatus.Closed : IncidentStatus.Open,
                    LatitudeE7 = random.Next(450_000_000),
                });
            }

            if (Tick(fold, board, second) is { } delta)
            {
                watcher.Apply(delta);
            }

            BoardState.Text(watcher.Board).ShouldBe(BoardState.Text(board.Snapshot()));
            board.Snapshot().Points.Length.ShouldBeLessThanOrEqualTo(500);
        }

        // Calm again: within a few frames the map shows every Extreme one there is.
        for (var second = 121; second <= 140; second++)
        {
            if (Tick(fold, board, second) is { } delta)
            {
                watcher.Apply(delta);
            }
        }

        var shown = watcher.Board.Points.Select(point => point[0]).ToHashSet();
        shown.Count.ShouldBe(500);
        Held(fold).Where(key => fold.Incidents[key].IsOpen && fold.Incidents[key].Settled.Severity == Severity.Extreme).Except(shown).ShouldBeEmpty();
        shown.Where(key => !fold.Incidents[key].IsOpen).ShouldBeEmpty();
    }

    [Fact]
    public void A_storm_of_more_severe_ones_than_a_frame_takes_still_reaches_a_full_map()
    {
        var (fold, board) = Room();
        Many(fold, 600, 1, Severity.Minor);
        for (var second = 1; second < 30; second++)
        {
            Tick(fold, board, second);
        }

        board.Snapshot().Points.Length.ShouldBe(500);
        Many(fold, 5_000, 30, Severity.Moderate);
        Many(fold, 200, 30, Severity.Extreme);
        for (var second = 30; second < 40; second++)
        {
            Tick(fold, board, second);
        }

        board.Snapshot().Points.Count(point => point[1] == (int)Severity.Extreme).ShouldBe(200);
    }

    [Fact]
    public void The_rail_holds_forty_and_the_ticker_twelve_one_in_four_seconds()
    {
        var (fold, board) = Room();
        for (var second = 1; second <= 80; second++)
        {
            Many(fold, 1, second, Severity.Severe);
            Tick(fold, board, second);
        }

        board.Snapshot().Notable.Length.ShouldBe(40);
        var ticker = board.Snapshot().Ticker;
        ticker.Length.ShouldBe(12);
        ticker.Zip(ticker.Skip(1)).ShouldAllBe(pair => pair.First.At - pair.Second.At == 4_000);
    }

    [Fact]
    public void The_three_whose_deadline_passed_longest_ago_are_shown_and_the_next_follows_soon()
    {
        var (fold, board) = Room();
        for (var number = 1; number <= 5; number++)
        {
            Tell(fold, 1, new ReportLine { Id = $"{number}", ReceivedAt = Start + 1_000, Due = Start - (number * 60_000L) });
        }

        Tell(fold, 1, new ReportLine { Id = "an exercise", ReceivedAt = Start + 1_000, Due = Start - 900_000, Mode = Mode.Exercise });
        Tell(fold, 1, new ReportLine { Id = "not yet", ReceivedAt = Start + 1_000, Due = Start + 900_000 });
        Tick(fold, board, 11);
        Ids(fold, board.Snapshot().Oldest).ShouldBe(["5", "4", "3"]);
        Tell(fold, 12, new ReportLine { Id = "4", ReceivedAt = Start + 12_000, Status = IncidentStatus.Closed });
        Tick(fold, board, 14);
        Ids(fold, board.Snapshot().Oldest).ShouldBe(["5", "3", "2"]);
    }

    [Fact]
    public void A_title_that_came_before_its_incident_was_notable_is_asked_for_and_then_shown()
    {
        var (fold, board) = Room();
        Tell(fold, 1, new ReportLine { Id = "1", ReceivedAt = Start + 1_000, Severity = Severity.Minor, Title = "Дым" });
        fold.Spotlight.Untitled.ShouldBeEmpty();
        Tell(fold, 2, new ReportLine { Id = "1", ReceivedAt = Start + 2_000, Severity = Severity.Severe });
        var key = fold.Spotlight.Untitled.ShouldHaveSingleItem();
        fold.TitlePosition(key).ShouldBe(1);
        Tick(fold, board, 3);
        board.Snapshot().Notable.ShouldHaveSingleItem().Title.ShouldBeNull();

        fold.Spotlight.TellTitle(key, "Дым, кв. 7"u8);
        Tick(fold, board, 4).ShouldNotBeNull().Notable.ShouldNotBeNull().ShouldHaveSingleItem().Title.ShouldBe("Дым");
        fold.Spotlight.Untitled.ShouldBeEmpty();
    }

    [Fact]
    public void An_incident_of_very_many_reports_still_knows_each()
    {
        var (fold, _) = Room();
        for (var number = 0; number < 500; number++)
        {
            Tell(fold, 1, Numbered(number * 7 % 500));
        }

        for (var number = 0; number < 500; number++)
        {
            fold.Knows(fold.Feeds.Find("a"), "1"u8, Numbered(number).HashOfContent()).ShouldBeTrue();
        }

        fold.Knows(fold.Feeds.Find("a"), "1"u8, Numbered(500).HashOfContent()).ShouldBeFalse();
        fold.Incidents[0].Settled.Revision.ShouldBe(499);

        static ReportLine Numbered(int number) => new() { Id = "1", Revision = number, ReceivedAt = Start + 1_000 };
    }

    private static (RoomFold Fold, BoardProjection Board) Room()
    {
        var fold = SmallCity.Fold();
        fold.Advance(Start);
        var board = new BoardProjection(fold, "epoch");
        board.Frame(Start, tick: true, null);
        return (fold, board);
    }

    private static void Many(RoomFold fold, int count, int second, Severity severity)
    {
        for (var number = 0; number < count; number++)
        {
            Tell(fold, second, new ReportLine
            {
                Id = $"{severity} {second} {number}", ReceivedAt = Start + (second * 1000), Severity = severity, LatitudeE7 = 450_000_000,
            });
        }
    }

    private static void Tell(RoomFold fold, int second, ReportLine line)
    {
        fold.Advance(Start + (second * 1000));
        fold.Apply(line.ToFacts(), fold.Position + 1, Start + (second * 1000));
    }

    private static BoardDelta? Tick(RoomFold fold, BoardProjection board, int second)
    {
        fold.Advance(Start + (second * 1000));
        return board.Frame(Start + (second * 1000), tick: true, null);
    }

    private static IEnumerable<int> Held(RoomFold fold) => Enumerable.Range(0, fold.Incidents.RowCount).Where(fold.Incidents.IsHeld);

    private static IEnumerable<string> Ids(RoomFold fold, BoardIncident[] incidents) => incidents.Select(incident => fold.Incidents.IdOf(incident.Key));
}
