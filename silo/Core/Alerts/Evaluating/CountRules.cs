using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Board;
using SituationRoom.Core.Cells;
using SituationRoom.Core.Fold;

namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>
/// Rules over tallies: count, rate and overdue. The slots are added up once an evaluation for each lens; a rule then looks through
/// the values of its points for those that are not clear.
/// </summary>
internal sealed class CountRules(RoomFold fold, IEnumerable<AlertRule> rules, FeedHearing hearing)
{
    private readonly AlertRule[] _all = [.. rules];
    private readonly List<CountedRule> _rules = [];
    private readonly Dictionary<CellLens, int[]?[]> _cells = [];
    private readonly Dictionary<string, CountColumn> _columns = new(StringComparer.Ordinal);
    private CellGrid? _grid;

    public void Evaluate(long now, List<Condition> into)
    {
        if (_all.Length == 0)
        {
            return;
        }

        // Districts and categories of which only the journal knows come last, and seldom.
        if (_grid is null || _grid.Districts != fold.Places.Districts.Count || _grid.Categories != fold.Places.Categories.Count)
        {
            Prepare();
        }

        AddUp();
        foreach (var column in _columns.Values)
        {
            column.Take(_cells[column.Lens][(int)column.Tally]!);
        }

        foreach (var rule in _rules)
        {
            Look(rule, now, into);
        }
    }

    private void Look(CountedRule counted, long now, List<Condition> into)
    {
        var (rule, column, band) = (counted.Rule, counted.Column, Band.Of(counted.Rule));
        var (from, upTo) = band.NotClear();
        ReadOnlySpan<int> values = column.Values;
        for (var next = 0; next < values.Length; next++)
        {
            var found = values[next..].IndexOfAnyInRange(from, upTo);
            if (found < 0)
            {
                return;
            }

            next += found;
            var unit = column.Units[next];
            var lost = rule.IsBelow ? LostFeed(counted.Scope, now) : null;
            into.Add(new Condition(
                rule.Id,
                new AlertSubject(unit.District, unit.Category),
                rule.Priority ?? RuleDefaults.Priority,
                Holds: lost is null && band.Holds(values[next]),
                Clear: false,
                values[next],
                rule.Threshold,
                [],
                LostFeed: lost));
        }
    }

    /// <summary>Too few may be too few heard: the first feed in scope that is not.</summary>
    private string? LostFeed(ScopeFilter scope, long now)
    {
        for (var feed = 0; feed < fold.Feeds.Count; feed++)
        {
            if (fold.Feeds[feed].Configured && scope.HasChannel(fold.Feeds[feed].Channel) && hearing.IsDumb(feed, now))
            {
                return fold.Feeds.IdOf(feed);
            }
        }

        return null;
    }

    private void AddUp()
    {
        foreach (var (lens, tallies) in _cells)
        {
            foreach (var cells in tallies)
            {
                cells.AsSpan().Clear();
            }

            for (var slot = 0; slot < fold.Slots.Count; slot++)
            {
                var key = fold.Slots.KeyOf(slot);
                if (lens.Sees(key))
                {
                    _grid!.Add(key, fold.Slots.CountsOf(slot), tallies);
                }
            }
        }
    }

    private void Prepare()
    {
        _rules.Clear();
        _cells.Clear();
        _columns.Clear();
        _grid = new CellGrid(fold.Places);
        var units = new CountUnits(fold.Places, _grid);
        foreach (var rule in _all)
        {
            var lens = CellLens.Of(rule);
            var name = $"{rule.Each}|{string.Join(';', rule.Scope.Districts)}|{string.Join(';', rule.Scope.Categories)}|{lens}|{rule.Tally}";
            if (!_columns.TryGetValue(name, out var column))
            {
                _columns.Add(name, column = new CountColumn(lens, rule.Tally, units.Of(rule)));
            }

            _rules.Add(new CountedRule(rule, column, new ScopeFilter(fold, rule.Scope)));
        }

        foreach (var column in _columns.Values)
        {
            if (!_cells.TryGetValue(column.Lens, out var tallies))
            {
                _cells.Add(column.Lens, tallies = new int[]?[SlotTable.Width]);
            }

            tallies[(int)column.Tally] ??= new int[_grid.Size];
        }
    }

    private sealed record CountedRule(AlertRule Rule, CountColumn Column, ScopeFilter Scope);

    /// <summary>The values of points that several rules may look at.</summary>
    private sealed class CountColumn(CellLens lens, Tally tally, CountUnit[] units)
    {
        public CellLens Lens { get; } = lens;

        public Tally Tally { get; } = tally;

        public CountUnit[] Units { get; } = units;

        public int[] Values { get; } = new int[units.Length];

        public void Take(int[] cells)
        {
            for (var i = 0; i < Units.Length; i++)
            {
                var sum = 0;
                foreach (var cell in Units[i].Cells)
                {
                    sum += cells[cell];
                }

                Values[i] = sum;
            }
        }
    }
}
