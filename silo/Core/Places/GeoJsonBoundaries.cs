using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace SituationRoom.Core.Places;

/// <summary>Reads boundaries from a GeoJSON FeatureCollection (RFC 7946) of Polygons and MultiPolygons.</summary>
public static class GeoJsonBoundaries
{
    private const int SmallestRing = 4;

    /// <summary>
    /// Reads every feature. Features with the same key form one area; lines that cross themselves are mended.
    /// </summary>
    /// <param name="utf8">The file's bytes; a byte order mark may come first.</param>
    /// <param name="property">Which property of a feature holds the district's code or name.</param>
    /// <returns>Areas by the property's value, WGS 84 degrees; and what is wrong, with paths into the file.</returns>
    public static (IReadOnlyDictionary<string, Geometry> Boundaries, IReadOnlyList<CatalogError> Errors) Parse(
        ReadOnlyMemory<byte> utf8, string property)
    {
        var errors = new List<CatalogError>();
        var parts = new Dictionary<string, List<Polygon>>(StringComparer.Ordinal);
        try
        {
            ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
            using var document = JsonDocument.Parse(utf8.Span.StartsWith(mark) ? utf8[mark.Length..] : utf8);
            ReadCollection(document.RootElement, property, parts, errors);
        }
        catch (JsonException error)
        {
            errors.Add(new CatalogError("$", $"line {error.LineNumber + 1}", "is no JSON", "export the file again as GeoJSON"));
        }

        return (parts.ToDictionary(pair => pair.Key, pair => Join(pair.Value), StringComparer.Ordinal), errors);
    }

    /// <summary>Gives each district the boundary whose key is its code, an alias or a name of it.</summary>
    /// <returns>The districts in their order; and the keys that fit no district, or a district that has one already.</returns>
    public static (IReadOnlyList<District> Districts, IReadOnlyList<CatalogError> Errors) Assign(
        IReadOnlyList<District> districts, IReadOnlyDictionary<string, Geometry> boundaries)
    {
        var words = new WordIndex([.. districts.Select(district => (
            district.Code,
            district.Aliases,
            (IReadOnlyList<string>)[district.Names.Ru, district.Names.En]))]);
        var assigned = districts.ToArray();
        var errors = new List<CatalogError>();
        foreach (var (key, boundary) in boundaries.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!words.TryFind(key, out var number, out _))
            {
                errors.Add(new CatalogError("features", key, "is no territory's code, alias or name", "add the territory, or this as its alias"));
            }
            else if (assigned[number].Boundary is not null)
            {
                errors.Add(new CatalogError("features", key, $"is a second boundary of '{assigned[number].Code}'", "keep one of the two"));
            }
            else
            {
                assigned[number] = assigned[number] with { Boundary = boundary };
            }
        }

        return (assigned, errors);
    }

    private static void ReadCollection(
        JsonElement root, string property, Dictionary<string, List<Polygon>> parts, List<CatalogError> errors)
    {
        if (root.ValueKind != JsonValueKind.Object || Text(root, "type") != "FeatureCollection"
            || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
        {
            errors.Add(new CatalogError("type", Text(root, "type") ?? string.Empty, "is no FeatureCollection", "export the file as a GeoJSON FeatureCollection"));
            return;
        }

        var number = 0;
        foreach (var feature in features.EnumerateArray())
        {
            ReadFeature(feature, $"features[{number++}]", property, parts, errors);
        }
    }

    private static void ReadFeature(
        JsonElement feature, string path, string property, Dictionary<string, List<Polygon>> parts, List<CatalogError> errors)
    {
        if (Member(Member(feature, "properties"), property) is not { } value || Key(value) is not { Length: > 0 } key)
        {
            errors.Add(new CatalogError($"{path}.properties.{property}", string.Empty, "is missing", "name the property that holds the district's code or name"));
            return;
        }

        if (Member(feature, "geometry") is not { ValueKind: JsonValueKind.Object } geometry)
        {
            errors.Add(new CatalogError($"{path}.geometry", key, "has no geometry", "draw its boundary or remove the feature"));
            return;
        }

        var type = Text(geometry, "type");
        if (type is not ("Polygon" or "MultiPolygon") || Member(geometry, "coordinates") is not { ValueKind: JsonValueKind.Array } coordinates)
        {
            errors.Add(new CatalogError($"{path}.geometry.type", type ?? string.Empty, "is no area", "give a Polygon or a MultiPolygon"));
            return;
        }

        path += ".geometry.coordinates";
        if (!parts.TryGetValue(key, out var polygons))
        {
            parts.Add(key, polygons = []);
        }

        if (type == "Polygon")
        {
            ReadPolygon(coordinates, path, polygons, errors);
            return;
        }

        var number = 0;
        foreach (var polygon in coordinates.EnumerateArray())
        {
            ReadPolygon(polygon, $"{path}[{number++}]", polygons, errors);
        }
    }

    private static void ReadPolygon(JsonElement rings, string path, List<Polygon> polygons, List<CatalogError> errors)
    {
        var read = new List<LinearRing>();
        if (rings.ValueKind == JsonValueKind.Array)
        {
            foreach (var ring in rings.EnumerateArray())
            {
                if (ReadRing(ring, $"{path}[{read.Count}]", errors) is not { } whole)
                {
                    return;
                }

                read.Add(whole);
            }
        }

        if (read.Count == 0)
        {
            errors.Add(new CatalogError(path, rings.ValueKind.ToString(), "has no ring", "draw the outline"));
            return;
        }

        polygons.Add(new Polygon(read[0], [.. read.Skip(1)]));
    }

    private static LinearRing? ReadRing(JsonElement ring, string path, List<CatalogError> errors)
    {
        var points = new List<Coordinate>();
        foreach (var point in ring.ValueKind == JsonValueKind.Array ? ring.EnumerateArray() : default)
        {
            if (!TryPoint(point, out var x, out var y))
            {
                errors.Add(new CatalogError($"{path}[{points.Count}]", Shortened(point), "is no position", "give [longitude, latitude] as numbers"));
                return null;
            }

            if (x is < -180 or > 180 || y is < -90 or > 90)
            {
                errors.Add(new CatalogError(
                    $"{path}[{points.Count}]",
                    string.Create(CultureInfo.InvariantCulture, $"{x}, {y}"),
                    "is outside -180..180, -90..90",
                    "give WGS 84 degrees (EPSG:4326), longitude first"));
                return null;
            }

            points.Add(new Coordinate(x, y));
        }

        if (points.Count < SmallestRing || !points[0].Equals2D(points[^1]))
        {
            errors.Add(new CatalogError(
                path, $"{points.Count} positions", "is no closed ring", "end it where it begins, with four positions or more"));
            return null;
        }

        return new LinearRing([.. points]);
    }

    private static bool TryPoint(JsonElement point, out double x, out double y)
    {
        (x, y) = (0, 0);
        return point.ValueKind == JsonValueKind.Array && point.GetArrayLength() >= 2
            && point[0].ValueKind == JsonValueKind.Number && point[0].TryGetDouble(out x)
            && point[1].ValueKind == JsonValueKind.Number && point[1].TryGetDouble(out y);
    }

    private static Geometry Join(List<Polygon> polygons)
    {
        Geometry joined = polygons.Count == 1 ? polygons[0] : new MultiPolygon([.. polygons]);
        if (joined.IsValid)
        {
            return joined;
        }

        // What was only a line after mending is left out: a boundary is an area.
        var mended = GeometryFixer.Fix(joined);
        var areas = PolygonExtracter.GetPolygons(mended).Cast<Polygon>().ToArray();
        return areas.Length == 1 ? areas[0] : new MultiPolygon(areas);
    }

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static string? Key(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()?.Trim(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static string Shortened(JsonElement element)
    {
        var text = element.GetRawText();
        return text.Length <= 60 ? text : text[..60];
    }
}
