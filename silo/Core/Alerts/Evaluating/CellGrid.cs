using SituationRoom.Core.Cells;
using SituationRoom.Core.Fold;

namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>
/// Where the counts of rules are added up: a row for every district, one for the city and one for each set of districts that a rule
/// takes together (an incident in two of them counts once); a column for every category and one for all. Every slot counts in the rows
/// that its area reaches and the columns above its category, as the board's cells do.
/// </summary>
internal sealed class CellGrid
{
    private readonly PlaceTables _places;
    private readonly List<IReadOnlyList<string>> _unions = [];
    private readonly List<int[]> _rows = [];
    private readonly List<int[]> _columns = [];

    public CellGrid(PlaceTables places)
    {
        _places = places;
        (Districts, Categories) = (places.Districts.Count, places.Categories.Count);
    }

    /// <summary>Districts when it was made; with another number it is to be made anew.</summary>
    public int Districts { get; }

    /// <summary>Categories when it was made.</summary>
    public int Categories { get; }

    public int Rows => Districts + 1 + _unions.Count;

    public int Columns => Categories + 1;

    public int Size => Rows * Columns;

    /// <summary>The row of the city.</summary>
    public int CityRow => Districts;

    /// <summary>The column of all categories.</summary>
    public int AllColumn => Categories;

    public int Cell(int row, int column) => (row * Columns) + column;

    /// <summary>The row of several districts taken together. To be asked before anything is added up.</summary>
    public int UnionRow(IReadOnlyList<string> districts)
    {
        var known = _unions.FindIndex(union => union.SequenceEqual(districts));
        if (known < 0)
        {
            known = _unions.Count;
            _unions.Add(districts);
            _rows.Clear();
        }

        return Districts + 1 + known;
    }

    /// <summary>Adds a slot's tallies up.</summary>
    /// <param name="slot">Its key.</param>
    /// <param name="counts">Its counts.</param>
    /// <param name="tallies">By tally the cells, where they are asked for.</param>
    public void Add(in SlotKey slot, ReadOnlySpan<int> counts, int[]?[] tallies)
    {
        var (rows, columns) = (RowsOf(slot.Area), ColumnsOf(slot.Category));
        for (var tally = 0; tally < counts.Length; tally++)
        {
            if (counts[tally] is not 0 and var count && tallies[tally] is { } cells)
            {
                foreach (var row in rows)
                {
                    foreach (var column in columns)
                    {
                        cells[(row * Columns) + column] += count;
                    }
                }
            }
        }
    }

    private int[] RowsOf(int area)
    {
        while (_rows.Count <= area)
        {
            var reach = _places.Reach(_rows.Count);
            var codes = reach.Select(district => _places.Districts[district].Code).ToHashSet(StringComparer.Ordinal);
            _rows.Add([.. reach, CityRow, .. Enumerable.Range(0, _unions.Count).Where(union => _unions[union].Any(codes.Contains)).Select(union => CityRow + 1 + union)]);
        }

        return _rows[area];
    }

    private int[] ColumnsOf(int category)
    {
        while (_columns.Count <= category)
        {
            var columns = new List<int> { AllColumn };
            for (var above = _columns.Count; above >= 0; above = _places.Categories[above].Parent)
            {
                columns.Add(above);
            }

            _columns.Add([.. columns]);
        }

        return _columns[category];
    }
}
