using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;

namespace SituationRoom.Core.Places;

/// <summary>
/// Simplifies the rings of neighbours alike: rings are cut where lines meet, and a line that two areas share is simplified
/// once, so that no gap opens between them. The idea is TopoJSON's.
/// </summary>
internal sealed class BoundaryArcs
{
    private readonly double _scale;
    private readonly double _tolerance;

    // Neighbours of each position over all rings; a position with other than two is where lines meet.
    private readonly Dictionary<(long X, long Y), HashSet<(long X, long Y)>> _neighbours = [];
    private readonly Dictionary<ArcEnds, (long X, long Y)[]> _simplified = [];

    /// <param name="areas">All areas that are to fit together.</param>
    /// <param name="decimals">Decimals of a degree that are kept.</param>
    /// <param name="toleranceDegrees">How far a line may move, degrees of latitude.</param>
    public BoundaryArcs(IEnumerable<Geometry> areas, int decimals, double toleranceDegrees)
    {
        _scale = Math.Pow(10, decimals);
        _tolerance = toleranceDegrees;
        foreach (var polygon in areas.SelectMany(PolygonsOf))
        {
            foreach (var ring in RingsOf(polygon))
            {
                var points = Rounded(ring);
                for (var i = 0; i < points.Length; i++)
                {
                    var (before, after) = (points[i], points[(i + 1) % points.Length]);
                    Neighbours(before).Add(after);
                    Neighbours(after).Add(before);
                }
            }
        }
    }

    /// <summary>The simplified rings of an area, polygon by polygon, the outer ring first; closed, in units of the last decimal. A ring that shrinks to a line is left out.</summary>
    public List<List<(long X, long Y)[]>> Simplify(Geometry area)
    {
        var polygons = new List<List<(long X, long Y)[]>>();
        foreach (var polygon in PolygonsOf(area))
        {
            var rings = new List<(long X, long Y)[]>();
            foreach (var ring in RingsOf(polygon))
            {
                if (SimplifyRing(Rounded(ring)) is { } simple)
                {
                    rings.Add(simple);
                }
                else if (rings.Count == 0)
                {
                    // No outline, no holes.
                    break;
                }
            }

            if (rings.Count > 0)
            {
                polygons.Add(rings);
            }
        }

        return polygons;
    }

    private static IEnumerable<Polygon> PolygonsOf(Geometry area) =>
        Enumerable.Range(0, area.NumGeometries).Select(number => (Polygon)area.GetGeometryN(number));

    private static IEnumerable<LineString> RingsOf(Polygon polygon) => [polygon.ExteriorRing, .. polygon.InteriorRings];

    private (long X, long Y)[]? SimplifyRing((long X, long Y)[] points)
    {
        const int SmallestRing = 4;
        if (points.Length < SmallestRing - 1)
        {
            return null;
        }

        // Begin where lines meet, or else, in a ring of its own, at its least position, whoever holds it.
        var start = Array.FindIndex(points, point => _neighbours[point].Count != 2);
        if (start < 0)
        {
            start = Array.IndexOf(points, points.Min());
        }

        (long X, long Y)[] turned = [.. points[start..], .. points[..start], points[start]];
        var ring = new List<(long X, long Y)> { turned[0] };
        for (var from = 0; from < turned.Length - 1;)
        {
            var to = from + 1;
            while (to < turned.Length - 1 && _neighbours[turned[to]].Count == 2)
            {
                to++;
            }

            ring.AddRange(SimplifyArc(turned[from..(to + 1)])[1..]);
            from = to;
        }

        return ring.Count >= SmallestRing ? [.. ring] : null;
    }

    /// <summary>Simplifies a line between two ends, in the same way from either side.</summary>
    private (long X, long Y)[] SimplifyArc((long X, long Y)[] arc)
    {
        if (arc.Length <= 2)
        {
            return arc;
        }

        var backwards = ArcEnds.IsBackwards(arc);
        if (backwards)
        {
            arc = [.. arc.Reverse()];
        }

        var ends = new ArcEnds(arc[0], arc[1], arc[^2], arc[^1]);
        if (!_simplified.TryGetValue(ends, out var simple))
        {
            _simplified.Add(ends, simple = Simplified(arc));
        }

        return backwards ? [.. simple.Reverse()] : simple;
    }

    private (long X, long Y)[] Simplified((long X, long Y)[] arc)
    {
        // Degrees of longitude are narrowed to those of latitude, so that the tolerance is the same both ways.
        var narrowing = Math.Cos(arc[0].Y / _scale * Math.PI / 180);
        var line = arc.Select(point => new Coordinate(point.X / _scale * narrowing, point.Y / _scale)).ToArray();
        var kept = arc[0] == arc[^1] ? KeptOfLoop(line) : Kept(line, 0, line.Length - 1);
        return [.. arc.Where((_, number) => kept.Contains(number))];
    }

    private HashSet<int> KeptOfLoop(Coordinate[] line)
    {
        // A loop is two lines: to the position farthest from its beginning, and back.
        var farthest = Enumerable.Range(0, line.Length).MaxBy(number => line[number].Distance(line[0]));
        return [.. Kept(line, 0, farthest), .. Kept(line, farthest, line.Length - 1)];
    }

    private HashSet<int> Kept(Coordinate[] line, int from, int to)
    {
        var kept = new HashSet<int> { from, to };
        if (to - from < 2)
        {
            return kept;
        }

        var simple = DouglasPeuckerLineSimplifier.Simplify(line[from..(to + 1)], _tolerance);
        var next = from;
        foreach (var point in simple)
        {
            while (!line[next].Equals2D(point))
            {
                next++;
            }

            kept.Add(next);
        }

        return kept;
    }

    /// <summary>Positions rounded to the decimals kept, without repeats, and not closed.</summary>
    private (long X, long Y)[] Rounded(LineString ring)
    {
        var points = new List<(long X, long Y)>();
        foreach (var coordinate in ring.Coordinates)
        {
            var point = ((long)Math.Round(coordinate.X * _scale), (long)Math.Round(coordinate.Y * _scale));
            if (points.Count == 0 || points[^1] != point)
            {
                points.Add(point);
            }
        }

        while (points.Count > 1 && points[^1] == points[0])
        {
            points.RemoveAt(points.Count - 1);
        }

        return [.. points];
    }

    private HashSet<(long X, long Y)> Neighbours((long X, long Y) point)
    {
        if (!_neighbours.TryGetValue(point, out var neighbours))
        {
            _neighbours.Add(point, neighbours = []);
        }

        return neighbours;
    }

    /// <summary>The two positions at each end: they tell a line from every other, since lines meet only at their ends.</summary>
    private readonly record struct ArcEnds((long X, long Y) First, (long X, long Y) Second, (long X, long Y) LastButOne, (long X, long Y) Last)
    {
        public static bool IsBackwards((long X, long Y)[] arc)
        {
            var order = arc[0].CompareTo(arc[^1]);
            return order > 0 || (order == 0 && arc[1].CompareTo(arc[^2]) > 0);
        }
    }
}
