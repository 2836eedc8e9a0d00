using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Mapping;

/// <summary>Reads a field's text as its type. Each answers null, or the reason of the refusal.</summary>
internal static class FieldReading
{
    public static string? Time(MappedField field, string text, FieldTrace? trace, out DateTimeOffset? utc)
    {
        var fault = field.Times.Read(text, out var moment, trace);
        utc = moment;
        return fault switch
        {
            TimeFault.None => null,
            TimeFault.NotATime => $"{field.Place}: it is a time in none of the mapping's formats; add its format to \"times\"",
            TimeFault.NoOffset => $"{field.Place}: it has no offset, so the moment is unknown; name the \"zone\" in the mapping",
            TimeFault.OutOfRange => $"{field.Place}: it lies before 1970 or after 2100; check the order of \"times\" and the unit of epoch times",
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
    }

    public static string? Latitude(MappedField field, string text, FieldTrace? trace, out double? latitude)
    {
        latitude = field.Number.Read(text, trace);
        return latitude is { } value ? FieldRules.Latitude(field.Place, value) : NotANumber(field);
    }

    public static string? Longitude(MappedField field, string text, FieldTrace? trace, out double? longitude)
    {
        longitude = field.Number.Read(text, trace);
        return longitude is { } value ? FieldRules.Longitude(field.Place, value) : NotANumber(field);
    }

    public static string? Number(MappedField field, string text, FieldTrace? trace, out double? number)
    {
        number = field.Number.Read(text, trace);
        return number is null ? NotANumber(field) : null;
    }

    private static string NotANumber(MappedField field) =>
        $"{field.Place}: it is not a number; extract it with \"extract\", or say \"decimalComma\": true";
}
