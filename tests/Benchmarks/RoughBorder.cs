using NetTopologySuite.Geometries;

namespace SituationRoom.Benchmarks;

/// <summary>A border as rivers and roads make it: the same corners from either side, drawn from the ends alone.</summary>
internal static class RoughBorder
{
    private const double Roughness = 0.12;

    /// <summary>The corners from one end on, without the other end: 32 to 256 of them.</summary>
    public static IReadOnlyList<Coordinate> Between(Coordinate from, Coordinate to)
    {
        var isBackwards = from.CompareTo(to) > 0;
        var (first, last) = isBackwards ? (to, from) : (from, to);
        var random = new Random(HashCode(first) ^ (HashCode(last) * 31));
        var corners = new List<Coordinate> { first };
        Add(corners, first, last, random, depth: 5 + random.Next(4));
        if (!isBackwards)
        {
            return corners[..^1];
        }

        corners.Reverse();
        return corners[..^1];
    }

    /// <summary>Moves the middle of a line aside, and so on with both halves.</summary>
    private static void Add(List<Coordinate> corners, Coordinate from, Coordinate to, Random random, int depth)
    {
        if (depth == 0)
        {
            corners.Add(to);
            return;
        }

        var aside = (random.NextDouble() - 0.5) * 2 * Roughness;
        var middle = new Coordinate(
            ((from.X + to.X) / 2) - ((to.Y - from.Y) * aside),
            ((from.Y + to.Y) / 2) + ((to.X - from.X) * aside));
        Add(corners, from, middle, random, depth - 1);
        Add(corners, middle, to, random, depth - 1);
    }

    // Of the rounded position, and the same in every process.
    private static int HashCode(Coordinate corner) => ((int)Math.Round(corner.X * 1e6) * 397) ^ (int)Math.Round(corner.Y * 1e6);
}
