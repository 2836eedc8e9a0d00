using NetTopologySuite.Geometries;

namespace SituationRoom.Core.Places;

/// <summary>
/// Says in which boundary a point lies: the first, in the order given, that contains it. A grid over the city knows for
/// most of its cells that they lie wholly within one boundary; in the others only the boundaries that pass through are
/// tested. Immutable; nothing is allocated after construction.
/// </summary>
internal sealed class BoundaryGrid
{
    private const int Side = 256;
    private const int Nothing = -1;
    private readonly IReadOnlyList<BoundaryRows> _boundaries;
    private readonly Envelope _bounds = new();
    private readonly double _columnsPerDegree;
    private readonly double _rowsPerDegree;

    // A cell's number of the boundary that it lies wholly within, or Nothing, or −2 − index into _mixed.
    private readonly int[] _cells = new int[Side * Side];

    // For cells that boundaries pass through: which to test in order; a negative one (~number) needs no test.
    private readonly int[][] _mixed;

    public BoundaryGrid(IReadOnlyList<BoundaryRows> boundaries)
    {
        _boundaries = boundaries;
        foreach (var boundary in boundaries)
        {
            _bounds.ExpandToInclude(boundary.Bounds);
        }

        _columnsPerDegree = _bounds.Width > 0 ? Side / _bounds.Width : 0;
        _rowsPerDegree = _bounds.Height > 0 ? Side / _bounds.Height : 0;
        _mixed = Fill();
    }

    /// <summary>Whether the point lies in the rectangle around all boundaries.</summary>
    public bool Reaches(double x, double y) => x >= _bounds.MinX && x <= _bounds.MaxX && y >= _bounds.MinY && y <= _bounds.MaxY;

    /// <summary>The number of the first boundary that contains the point, or −1.</summary>
    public int Find(double x, double y)
    {
        if (!Reaches(x, y))
        {
            return Nothing;
        }

        var cell = _cells[(Row(y) * Side) + Column(x)];
        if (cell >= Nothing)
        {
            return cell;
        }

        foreach (var number in _mixed[-2 - cell])
        {
            if (number < 0)
            {
                return ~number;
            }

            if (_boundaries[number].Contains(x, y))
            {
                return number;
            }
        }

        return Nothing;
    }

    private int[][] Fill()
    {
        var mixed = new List<int>?[_cells.Length];
        var decided = new bool[_cells.Length];
        var crossed = new bool[_cells.Length];
        Array.Fill(_cells, Nothing);
        for (var number = 0; number < _boundaries.Count; number++)
        {
            var boundary = _boundaries[number];
            Array.Clear(crossed);
            MarkCrossed(boundary, crossed);
            for (var row = Row(boundary.Bounds.MinY); row <= Row(boundary.Bounds.MaxY); row++)
            {
                for (var column = Column(boundary.Bounds.MinX); column <= Column(boundary.Bounds.MaxX); column++)
                {
                    var cell = (row * Side) + column;
                    if (decided[cell])
                    {
                        continue;
                    }

                    if (crossed[cell])
                    {
                        (mixed[cell] ??= []).Add(number);
                    }
                    else if (boundary.Contains(CentreX(column), CentreY(row)))
                    {
                        decided[cell] = true;
                        mixed[cell]?.Add(~number);
                        _cells[cell] = number;
                    }
                }
            }
        }

        var lists = new List<int[]>();
        for (var cell = 0; cell < mixed.Length; cell++)
        {
            if (mixed[cell] is { } list)
            {
                _cells[cell] = -2 - lists.Count;
                lists.Add([.. list]);
            }
        }

        return [.. lists];
    }

    private void MarkCrossed(BoundaryRows boundary, bool[] crossed)
    {
        foreach (var edge in boundary.Edges)
        {
            var (first, last) = (Row(edge.MinY), Row(edge.MaxY));
            for (var row = first; row <= last; row++)
            {
                // The part of the edge within the row's band, taken a little wider than it is.
                var (from, to) = (XAt(edge, row), XAt(edge, row + 1));
                var (least, most) = first == last || edge.Y1 == edge.Y2
                    ? (Math.Min(edge.X1, edge.X2), Math.Max(edge.X1, edge.X2))
                    : (Math.Min(from, to), Math.Max(from, to));
                var slack = 1e-6 / Math.Max(_columnsPerDegree, 1e-12);
                for (var column = Column(least - slack); column <= Column(most + slack); column++)
                {
                    crossed[(row * Side) + column] = true;
                }
            }
        }
    }

    /// <summary>Where an edge meets the lower side of a row, kept within the edge.</summary>
    private double XAt(BoundaryRows.Edge edge, int row)
    {
        var y = Math.Clamp(_bounds.MinY + (row / Math.Max(_rowsPerDegree, 1e-12)), edge.MinY, edge.MaxY);
        return edge.Y1 == edge.Y2 ? edge.X1 : edge.X1 + ((edge.X2 - edge.X1) * (y - edge.Y1) / (edge.Y2 - edge.Y1));
    }

    private double CentreX(int column) => _bounds.MinX + ((column + 0.5) / _columnsPerDegree);

    private double CentreY(int row) => _bounds.MinY + ((row + 0.5) / _rowsPerDegree);

    private int Column(double x) => Math.Clamp((int)((x - _bounds.MinX) * _columnsPerDegree), 0, Side - 1);

    private int Row(double y) => Math.Clamp((int)((y - _bounds.MinY) * _rowsPerDegree), 0, Side - 1);
}
