namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>Points by squares as wide as the radius, of which those of a cluster are taken out.</summary>
internal sealed class ClusterGrid
{
    private readonly IReadOnlyList<ClusterPoint> _points;
    private readonly double _radius;
    private readonly double _height;
    private readonly double _cosine;
    private readonly bool[] _taken;
    private readonly Dictionary<(int Row, int Column), List<int>> _squares = [];

    /// <param name="points">The points.</param>
    /// <param name="radius">Metres.</param>
    /// <param name="cosine">Of the latitude farthest from the equator that is asked for: so what is near lies in the same square or in the next.</param>
    public ClusterGrid(IReadOnlyList<ClusterPoint> points, double radius, double cosine)
    {
        _points = points;
        _radius = radius;
        _height = radius / ClusterPoint.MetresOfADegree;
        _cosine = Math.Max(0.01, cosine);
        _taken = new bool[points.Count];
        for (var i = 0; i < points.Count; i++)
        {
            var square = SquareOf(points[i]);
            if (!_squares.TryGetValue(square, out var those))
            {
                _squares.Add(square, those = []);
            }

            those.Add(i);
        }
    }

    public bool IsTaken(int number) => _taken[number];

    /// <summary>Numbers of the points within the radius that are not taken.</summary>
    public List<int> Around(in ClusterPoint centre)
    {
        var around = new List<int>();
        var (row, column) = SquareOf(centre);
        for (var y = row - 1; y <= row + 1; y++)
        {
            for (var x = column - 1; x <= column + 1; x++)
            {
                if (_squares.TryGetValue((y, x), out var those))
                {
                    foreach (var number in those)
                    {
                        if (_points[number].Metres(centre) <= _radius)
                        {
                            around.Add(number);
                        }
                    }
                }
            }
        }

        return around;
    }

    public void Take(IEnumerable<int> numbers)
    {
        var squares = new HashSet<(int Row, int Column)>();
        foreach (var number in numbers)
        {
            _taken[number] = true;
            squares.Add(SquareOf(_points[number]));
        }

        foreach (var square in squares)
        {
            _squares[square].RemoveAll(IsTaken);
        }
    }

    private (int Row, int Column) SquareOf(in ClusterPoint point) =>
        ((int)Math.Floor(point.Latitude / _height), (int)Math.Floor(point.Longitude * _cosine / _height));
}
