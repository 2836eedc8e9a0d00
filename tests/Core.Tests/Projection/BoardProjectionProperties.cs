using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Core.Board;
using SituationRoom.Core.Cells;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Ledger;
using SituationRoom.Core.Projection;
using SituationRoom.Core.Tests.Fold;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Projection;

public sealed class BoardProjectionProperties
{
    [Fact]
    public void A_snapshot_and_the_deltas_after_it_equal_any_later_snapshot() => ForAll((steps, seed) =>
    {
        var random = new Random(seed);
        var (fold, watchers) = (SmallCity.Fold(), new List<BoardState>());
        var board = new BoardProjection(fold, "epoch");
        var position = 0L;
        foreach (var told in Scenario.Tell(steps, Scenario.Autumn))
        {
            fold.Advance(told.Now);
            if (told.Line is not null)
            {
                fold.Apply(told.Line.ToFacts(), ++position, told.Now);
            }

            Disturb(fold, random, told.Now, ref position);
            if (random.Next(3) > 0)
            {
                var trouble = random.Next(10) == 0 ? "the disk is full" : null;
                if (board.Frame(told.Now, tick: random.Next(2) == 0, trouble) is { } delta)
                {
                    watchers.ForEach(watcher => watcher.Apply(delta));
                }

                watchers.Add(new BoardState(board.Snapshot()));
                var expected = BoardState.Text(board.Snapshot());
                foreach (var watcher in watchers)
                {
                    BoardState.Text(watcher.Board).ShouldBe(expected);
                }
            }
        }

        return true;
    });

    [Fact]
    public void Counts_on_the_board_add_up_along_every_way() => ForAll((steps, _) =>
    {
        var fold = RoomFoldProperties.Folded(Scenario.Tell(steps, Scenario.Autumn));
        var board = new BoardProjection(fold, "epoch");
        board.Frame(fold.Counting.Now * 1000, tick: true, null);
        var snapshot = board.Snapshot();
        var slots = Enumerable.Range(0, snapshot.Slots.Length).Where(slot => snapshot.Slots[slot][4] == (int)Mode.Actual).ToArray();
        var total = Sum(snapshot, slots);
        var byChannel = slots.GroupBy(slot => snapshot.Slots[slot][2]).Select(group => Sum(snapshot, group));
        var bySeverity = slots.GroupBy(slot => snapshot.Slots[slot][3]).Select(group => Sum(snapshot, group));
        var byCategory = slots.GroupBy(slot => TopCategory(snapshot, snapshot.Slots[slot][1])).Select(group => Sum(snapshot, group));
        Sum(byChannel).ShouldBe(total);
        Sum(bySeverity).ShouldBe(total);
        Sum(byCategory).ShouldBe(total);

        // A watcher who rolls the slots up by the board's own trees sees what the fold counts.
        var cells = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var slot in slots)
        {
            foreach (var district in Reach(snapshot, snapshot.Slots[slot][0]).Append("*"))
            {
                Picture.Add(cells, Picture.CellName(district, "*"), Sum(snapshot, [slot]));
            }
        }

        var counted = Picture.Cells(fold).Where(line => line.Contains(" x *:", StringComparison.Ordinal));
        string.Join('\n', Picture.Lines(cells)).ShouldBe(string.Join('\n', counted));
        return true;
    });

    /// <summary>Readings, rejections and failing feeds, now and then.</summary>
    private static void Disturb(RoomFold fold, Random random, long now, ref long position)
    {
        if (random.Next(5) == 0)
        {
            fold.Apply(
                new RejectionFacts { Feed = "b"u8, Reason = Encoding.UTF8.GetBytes("no id"), ReceivedAt = now, Length = 3 }, ++position);
        }

        if (random.Next(5) == 0)
        {
            fold.Apply(new ReadingFacts { Feed = "new"u8, Key = "jam"u8, At = now, ReceivedAt = now, Value = 7 }, ++position);
        }

        if (random.Next(5) == 0)
        {
            fold.Feeds.Failed(fold.Feeds.Intern("a"), random.Next(2) == 0 ? "gone" : null, 0);
        }
    }

    private static void ForAll(Func<Step[], int, bool> holds) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(Scenario.Steps(), Gen.Choose(0, int.MaxValue).ToArbitrary(), holds));

    private static int TopCategory(BoardSnapshot board, int category) =>
        board.Categories[category].Parent < 0 ? category : TopCategory(board, board.Categories[category].Parent);

    private static HashSet<string> Reach(BoardSnapshot board, int area)
    {
        var reach = new HashSet<string>(StringComparer.Ordinal);
        foreach (var touched in board.Areas[area])
        {
            for (var district = touched; district >= 0; district = board.Districts[district].Parent)
            {
                reach.Add(board.Districts[district].Code);
            }
        }

        return reach;
    }

    private static int[] Sum(BoardSnapshot board, IEnumerable<int> slots) => Sum(slots.Select(slot => board.Counts[slot]));

    private static int[] Sum(IEnumerable<int[]> counts)
    {
        var sum = new int[SlotTable.Width];
        foreach (var row in counts)
        {
            for (var i = 0; i < row.Length; i++)
            {
                sum[i] += row[i];
            }
        }

        return sum;
    }
}
