namespace SituationRoom.Feeds.Cap;

/// <summary>A place that stands for an area: always one inside it. WGS 84 degrees.</summary>
internal readonly record struct AreaPoint(double Latitude, double Longitude)
{
    private const int BandsTried = 32;

    /// <summary>The centroid where it lies inside, else the middle of the widest stretch on a line through the polygon.</summary>
    /// <param name="ring">Its corners; whether the first is repeated at the end makes no difference.</param>
    /// <returns>Null where the corners enclose nothing.</returns>
    public static AreaPoint? Inside(IReadOnlyList<AreaPoint> ring)
    {
        if (Centroid(ring) is not { } centroid)
        {
            return null;
        }

        return Contains(ring, centroid) ? centroid : WidestStretch(ring);
    }

    /// <summary>Whether a point lies inside, by even and odd crossings.</summary>
    public static bool Contains(IReadOnlyList<AreaPoint> ring, AreaPoint point)
    {
        var inside = false;
        for (int i = 0, before = ring.Count - 1; i < ring.Count; before = i++)
        {
            if (Crossing(ring[before], ring[i], point.Latitude) is { } longitude && point.Longitude < longitude)
            {
                inside = !inside;
            }
        }

        return inside;
    }

    private static AreaPoint? Centroid(IReadOnlyList<AreaPoint> ring)
    {
        // Relative to a corner, so that small areas far from zero keep their digits.
        double doubled = 0, latitude = 0, longitude = 0;
        var origin = ring[0];
        for (int i = 0, before = ring.Count - 1; i < ring.Count; before = i++)
        {
            double x1 = ring[before].Longitude - origin.Longitude, y1 = ring[before].Latitude - origin.Latitude;
            double x2 = ring[i].Longitude - origin.Longitude, y2 = ring[i].Latitude - origin.Latitude;
            var cross = (x1 * y2) - (x2 * y1);
            doubled += cross;
            longitude += (x1 + x2) * cross;
            latitude += (y1 + y2) * cross;
        }

        return Math.Abs(doubled) < 1e-12
            ? null
            : new AreaPoint(origin.Latitude + (latitude / (3 * doubled)), origin.Longitude + (longitude / (3 * doubled)));
    }

    // A line halfway between two neighbouring corners' latitudes meets no corner. The tallest bands are tried only, so
    // that a polygon of very many corners costs no more than a few passes over them.
    private static AreaPoint? WidestStretch(IReadOnlyList<AreaPoint> ring)
    {
        var levels = ring.Select(corner => corner.Latitude).Distinct().Order().ToList();
        var bands = levels.Zip(levels.Skip(1)).OrderByDescending(band => band.Second - band.First).Take(BandsTried);
        AreaPoint? best = null;
        var most = 0.0;
        foreach (var (below, above) in bands)
        {
            var latitude = below + ((above - below) / 2);
            var crossings = Crossings(ring, latitude);
            for (var at = 0; at + 1 < crossings.Count; at += 2)
            {
                var room = (crossings[at + 1] - crossings[at]) * (above - below);
                if (room > most)
                {
                    most = room;
                    best = new AreaPoint(latitude, (crossings[at] + crossings[at + 1]) / 2);
                }
            }
        }

        return best;
    }

    private static List<double> Crossings(IReadOnlyList<AreaPoint> ring, double latitude)
    {
        var crossings = new List<double>();
        for (int i = 0, before = ring.Count - 1; i < ring.Count; before = i++)
        {
            if (Crossing(ring[before], ring[i], latitude) is { } longitude)
            {
                crossings.Add(longitude);
            }
        }

        crossings.Sort();
        return crossings;
    }

    private static double? Crossing(AreaPoint from, AreaPoint to, double latitude) =>
        from.Latitude > latitude == to.Latitude > latitude
            ? null
            : from.Longitude + ((to.Longitude - from.Longitude) * (latitude - from.Latitude) / (to.Latitude - from.Latitude));
}
