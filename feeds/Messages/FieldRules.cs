using SituationRoom.Reports;

namespace SituationRoom.Feeds.Messages;

/// <summary>What must hold for single fields, whichever way they came. Each answers null, or the reason.</summary>
internal static class FieldRules
{
    public static Fault? Id(string place, string id) => id.Length > ReportLimits.Id
        ? Faults.TooLong(place, ReportLimits.Id)
        : string.IsNullOrWhiteSpace(id)
            ? Fault.Of(FaultCode.EmptyId, place)
            : HasControl(id)
                ? Fault.Of(FaultCode.ControlCharacter, place)
                : null;

    public static Fault? Length(object place, string text, int limit) => text.Length > limit ? Faults.TooLong(place, limit) : null;

    public static Fault? Latitude(string place, double value) => value is >= -90 and <= 90
        ? null
        : Faults.OutOfRange(place, value, -90, 90, FaultCode.SendDegrees);

    public static Fault? Longitude(string place, double value) => value is >= -180 and <= 180
        ? null
        : Faults.OutOfRange(place, value, -180, 180, FaultCode.SendDegrees);

    public static Fault? People(string place, double value) => value is >= 0 and <= ReportLimits.People && Math.Truncate(value) == value
        ? null
        : Faults.OutOfRange(place, value, 0, ReportLimits.People, FaultCode.SendPeople);

    public static Fault? Link(string place, string link) => link.Length > ReportLimits.Link
        ? Faults.TooLong(place, ReportLimits.Link)
        : link.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            ? null
            : Fault.Of(FaultCode.NotALink, place);

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
