using BenchmarkDotNet.Attributes;
using NetTopologySuite.Geometries;
using SituationRoom.Core.Board;
using SituationRoom.Core.Places;
using SituationRoom.Reports;

namespace SituationRoom.Benchmarks;

/// <summary>Placing by point among 144 districts of about 400 corners each, by a district's name, and making the placer ready.</summary>
[MemoryDiagnoser]
public class PlaceCost
{
    private const int Side = 12;
    private readonly Catalog _catalog = Catalog.Create(
        [.. Enumerable.Range(0, Side * Side).Select(number => District(number % Side, number / Side))], []).Catalog!;

    private readonly Report[] _points = new Report[Material.Count];
    private readonly Report[] _names = new Report[Material.Count];
    private Placer _placer = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var random = new Random(1);
        _placer = MakeReady();
        for (var i = 0; i < Material.Count; i++)
        {
            _points[i] = new Report { Id = "1", Latitude = 45 + (random.NextDouble() * 0.3), Longitude = 38.8 + (random.NextDouble() * 0.4) };
            _names[i] = new Report { Id = "1", Districts = [$" РАЙОН {random.Next(Side)}-{random.Next(Side)}"] };
        }
    }

    [Benchmark(OperationsPerInvoke = Material.Count)]
    public int ByPoint() => Place(_points);

    [Benchmark(OperationsPerInvoke = Material.Count)]
    public int ByName() => Place(_names);

    [Benchmark]
    public Placer MakeReady() => new(_catalog);

    private static District District(int column, int row)
    {
        var (x, y, width, height) = (38.8 + (column * 0.4 / Side), 45 + (row * 0.3 / Side), 0.4 / Side, 0.3 / Side);
        const int Steps = 100;
        var corners = new List<Coordinate>();
        corners.AddRange(Enumerable.Range(0, Steps).Select(i => new Coordinate(x + (width * i / Steps), Wave(y, x + (width * i / Steps)))));
        corners.AddRange(Enumerable.Range(0, Steps).Select(i => new Coordinate(Wave(x + width, y + (height * i / Steps)), y + (height * i / Steps))));
        corners.AddRange(Enumerable.Range(0, Steps).Select(i => new Coordinate(x + width - (width * i / Steps), Wave(y + height, x + width - (width * i / Steps)))));
        corners.AddRange(Enumerable.Range(0, Steps).Select(i => new Coordinate(Wave(x, y + height - (height * i / Steps)), y + height - (height * i / Steps))));
        corners.Add(corners[0]);
        return new District
        {
            Code = $"d-{column}-{row}",
            Names = new BoardNames($"Район {column}-{row}", $"District {column}-{row}"),
            ShortNames = new BoardNames($"Р{column}-{row}", $"D{column}-{row}"),
            Boundary = new Polygon(new LinearRing([.. corners])),
        };
    }

    /// <summary>A border that is not quite straight, the same for both sides of it.</summary>
    private static double Wave(double border, double along) => border + (0.002 * Math.Sin(along * 700));

    private int Place(Report[] reports)
    {
        var placed = 0;
        foreach (var report in reports)
        {
            placed += _placer.Place(report).Districts.Count;
        }

        return placed;
    }
}
