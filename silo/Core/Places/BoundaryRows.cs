using NetTopologySuite.Geometries;

namespace SituationRoom.Core.Places;

/// <summary>
/// The edges of one boundary sorted into rows of latitude, so that a point is tested against the few edges of its row.
/// Immutable; nothing is allocated after construction. Degrees; x is longitude.
/// </summary>
internal sealed class BoundaryRows
{
    private const double MetresPerDegree = 111_195.08;
    private const int EdgesPerRow = 8;
    private readonly double _rowsPerDegree;
    private readonly int[] _rowStarts;
    private readonly Edge[] _rowEdges;

    public BoundaryRows(Geometry boundary)
    {
        var edges = EdgesOf(boundary);
        Bounds = boundary.EnvelopeInternal;
        var rows = Math.Clamp(edges.Count / EdgesPerRow, 1, 4096);
        _rowsPerDegree = Bounds.Height > 0 ? rows / Bounds.Height : 0;
        _rowStarts = new int[rows + 1];
        foreach (var edge in edges)
        {
            for (var row = RowOf(edge.MinY, rows); row <= RowOf(edge.MaxY, rows); row++)
            {
                _rowStarts[row + 1]++;
            }
        }

        for (var row = 0; row < rows; row++)
        {
            _rowStarts[row + 1] += _rowStarts[row];
        }

        _rowEdges = new Edge[_rowStarts[rows]];
        var next = _rowStarts[..rows];
        foreach (var edge in edges)
        {
            for (var row = RowOf(edge.MinY, rows); row <= RowOf(edge.MaxY, rows); row++)
            {
                _rowEdges[next[row]++] = edge;
            }
        }

        Edges = edges;
    }

    /// <summary>The smallest rectangle around it.</summary>
    public Envelope Bounds { get; }

    /// <summary>All edges of all rings.</summary>
    public IReadOnlyList<Edge> Edges { get; }

    /// <summary>Whether a point lies within, by the even-odd rule; a point on a line shared by neighbours lies within one of them.</summary>
    public bool Contains(double x, double y)
    {
        if (x < Bounds.MinX || x > Bounds.MaxX || y < Bounds.MinY || y > Bounds.MaxY)
        {
            return false;
        }

        var inside = false;
        var row = RowOf(y, _rowStarts.Length - 1);
        foreach (ref readonly var edge in _rowEdges.AsSpan(_rowStarts[row].._rowStarts[row + 1]))
        {
            if ((edge.Y1 > y) != (edge.Y2 > y) && x < ((edge.X2 - edge.X1) * (y - edge.Y1) / (edge.Y2 - edge.Y1)) + edge.X1)
            {
                inside = !inside;
            }
        }

        return inside;
    }

    /// <summary>Metres to the nearest edge, or infinity where none is within <paramref name="tolerance"/> metres.</summary>
    public double MetresTo(double x, double y, double tolerance)
    {
        var metresPerDegreeX = MetresPerDegree * Math.Cos(y * Math.PI / 180);
        var (reachX, reachY) = (tolerance / Math.Max(metresPerDegreeX, 1), tolerance / MetresPerDegree);
        if (x < Bounds.MinX - reachX || x > Bounds.MaxX + reachX || y < Bounds.MinY - reachY || y > Bounds.MaxY + reachY)
        {
            return double.PositiveInfinity;
        }

        var least = tolerance * tolerance;
        var found = false;
        var rows = _rowStarts.Length - 1;
        foreach (ref readonly var edge in _rowEdges.AsSpan(_rowStarts[RowOf(y - reachY, rows)].._rowStarts[RowOf(y + reachY, rows) + 1]))
        {
            var square = edge.SquareTo(x, y, metresPerDegreeX, MetresPerDegree);
            if (square <= least)
            {
                (least, found) = (square, true);
            }
        }

        return found ? Math.Sqrt(least) : double.PositiveInfinity;
    }

    private static List<Edge> EdgesOf(Geometry boundary)
    {
        var edges = new List<Edge>();
        for (var i = 0; i < boundary.NumGeometries; i++)
        {
            var polygon = (Polygon)boundary.GetGeometryN(i);
            Add(edges, polygon.ExteriorRing);
            foreach (var hole in polygon.InteriorRings)
            {
                Add(edges, hole);
            }
        }

        return edges;
    }

    private static void Add(List<Edge> edges, LineString ring)
    {
        var points = ring.Coordinates;
        for (var i = 1; i < points.Length; i++)
        {
            edges.Add(new Edge(points[i - 1].X, points[i - 1].Y, points[i].X, points[i].Y));
        }
    }

    private int RowOf(double y, int rows) => Math.Clamp((int)((y - Bounds.MinY) * _rowsPerDegree), 0, rows - 1);

    /// <summary>A straight piece of a ring, in degrees.</summary>
    internal readonly record struct Edge(double X1, double Y1, double X2, double Y2)
    {
        public double MinY => Math.Min(Y1, Y2);

        public double MaxY => Math.Max(Y1, Y2);

        /// <summary>Square of the distance from a point, in metres on the plane that touches there.</summary>
        public double SquareTo(double x, double y, double perDegreeX, double perDegreeY)
        {
            var (fromX, fromY) = ((X1 - x) * perDegreeX, (Y1 - y) * perDegreeY);
            var (alongX, alongY) = ((X2 - X1) * perDegreeX, (Y2 - Y1) * perDegreeY);
            var length = (alongX * alongX) + (alongY * alongY);
            var part = length > 0 ? Math.Clamp(-((fromX * alongX) + (fromY * alongY)) / length, 0, 1) : 0;
            var (offX, offY) = (fromX + (part * alongX), fromY + (part * alongY));
            return (offX * offX) + (offY * offY);
        }
    }
}
