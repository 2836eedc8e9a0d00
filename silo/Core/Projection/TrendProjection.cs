using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Typical;

namespace SituationRoom.Core.Projection;

/// <summary>Today's line and the band under it.</summary>
internal sealed class TrendProjection(RoomFold fold)
{
    private BoardTrend _published = new(0, ArrivalHistory.BinSeconds, [], [], [], []);
    private long _learntAt = long.MinValue;
    private long _learntPast;

    public BoardTrend Published => _published;

    /// <summary>A whole new trend where the day or the band changed; else null and what changed of the line.</summary>
    public (BoardTrend? Whole, int[][]? Counts) Changes()
    {
        var now = fold.Counting.Now;
        var dayStart = fold.Counting.DayStart;
        var counts = Line(dayStart, now);
        if (dayStart * 1000 != _published.DayStart || IsStale(now))
        {
            (_learntAt, _learntPast) = (now, fold.History.AddedToPast);
            var band = fold.Typical.Day(dayStart, fold.Clock.DayEnd(now));
            return Whole(new BoardTrend(
                dayStart * 1000, ArrivalHistory.BinSeconds, counts, band?.P10 ?? [], band?.P50 ?? [], band?.P90 ?? []));
        }

        var changed = new List<int[]>();
        for (var bin = 0; bin < counts.Length; bin++)
        {
            var known = bin < _published.Counts.Length ? _published.Counts[bin] : null;
            if (counts[bin] is { } count && known != count)
            {
                changed.Add([bin, count]);
            }
            else if (counts[bin] is null && known is not null)
            {
                // What turned out to be a gap can only be said with the whole line.
                return Whole(_published with { Counts = counts });
            }
        }

        _published = _published with { Counts = counts };
        return (null, changed.Count == 0 ? null : [.. changed]);
    }

    private bool IsStale(long now) =>
        now / 3600 != _learntAt / 3600
        || (fold.History.AddedToPast != _learntPast && now - _learntAt >= HourlyTypical.RelearnSeconds);

    private (BoardTrend Whole, int[][]? Counts) Whole(BoardTrend trend)
    {
        _published = trend;
        return (trend, null);
    }

    /// <summary>
    /// Bins up to now. Half an hour and more of nothing in which nothing was journaled either is a gap, not a zero.
    /// </summary>
    private int?[] Line(long dayStart, long now)
    {
        var line = new int?[((now - dayStart) / ArrivalHistory.BinSeconds) + 1];
        var silent = 0;
        for (var bin = 0; bin < line.Length; bin++)
        {
            var second = dayStart + (bin * (long)ArrivalHistory.BinSeconds);
            line[bin] = fold.History.Bin(second);
            silent = line[bin] is null or 0 && !fold.History.WasAwake(second) ? silent + 1 : 0;
            if (silent >= 6)
            {
                for (var back = bin - silent + 1; back <= bin; back++)
                {
                    line[back] = null;
                }
            }
        }

        return line;
    }
}
