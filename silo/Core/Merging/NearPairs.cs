namespace SituationRoom.Core.Merging;

/// <summary>
/// Finds pairs of candidates that are near, close in time and alike in category, by a grid of cells as wide as the
/// distance. Pure; the cost grows with the number of neighbours, which is bounded.
/// </summary>
public static class NearPairs
{
    private const double MetresOfADegree = 111_320;

    // In a storm thousands may lie on one spot; each is compared with so many of those just before it in time.
    private const int MostNeighbours = 64;

    /// <summary>The pairs, at most <paramref name="most"/>, the newest first.</summary>
    public static IReadOnlyList<NearPair> Find(IReadOnlyList<MergeCandidate> candidates, MergeSettings settings, int most)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(settings);
        var order = Enumerable.Range(0, candidates.Count).OrderBy(index => candidates[index].OccurredAt).ThenBy(index => candidates[index].Key).ToArray();
        var cells = new Dictionary<(int Row, int Column), List<int>>();
        var pairs = new List<NearPair>();
        foreach (var index in order)
        {
            var cell = CellOf(candidates[index], settings.Metres);
            for (var row = cell.Row - 1; row <= cell.Row + 1; row++)
            {
                for (var column = cell.Column - 1; column <= cell.Column + 1; column++)
                {
                    if (cells.TryGetValue((row, column), out var neighbours))
                    {
                        Compare(candidates, settings, index, neighbours, pairs);
                    }
                }
            }

            if (!cells.TryGetValue(cell, out var own))
            {
                cells.Add(cell, own = []);
            }

            own.Add(index);
        }

        return pairs.Count <= most ? pairs : pairs.GetRange(pairs.Count - most, most);
    }

    /// <summary>Metres between two points of a city (a plane is exact enough at this size).</summary>
    public static double Metres(in MergeCandidate one, in MergeCandidate other)
    {
        var north = (one.Latitude - other.Latitude) * MetresOfADegree;
        var east = (one.Longitude - other.Longitude) * MetresOfADegree * Math.Cos((one.Latitude + other.Latitude) * Math.PI / 360);
        return Math.Sqrt((north * north) + (east * east));
    }

    private static void Compare(
        IReadOnlyList<MergeCandidate> candidates, MergeSettings settings, int index, List<int> neighbours, List<NearPair> pairs)
    {
        var candidate = candidates[index];
        var earliest = candidate.OccurredAt - (long)settings.Apart.TotalMilliseconds;
        var left = MostNeighbours;
        for (var i = neighbours.Count - 1; i >= 0 && left > 0 && candidates[neighbours[i]].OccurredAt >= earliest; i--, left--)
        {
            var neighbour = candidates[neighbours[i]];
            if (!MayBeAlike(candidate, neighbour))
            {
                continue;
            }

            var metres = Metres(candidate, neighbour);
            if (metres <= settings.Metres)
            {
                pairs.Add(new NearPair(Math.Min(index, neighbours[i]), Math.Max(index, neighbours[i]), metres));
            }
        }
    }

    private static bool MayBeAlike(in MergeCandidate one, in MergeCandidate other) =>
        one.TopCategory < 0 || other.TopCategory < 0 || one.TopCategory == other.TopCategory;

    // Columns are as many degrees wide as the distance is at the row's own latitude, so that neighbours lie next to each other.
    private static (int Row, int Column) CellOf(in MergeCandidate candidate, double metres)
    {
        var height = metres / MetresOfADegree;
        var row = (int)Math.Floor(candidate.Latitude / height);
        var cosine = Math.Max(0.01, Math.Cos(Math.Round(candidate.Latitude) * Math.PI / 180));
        return (row, (int)Math.Floor(candidate.Longitude * cosine * 0.98 / height));
    }
}
