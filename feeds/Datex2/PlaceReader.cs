using System.Globalization;
using System.Xml.Linq;

namespace SituationRoom.Feeds.Datex2;

/// <summary>
/// One point and the names of a location. Of several kinds of coordinates the first of these is taken: a point, a point for display, the middle vertex of a
/// line, the middle of an area, what else bears coordinates (TPEG, OpenLR; the middle between the first and the last of them).
/// </summary>
internal static class PlaceReader
{
    private const int Kinds = 5;
    private const int Rest = 4;
    private const int MostPoints = 100_000;

    /// <param name="record">A situation record; only its locations are looked at, not its detours.</param>
    /// <param name="language">The publication's, where it says one.</param>
    public static RecordPlace Read(XElement record, string? language)
    {
        var points = new List<GeoPoint>?[Kinds];
        var names = new List<string>();
        string? dropped = null;
        foreach (var location in record.Elements().Where(IsLocation))
        {
            Collect(location, Rest, points, ref dropped);
            Names(location, language, names);
        }

        return Position(points) is { } position ? new(position, null, names)
            : dropped is null && names.Count == 0 ? RecordPlace.Nowhere
            : new(null, dropped, names);
    }

    // v2 groupOfLocations, v3 locationReference; older senders: a location by itself.
    private static bool IsLocation(XElement element) =>
        element.Name.LocalName is "groupOfLocations" or "locationReference" or "location" or "groupOfLocationsReference";

    private static void Collect(XElement element, int kind, List<GeoPoint>?[] points, ref string? dropped)
    {
        var name = element.Name.LocalName;
        if (name is "oppositeDirection")
        {
            return;
        }

        kind = name switch
        {
            "pointByCoordinates" => 0,
            "coordinatesForDisplay" or "locationForDisplay" => 1,
            "gmlLineString" => 2,
            "gmlMultiPolygon" or "gmlPolygon" => 3,
            _ => kind,
        };
        if (name is "posList" or "pos")
        {
            Vertices(element, ref points[kind], ref dropped);
            return;
        }

        if (element.Child("latitude") is { } latitude && element.Child("longitude") is { } longitude)
        {
            Add(latitude.Value, longitude.Value, ref points[kind], ref dropped);
        }

        foreach (var child in element.Elements())
        {
            if (child.HasElements || child.Name.LocalName is "posList" or "pos")
            {
                Collect(child, kind, points, ref dropped);
            }
        }
    }

    private static void Vertices(XElement list, ref List<GeoPoint>? points, ref string? dropped)
    {
        var numbers = list.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var step = (list.Named("srsDimension") ?? list.Parent?.Named("srsDimension")) == "3" ? 3 : 2;
        // OGC CRS84 is the one common system of degrees in which the longitude stands first.
        var swapped = (list.Named("srsName") ?? list.Parent?.Named("srsName"))?.EndsWith("CRS84", StringComparison.OrdinalIgnoreCase) ?? false;
        for (var i = 0; i + 1 < numbers.Length; i += step)
        {
            Add(numbers[swapped ? i + 1 : i], numbers[swapped ? i : i + 1], ref points, ref dropped);
        }
    }

    private static void Add(string latitude, string longitude, ref List<GeoPoint>? points, ref string? dropped)
    {
        if (!Number(latitude, out var lat) || !Number(longitude, out var lon))
        {
            dropped ??= "notNumbers";
        }
        else if (!(Math.Abs(lat) <= 90 && Math.Abs(lon) <= 180))
        {
            dropped ??= "outOfRange";
        }
        else if (Math.Abs(lat) < 1e-6 && Math.Abs(lon) < 1e-6)
        {
            dropped ??= "zero";
        }
        else if ((points ??= []).Count < MostPoints)
        {
            points.Add(new(lat, lon));
        }
    }

    private static bool Number(string text, out double number) =>
        double.TryParse(text.AsSpan().Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static GeoPoint? Position(List<GeoPoint>?[] points)
    {
        var kind = Array.FindIndex(points, given => given is not null);
        return kind switch
        {
            < 0 => null,
            0 or 1 => points[kind]![0],
            2 => points[kind]![points[kind]!.Count / 2],
            3 => Middle(points[kind]!),
            _ => Middle([points[kind]![0], points[kind]![^1]]),
        };
    }

    /// <summary>The middle of the box round points, to a centimetre.</summary>
    private static GeoPoint Middle(List<GeoPoint> points) => new(
        Math.Round((points.Min(point => point.Latitude) + points.Max(point => point.Latitude)) / 2, 7),
        Math.Round((points.Min(point => point.Longitude) + points.Max(point => point.Longitude)) / 2, 7));

    private static void Names(XElement location, string? language, List<string> names)
    {
        foreach (var element in location.Descendants())
        {
            var name = element.Name.LocalName is "roadNumber" or "roadName" or "areaName" or "alertCLocationName" or "locationDescription" or "descriptor"
                ? Multilingual.Read(element, language)?.ReplaceLineEndings(" ")
                : null;
            if (name is not null && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                names.Add(name);
            }
        }
    }
}
