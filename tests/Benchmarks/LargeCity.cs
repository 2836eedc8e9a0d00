using System.Text.Json;
using System.Text.Json.Nodes;
using NetTopologySuite.Geometries;
using NetTopologySuite.Triangulate;
using SituationRoom.Core.Places;
using SituationRoom.Host.Configuration;
using SituationRoom.Host.Demo;

namespace SituationRoom.Benchmarks;

/// <summary>
/// A city of 146 districts, neighbours with irregular borders of some 250 to 1,500 corners each, and the demonstration's
/// categories with their rules of words; built as the server builds it, from a configuration and a GeoJSON file.
/// </summary>
internal static class LargeCity
{
    public const int Districts = 146;

    private const string BoundariesFile = "city.geojson";
    private static readonly Envelope Bounds = new(37.3, 37.9, 55.5, 55.95);
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static Catalog Catalog { get; } = Load(Configuration(), Borders());

    /// <summary>Code of a district.</summary>
    public static string Code(int number) => $"district-{number}";

    /// <summary>A point somewhere in the city's rectangle.</summary>
    public static (double Latitude, double Longitude) Point(Random random) =>
        (Bounds.MinY + (random.NextDouble() * Bounds.Height), Bounds.MinX + (random.NextDouble() * Bounds.Width));

    private static Catalog Load(JsonObject configuration, byte[] borders)
    {
        var (loaded, errors) = ConfigurationLoader.Load(JsonSerializer.SerializeToUtf8Bytes(configuration), "benchmark", "/", _ => borders, []);
        return loaded?.Catalog ?? throw new InvalidOperationException(string.Join('\n', errors));
    }

    private static JsonObject Configuration()
    {
        var demo = JsonNode.Parse(DemoResources.Configuration(), documentOptions: WithComments)!.AsObject();
        var territories = Enumerable.Range(0, Districts).Select(number => (JsonNode)new JsonObject
        {
            ["code"] = Code(number),
            ["name"] = new JsonObject { ["ru"] = $"Район Северный-{number}", ["en"] = $"Northern district {number}" },
            ["short"] = new JsonObject { ["ru"] = $"Сев. {number}", ["en"] = $"North {number}" },
            ["aliases"] = new JsonArray($"Северный {number}", $"р-н Северный-{number}"),
        });
        return new JsonObject
        {
            ["city"] = demo["city"]!.DeepClone(),
            ["boundaries"] = BoundariesFile,
            ["territories"] = new JsonArray([.. territories]),
            ["posts"] = demo["posts"]!.DeepClone(),
            ["departments"] = demo["departments"]!.DeepClone(),
            ["categories"] = demo["categories"]!.DeepClone(),
        };
    }

    private static byte[] Borders()
    {
        var random = new Random(146);
        var centres = Enumerable.Range(0, Districts).Select(_ => Point(random)).Select(point => new Coordinate(point.Longitude, point.Latitude)).ToList();
        var diagram = new VoronoiDiagramBuilder { ClipEnvelope = Bounds };
        diagram.SetSites(centres);
        var cells = diagram.GetDiagram(GeometryFactory.Default);
        var features = Enumerable.Range(0, cells.NumGeometries).Select(number => (JsonNode)new JsonObject
        {
            ["type"] = "Feature",
            ["properties"] = new JsonObject { ["code"] = Code(number) },
            ["geometry"] = new JsonObject { ["type"] = "Polygon", ["coordinates"] = new JsonArray(Ring(cells.GetGeometryN(number))) },
        });
        return JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["type"] = "FeatureCollection", ["features"] = new JsonArray([.. features]) });
    }

    private static JsonArray Ring(Geometry cell)
    {
        var ring = new JsonArray();
        for (var i = 0; i < cell.Coordinates.Length - 1; i++)
        {
            foreach (var corner in RoughBorder.Between(cell.Coordinates[i], cell.Coordinates[i + 1]))
            {
                ring.Add((JsonNode)new JsonArray(Math.Round(corner.X, 6), Math.Round(corner.Y, 6)));
            }
        }

        ring.Add(ring[0]!.DeepClone());
        return ring;
    }
}
