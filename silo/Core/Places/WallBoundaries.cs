using System.Buffers;
using System.Text.Json;

namespace SituationRoom.Core.Places;

/// <summary>The districts' boundaries as the wall's map draws them: a small GeoJSON without personal or other data.</summary>
public static class WallBoundaries
{
    /// <summary>Metres by which a line may move: under a pixel where a city of 40 km fills 1,100 of them.</summary>
    public const double DefaultToleranceMetres = 30;

    private const double MetresPerDegree = 111_195.08;
    private const int Decimals = 5;
    private const double Scale = 1e5;

    /// <summary>
    /// Draws every district that has a boundary, in the catalog's order, as a FeatureCollection (RFC 7946): MultiPolygons
    /// with five decimals (about a metre), neighbours sharing their lines; properties <c>code</c>, <c>number</c> (the
    /// district's number in the catalog) and <c>leaf</c> (whether no other district with a boundary lies below it).
    /// </summary>
    /// <param name="catalog">Whose districts.</param>
    /// <param name="toleranceMetres">How far a line may move.</param>
    /// <returns>UTF-8 JSON.</returns>
    public static byte[] Simplify(Catalog catalog, double toleranceMetres = DefaultToleranceMetres)
    {
        var drawn = catalog.Districts.Where(district => district.Boundary is { IsEmpty: false }).ToList();
        var parents = drawn.Select(district => district.Parent).ToHashSet();
        var arcs = new BoundaryArcs(drawn.Select(district => district.Boundary!), Decimals, toleranceMetres / MetresPerDegree);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            for (var number = 0; number < catalog.Districts.Count; number++)
            {
                var district = catalog.Districts[number];
                if (district.Boundary is { IsEmpty: false } boundary)
                {
                    WriteFeature(json, district.Code, number, !parents.Contains(district.Code), arcs.Simplify(boundary));
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteFeature(Utf8JsonWriter json, string code, int number, bool leaf, List<List<(long X, long Y)[]>> polygons)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("code", code);
        json.WriteNumber("number", number);
        json.WriteBoolean("leaf", leaf);
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", "MultiPolygon");
        json.WriteStartArray("coordinates");
        foreach (var rings in polygons)
        {
            json.WriteStartArray();
            foreach (var ring in rings)
            {
                json.WriteStartArray();
                foreach (var (x, y) in ring)
                {
                    json.WriteStartArray();
                    json.WriteNumberValue(x / Scale);
                    json.WriteNumberValue(y / Scale);
                    json.WriteEndArray();
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
