using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Typical;
using SituationRoom.Reports;

namespace SituationRoom.Core.Projection;

/// <summary>How unusual the last hour of each (district, top category) is; withheld where fewer than 5 are expected.</summary>
internal sealed class UnusualProjection(RoomFold fold)
{
    private const double LeastExpected = 5;
    private const int Withheld = 9;
    private readonly Dictionary<int, BoardUnusual> _published = [];
    private readonly Dictionary<int, int> _lastHour = [];

    public BoardUnusual[] All => [.. _published.Values];

    public Expectation? City { get; private set; }

    public int CityLastHour { get; private set; }

    /// <summary>Cells whose level changed; null where none did.</summary>
    public BoardUnusual[]? Changes()
    {
        CountLastHour();
        var wire = new List<BoardUnusual>();
        foreach (var series in fold.History.Series.Keys)
        {
            var expected = fold.Typical.LastHour(series, fold.Counting.Now);
            var count = _lastHour.GetValueOrDefault(series);
            if (series == ArrivalHistory.SeriesKey(-1, -1))
            {
                City = expected;
                CityLastHour = count;
            }

            Publish(series, count, expected, wire);
        }

        return wire.Count == 0 ? null : [.. wire];
    }

    private static int Level(double score) => score switch
    {
        > 3 => 3,
        > 2 => 2,
        > 1 => 1,
        >= -1 => 0,
        >= -2 => -1,
        _ => -2,
    };

    private void Publish(int series, int count, Expectation? expected, List<BoardUnusual> wire)
    {
        var (district, category) = ArrivalHistory.SeriesOf(series);
        var known = _published.GetValueOrDefault(series);
        if (expected is not { Median: >= LeastExpected } usual)
        {
            if (known is not null)
            {
                _published.Remove(series);
                wire.Add(new BoardUnusual(district, category, Withheld, 0));
            }

            return;
        }

        var level = Level(usual.Score(count));
        if (known?.Level != level)
        {
            var percent = (int)Math.Round((count - usual.Median) * 100 / usual.Median);
            wire.Add(_published[series] = new BoardUnusual(district, category, level, percent));
        }
    }

    private void CountLastHour()
    {
        _lastHour.Clear();
        for (var slot = 0; slot < fold.Slots.Count; slot++)
        {
            var count = fold.Slots[slot, Tally.NewHour];
            var key = fold.Slots.KeyOf(slot);
            if (count != 0 && key.Mode == Mode.Actual)
            {
                foreach (var series in fold.Places.Series(key.Area, key.Category))
                {
                    _lastHour[series] = _lastHour.GetValueOrDefault(series) + count;
                }
            }
        }
    }
}
