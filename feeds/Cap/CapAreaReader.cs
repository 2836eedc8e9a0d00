using System.Globalization;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Cap;

/// <summary>Reads <c>area</c> elements (CAP 1.2 §3.2.4).</summary>
internal static class CapAreaReader
{
    private const int FewestCorners = 3;

    /// <returns>Null, or the reason of the refusal.</returns>
    public static Fault? Read(CapElement element, out CapArea? area)
    {
        area = null;
        AreaPoint? inPolygon = null, inCircle = null;
        var fault = CapAlertReader.Required(element, "areaDesc", FaultCode.SendCapArea, out var description)
            ?? Polygons(element, out inPolygon)
            ?? Circles(element, out inCircle);
        area = fault is not null
            ? null
            : new CapArea(description, inPolygon ?? inCircle, [.. element.Texts("polygon"), .. element.Texts("circle")], element.Values("geocode"));
        return fault;
    }

    private static Fault? Polygons(CapElement element, out AreaPoint? inside)
    {
        inside = null;
        foreach (var text in element.Texts("polygon"))
        {
            var ring = new List<AreaPoint>();
            foreach (var pair in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (Pair(element, "polygon", pair, out var corner) is { } fault)
                {
                    return fault;
                }

                ring.Add(corner);
            }

            if (ring.Distinct().Take(FewestCorners).Count() < FewestCorners)
            {
                return Fault.Of(FaultCode.CapCorners, element.Place("polygon"));
            }

            inside ??= AreaPoint.Inside(ring);
        }

        return null;
    }

    // A circle is a centre and a radius in kilometres: "45.03,38.97 12.5".
    private static Fault? Circles(CapElement element, out AreaPoint? inside)
    {
        inside = null;
        foreach (var text in element.Texts("circle"))
        {
            if (text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is not [var centre, var radius] || Number(radius) is not >= 0)
            {
                return Fault.Of(FaultCode.CapCircle, element.Place("circle"));
            }

            if (Pair(element, "circle", centre, out var point) is { } fault)
            {
                return fault;
            }

            inside ??= point;
        }

        return null;
    }

    // The place is made only for a reason: an area may have very many corners.
    private static Fault? Pair(CapElement element, string name, string text, out AreaPoint point)
    {
        point = default;
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || Number(text.AsSpan(0, comma)) is not { } latitude || Number(text.AsSpan(comma + 1)) is not { } longitude)
        {
            return Fault.Of(FaultCode.CapPair, element.Place(name));
        }

        point = new AreaPoint(latitude, longitude);
        return latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180
            ? null
            : FieldRules.Latitude($"{element.Place(name)}: latitude", latitude) ?? FieldRules.Longitude($"{element.Place(name)}: longitude", longitude);
    }

    private static double? Number(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
}
