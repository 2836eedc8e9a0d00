using System.Text;
using NetTopologySuite.Geometries;
using SituationRoom.Core.Places;

namespace SituationRoom.Core.Tests.Places;

public sealed class WallBoundariesTests
{
    [Fact]
    public void Neighbours_keep_sharing_their_line_without_gap_or_overlap()
    {
        // A wavy line between two halves of a square, begun by each at another corner.
        var line = Enumerable.Range(0, 401).Select(i => new Coordinate(38.5 + (0.02 * Math.Sin(i / 7.0)), 45 + (i / 400.0))).ToArray();
        var west = new Polygon(new LinearRing([new(38, 46), new(38, 45), .. line, new(38, 46)]));
        var east = new Polygon(new LinearRing([.. line[100..].Reverse(), .. line[..100].Reverse(), new(39, 45), new(39, 46), line[^1]]));
        var drawn = Draw([Some.District("west", west), Some.District("east", east)], toleranceMetres: 300);
        drawn["west"].Union(drawn["east"]).Area.ShouldBe(1, 1e-9);
        drawn["west"].Intersection(drawn["east"]).Area.ShouldBe(0, 1e-12);
        drawn["west"].NumPoints.ShouldBeLessThan(150);
        drawn["west"].IsValid.ShouldBeTrue();
    }

    [Fact]
    public void An_area_within_another_fits_its_hole()
    {
        LinearRing Circle(int turn) => new([.. Enumerable.Range(0, 361).Select(i => (i + turn) * Math.PI / 180).Select(angle =>
            new Coordinate(Math.Round(38.5 + (0.2 * Math.Cos(angle)), 6), Math.Round(45.5 + (0.2 * Math.Sin(angle)), 6)))]);
        var around = new Polygon(Some.Square(38, 45, 1).Shell, [Circle(0)]);
        var drawn = Draw([Some.District("around", around), Some.District("within", new Polygon(Circle(90)))], toleranceMetres: 200);
        drawn["around"].Union(drawn["within"]).Area.ShouldBe(1, 1e-9);
        drawn["within"].NumPoints.ShouldBeLessThan(60);
    }

    [Fact]
    public void Lines_move_no_farther_than_the_tolerance()
    {
        var random = new Random(1);
        var ring = Enumerable.Range(0, 720).Select(i => i * Math.PI / 360).Select(angle =>
            new Coordinate(38.5 + (0.3 + (0.001 * random.NextDouble())) * Math.Cos(angle), 45.5 + (0.3 + (0.001 * random.NextDouble())) * Math.Sin(angle))).ToList();
        var area = new Polygon(new LinearRing([.. ring, ring[0]]));
        var drawn = Draw([Some.District("a", area)], toleranceMetres: 50)["a"];
        var degrees = 51.0 / 111_195 / Math.Cos(46 * Math.PI / 180);
        NetTopologySuite.Algorithm.Distance.DiscreteHausdorffDistance.Distance(drawn.Boundary, area.Boundary, 0.1).ShouldBeLessThan(degrees + 0.005);
        drawn.NumPoints.ShouldBeLessThan(ring.Count);
        area.Coordinates.Max(corner => drawn.Boundary.Distance(new Point(corner))).ShouldBeLessThan(degrees);
    }

    [Fact]
    public void An_area_smaller_than_the_tolerance_has_no_outline_and_harms_none()
    {
        var text = Encoding.UTF8.GetString(WallBoundaries.Simplify(
            Some.Catalog([Some.District("dot", Some.Square(38, 45, 0.000001)), Some.District("big", Some.Square(38, 45, 1))])));
        text.ShouldContain("\"code\":\"dot\",\"number\":0,\"leaf\":true},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[]}");
        text.ShouldContain("\"code\":\"big\"");
    }

    [Fact]
    public void Districts_are_drawn_with_number_and_leaf_in_the_catalogs_order_and_five_decimals()
    {
        var catalog = Some.Catalog([
            Some.District("bare"), Some.District("city", Some.Square(38.123456, 45, 1)), Some.District("part", Some.Square(38.2, 45.1, 0.1), parent: "city")]);
        Encoding.UTF8.GetString(WallBoundaries.Simplify(catalog)).ShouldBe(
            """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"city","number":1,"leaf":false},"geometry":{"type":"MultiPolygon","coordinates":[[[[38.12346,45],[39.12346,45],[39.12346,46],[38.12346,46],[38.12346,45]]]]}},{"type":"Feature","properties":{"code":"part","number":2,"leaf":true},"geometry":{"type":"MultiPolygon","coordinates":[[[[38.2,45.1],[38.3,45.1],[38.3,45.2],[38.2,45.2],[38.2,45.1]]]]}}]}""");
    }

    private static IReadOnlyDictionary<string, Geometry> Draw(IReadOnlyList<District> districts, double toleranceMetres)
    {
        var (boundaries, errors) = GeoJsonBoundaries.Parse(WallBoundaries.Simplify(Some.Catalog(districts), toleranceMetres), "code");
        errors.ShouldBeEmpty();
        return boundaries;
    }
}
