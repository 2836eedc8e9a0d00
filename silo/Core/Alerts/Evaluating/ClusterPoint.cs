namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>An open incident with a position that may be part of a cluster.</summary>
/// <param name="Key">Its key.</param>
/// <param name="OccurredAt">Unix ms.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Cosine">Of the latitude.</param>
internal readonly record struct ClusterPoint(int Key, long OccurredAt, double Latitude, double Longitude, double Cosine)
{
    public const double MetresOfADegree = 111_320;

    /// <summary>Metres between two points of a city (a plane is exact enough at this size).</summary>
    public double Metres(in ClusterPoint other)
    {
        var north = (Latitude - other.Latitude) * MetresOfADegree;
        var east = (Longitude - other.Longitude) * MetresOfADegree * ((Cosine + other.Cosine) / 2);
        return Math.Sqrt((north * north) + (east * east));
    }
}
