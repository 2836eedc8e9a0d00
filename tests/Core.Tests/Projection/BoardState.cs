using System.Text.Json;
using SituationRoom.Core.Board;

namespace SituationRoom.Core.Tests.Projection;

/// <summary>
/// A watcher's state: a snapshot, and deltas applied to it exactly as <see cref="BoardDelta"/> says, without any look
/// at how they are made.
/// </summary>
internal sealed class BoardState(BoardSnapshot snapshot)
{
    private const int MostTicker = 12;
    private const int Withdrawn = 9;

    public BoardSnapshot Board { get; private set; } = snapshot;

    public void Apply(BoardDelta delta)
    {
        delta.Epoch.ShouldBe(Board.Epoch);
        delta.Version.ShouldBe(Board.Version + 1);
        Board = Board with
        {
            Version = delta.Version,
            Now = delta.Now,
            Districts = [.. Board.Districts, .. delta.Districts ?? []],
            Categories = [.. Board.Categories, .. delta.Categories ?? []],
            Areas = [.. Board.Areas, .. delta.Areas ?? []],
            Slots = [.. Board.Slots, .. delta.Slots ?? []],
            Counts = Counted(delta),
            Unusual = Keyed(Board.Unusual, delta.Unusual ?? [], cell => (cell.District, cell.Category), cell => cell.Level == Withdrawn),
            Notable = delta.Notable ?? Board.Notable,
            Points = Keyed(Board.Points, delta.Points ?? [], point => point[0], point => point.Length == 1),
            Feeds = Keyed(Board.Feeds, delta.Feeds ?? [], feed => feed.Id, _ => false),
            Kpis = delta.Kpis ?? Board.Kpis,
            Trend = Line(delta.Trend ?? Board.Trend, delta.TrendCounts ?? []),
            Ticker = [.. (delta.Ticker ?? []).Concat(Board.Ticker).Take(MostTicker)],
            Oldest = delta.Oldest ?? Board.Oldest,
            Alerts = delta.Alerts ?? Board.Alerts,
            Trouble = delta.Trouble is null ? Board.Trouble : delta.Trouble.Length == 0 ? null : delta.Trouble,
        };
    }

    /// <summary>All that a wall can see of a board; the order of what has none is made one.</summary>
    public static string Text(BoardSnapshot board)
    {
        var ordered = board with
        {
            Now = 0,
            Counts = [.. board.Counts.Select(counts => counts.Reverse().SkipWhile(count => count == 0).Reverse().ToArray())],
            Unusual = [.. board.Unusual.OrderBy(cell => (cell.District, cell.Category))],
            Points = [.. board.Points.OrderBy(point => point[0])],
            Feeds = [.. board.Feeds.OrderBy(feed => feed.Id, StringComparer.Ordinal)],
            Trend = board.Trend with { Counts = [.. board.Trend.Counts.Reverse().SkipWhile(count => count is null).Reverse()] },
        };
        return string.Join('\n', typeof(BoardSnapshot).GetProperties().Select(
            member => $"{member.Name}: {JsonSerializer.Serialize(member.GetValue(ordered), member.PropertyType)}"));
    }

    private static T[] Keyed<T, TKey>(T[] known, T[] changes, Func<T, TKey> key, Func<T, bool> isWithdrawal)
        where TKey : notnull
    {
        var all = known.ToDictionary(key);
        foreach (var change in changes)
        {
            all.Remove(key(change));
            if (!isWithdrawal(change))
            {
                all.Add(key(change), change);
            }
        }

        return [.. all.Values];
    }

    private static BoardTrend Line(BoardTrend trend, int[][] changes)
    {
        var counts = trend.Counts.ToList();
        foreach (var change in changes)
        {
            while (counts.Count <= change[0])
            {
                counts.Add(null);
            }

            counts[change[0]] = change[1];
        }

        return trend with { Counts = [.. counts] };
    }

    private int[][] Counted(BoardDelta delta)
    {
        var counts = Board.Counts.Concat((delta.Slots ?? []).Select(_ => Array.Empty<int>())).ToArray();
        var groups = delta.Counts ?? [];
        for (var group = 0; group < groups.Length; group += 2)
        {
            var slot = 0;
            foreach (var distance in groups[group + 1])
            {
                slot += distance;
                counts[slot] = Sum(counts[slot], groups[group]);
            }
        }

        return counts;
    }

    private static int[] Sum(int[] left, int[] right) =>
        [.. Enumerable.Range(0, Math.Max(left.Length, right.Length)).Select(i => left.ElementAtOrDefault(i) + right.ElementAtOrDefault(i))];
}
