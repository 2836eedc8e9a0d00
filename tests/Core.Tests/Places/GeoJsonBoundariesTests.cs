using System.Text;
using NetTopologySuite.Geometries;
using SituationRoom.Core.Places;

namespace SituationRoom.Core.Tests.Places;

public sealed class GeoJsonBoundariesTests
{
    private const string Ring = "[[38,45],[39,45],[39,46],[38,46],[38,45]]";

    [Fact]
    public void Reads_polygons_and_multipolygons_by_the_property_named()
    {
        var (boundaries, errors) = Parse($$$"""
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":{"slug":"a","name":"x"},"geometry":{"type":"Polygon","coordinates":[{{{Ring}}}]}},
              {"type":"Feature","properties":{"slug":7},"geometry":{"type":"MultiPolygon","coordinates":[[{{{Ring}}}],[[[40,45,12],[41,45,12],[41,46,12],[40,45,12]]]]}}
            ]}
            """);
        errors.ShouldBeEmpty();
        boundaries["a"].ShouldBeOfType<Polygon>().Area.ShouldBe(1);
        boundaries["7"].ShouldBeOfType<MultiPolygon>().Area.ShouldBe(1.5);
    }

    [Fact]
    public void Features_of_the_same_key_form_one_area()
    {
        var (boundaries, errors) = Parse($$$"""
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":{"slug":"a"},"geometry":{"type":"Polygon","coordinates":[{{{Ring}}}]}},
              {"type":"Feature","properties":{"slug":"a"},"geometry":{"type":"Polygon","coordinates":[[[40,45],[41,45],[41,46],[40,45]]]}}
            ]}
            """);
        errors.ShouldBeEmpty();
        boundaries.ShouldHaveSingleItem().Value.Area.ShouldBe(1.5);
    }

    [Fact]
    public void An_outline_that_crosses_itself_is_mended()
    {
        var (boundaries, errors) = Parse(Feature("""{"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}"""));
        errors.ShouldBeEmpty();
        boundaries["a"].IsValid.ShouldBeTrue();
        boundaries["a"].Area.ShouldBe(2, 1e-9);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        GeoJsonBoundaries.Parse(
            (byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Feature($$"""{"type":"Polygon","coordinates":[{{Ring}}]}"""))], "slug").Errors.ShouldBeEmpty();

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[1,2]}""", "features[0].geometry.type", "is no area")]
    [InlineData("""null""", "features[0].geometry", "has no geometry")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", "features[0].geometry.coordinates", "has no ring")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}""", "features[0].geometry.coordinates[0]", "is no closed ring")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]}""", "features[0].geometry.coordinates[0]", "is no closed ring")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],["1",0],[1,1],[0,0]]]}""", "features[0].geometry.coordinates[0][1]", "is no position")]
    [InlineData("""{"type":"Polygon","coordinates":[[[4185000,5600000],[1,0],[1,1],[0,0]]]}""", "features[0].geometry.coordinates[0][0]", "is outside -180..180, -90..90")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[[[0,0],[1,0],[1,91],[0,0]]]]}""", "features[0].geometry.coordinates[1][0][2]", "is outside -180..180, -90..90")]
    public void What_is_no_area_is_said_with_its_path(string geometry, string path, string rule)
    {
        var error = Parse(Feature(geometry)).Errors.ShouldHaveSingleItem();
        error.Path.ShouldBe(path);
        error.Rule.ShouldBe(rule);
        error.Remedy.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("{ nonsense", "is no JSON")]
    [InlineData("[]", "is no FeatureCollection")]
    [InlineData("""{"type":"Topology","objects":{}}""", "is no FeatureCollection")]
    [InlineData("""{"type":"FeatureCollection","features":{}}""", "is no FeatureCollection")]
    public void A_file_of_another_kind_is_said(string text, string rule) => Parse(text).Errors.ShouldHaveSingleItem().Rule.ShouldBe(rule);

    [Fact]
    public void A_feature_without_the_property_is_said() =>
        GeoJsonBoundaries.Parse(Encoding.UTF8.GetBytes(Feature($$"""{"type":"Polygon","coordinates":[{{Ring}}]}""")), "name")
            .Errors.ShouldHaveSingleItem().Path.ShouldBe("features[0].properties.name");

    [Fact]
    public void Boundaries_go_to_districts_by_code_alias_or_name_and_strays_are_said()
    {
        var square = Some.Square(38, 45, 1);
        var (districts, errors) = GeoJsonBoundaries.Assign(
            [Some.District("a"), Some.District("b", aliases: "Прикубанский округ"), Some.District("c")],
            new Dictionary<string, Geometry> { ["a"] = square, ["прикубанский округ"] = square, ["Район C"] = square, ["A district"] = square, ["stray"] = square });
        districts.ShouldAllBe(district => district.Boundary != null);
        errors.Select(error => (error.Value, error.Rule)).ShouldBe([("a", "is a second boundary of 'a'"), ("stray", "is no territory's code, alias or name")]);
    }

    private static string Feature(string geometry) =>
        $$$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"slug":"a"},"geometry":{{{geometry}}}}]}""";

    private static (IReadOnlyDictionary<string, Geometry> Boundaries, IReadOnlyList<CatalogError> Errors) Parse(string text) =>
        GeoJsonBoundaries.Parse(Encoding.UTF8.GetBytes(text), "slug");
}
