using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Geometries;
using SituationRoom.Core.Places;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Places;

public sealed class PlacerProperties
{
    private static readonly GeometryFactory Factory = new();

    [Fact]
    public void A_point_inside_a_convex_polygon_is_found() =>
        Prop.ForAll(Seeds(), seed =>
        {
            var random = new Random(seed);
            var hull = (Polygon)Factory.CreateMultiPointFromCoords([.. Enumerable.Range(0, 30).Select(_ => RandomPoint(random))]).ConvexHull();
            var placer = new Placer(Some.Catalog([Some.District("only", hull)]), toleranceMetres: 0);

            // A mixture of corners lies inside, however the polygon looks.
            return Enumerable.Range(0, 50).All(_ =>
            {
                var (x, y, sum) = (0.0, 0.0, 0.0);
                foreach (var corner in hull.Coordinates.Skip(1))
                {
                    var weight = random.NextDouble() + 0.001;
                    (x, y, sum) = (x + (corner.X * weight), y + (corner.Y * weight), sum + weight);
                }

                return Place(placer, x / sum, y / sum) == "only";
            });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_district_is_the_one_that_asking_every_polygon_in_turn_gives() =>
        Prop.ForAll(Seeds(), seed =>
        {
            var random = new Random(seed);
            var districts = Enumerable.Range(0, random.Next(1, 40)).Select(number => Some.District($"d{number}", Star(random))).ToList();
            var placer = new Placer(Some.Catalog(districts), toleranceMetres: 0);
            return Enumerable.Range(0, 300).All(_ =>
            {
                var point = RandomPoint(random);
                var expected = districts.FirstOrDefault(district => district.Boundary!.Contains(Factory.CreatePoint(point)))?.Code ?? "outside";
                return Place(placer, point.X, point.Y) == expected;
            });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_nearest_district_is_the_one_that_measuring_every_polygon_gives() =>
        Prop.ForAll(Seeds(), seed =>
        {
            var random = new Random(seed);
            var districts = Enumerable.Range(0, random.Next(1, 10)).Select(number => Some.District($"d{number}", Star(random))).ToList();
            var placer = new Placer(Some.Catalog(districts), toleranceMetres: 3_000);
            return Enumerable.Range(0, 100).All(_ =>
            {
                var point = RandomPoint(random);
                var distances = districts.Select(district => (district.Code, Metres: MetresTo(district.Boundary!, point))).OrderBy(pair => pair.Metres).ToList();
                var expected = distances[0].Metres <= 3_000 ? distances[0].Code : "outside";

                // Where two are as near as makes no difference, or the point lies inside, another property decides.
                return distances[0].Metres == 0 || Math.Abs(distances[0].Metres - 3_000) < 1
                    || (distances.Count > 1 && distances[1].Metres - distances[0].Metres < 1)
                    || Place(placer, point.X, point.Y) == expected;
            });
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<int> Seeds() => Gen.Choose(0, int.MaxValue).ToArbitrary();

    private static Coordinate RandomPoint(Random random) => new(38.5 + random.NextDouble(), 44.5 + random.NextDouble());

    /// <summary>A polygon of 4 to 60 corners around a point, with bays, and now and then with a hole.</summary>
    private static Polygon Star(Random random)
    {
        var (centre, corners, size) = (RandomPoint(random), random.Next(4, 60), 0.02 + (random.NextDouble() * 0.2));
        var shell = Ring(angle => size * (0.4 + (0.6 * random.NextDouble())));
        return random.Next(3) == 0 ? new Polygon(shell, [Ring(_ => size * 0.2)]) : new Polygon(shell);

        LinearRing Ring(Func<double, double> radius)
        {
            var points = Enumerable.Range(0, corners).Select(number =>
            {
                var angle = number * 2 * Math.PI / corners;
                var length = radius(angle);
                return new Coordinate(centre.X + (length * Math.Cos(angle)), centre.Y + (length * Math.Sin(angle)));
            }).ToList();
            return new LinearRing([.. points, points[0]]);
        }
    }

    private static double MetresTo(Geometry boundary, Coordinate point)
    {
        // The plane that touches at the point: metres east and north of it.
        var plane = boundary.Copy();
        plane.Apply(new ToPlane(point));
        plane.GeometryChanged();
        return plane.Distance(Factory.CreatePoint(new Coordinate(0, 0)));
    }

    private static string Place(Placer placer, double x, double y) =>
        placer.Place(new Report { Id = "1", Latitude = y, Longitude = x }).Districts[0];

    private sealed class ToPlane(Coordinate origin) : ICoordinateSequenceFilter
    {
        private const double MetresPerDegree = 111_195.08;

        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i)
        {
            seq.SetX(i, (seq.GetX(i) - origin.X) * MetresPerDegree * Math.Cos(origin.Y * Math.PI / 180));
            seq.SetY(i, (seq.GetY(i) - origin.Y) * MetresPerDegree);
        }
    }
}
