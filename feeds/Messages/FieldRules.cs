namespace SituationRoom.Feeds.Messages;

/// <summary>What must hold for single fields, whichever way they came. Each answers null, or the reason.</summary>
internal static class FieldRules
{
    public static string? Id(string place, string id) => id.Length > ReportLimits.Id
        ? Faults.TooLong(place, ReportLimits.Id)
        : string.IsNullOrWhiteSpace(id)
            ? $"{place}: it is empty; send the source's own identity"
            : HasControl(id)
                ? $"{place}: it holds a control character; send printable characters"
                : null;

    public static string? Length(string place, string text, int limit) => text.Length > limit ? Faults.TooLong(place, limit) : null;

    public static string? Latitude(string place, double value) => value is >= -90 and <= 90
        ? null
        : Faults.OutOfRange(place, value, -90, 90, "send WGS 84 degrees");

    public static string? Longitude(string place, double value) => value is >= -180 and <= 180
        ? null
        : Faults.OutOfRange(place, value, -180, 180, "send WGS 84 degrees");

    public static string? People(string place, double value) => value is >= 0 and <= ReportLimits.People && Math.Truncate(value) == value
        ? null
        : Faults.OutOfRange(place, value, 0, ReportLimits.People, "send a whole number of people");

    public static string? Link(string place, string link) => link.Length > ReportLimits.Link
        ? Faults.TooLong(place, ReportLimits.Link)
        : link.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            ? null
            : $"{place}: it is not a link of the web; send absolute http or https addresses";

    private static bool HasControl(string id)
    {
        foreach (var one in id)
        {
            if (char.IsControl(one))
            {
                return true;
            }
        }

        return false;
    }
}
