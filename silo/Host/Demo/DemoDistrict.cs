namespace SituationRoom.Host.Demo;

/// <summary>A district of the demonstration city.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Weight">Its share of incidents, against the other districts.</param>
/// <param name="Ring">Its outline, closed: longitude, latitude.</param>
/// <param name="Streets">Names of its streets.</param>
public sealed record DemoDistrict(string Code, double Weight, IReadOnlyList<(double Longitude, double Latitude)> Ring, IReadOnlyList<string> Streets)
{
    /// <summary>Whether a point lies inside (even-odd rule).</summary>
    public bool Contains(double longitude, double latitude)
    {
        var inside = false;
        for (int i = 0, j = Ring.Count - 1; i < Ring.Count; j = i++)
        {
            var (x, y) = Ring[i];
            var (nextX, nextY) = Ring[j];
            if (y > latitude != nextY > latitude && longitude < ((nextX - x) * (latitude - y) / (nextY - y)) + x)
            {
                inside = !inside;
            }
        }

        return inside;
    }
}
