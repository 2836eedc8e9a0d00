using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mapping;

/// <summary>Reads a field's text as its type. Each answers null, or the reason of the refusal.</summary>
internal static class FieldReading
{
    public static Fault? Time(MappedField field, string text, FieldTrace? trace, out DateTimeOffset? utc)
    {
        var fault = field.Times.Read(text, out var moment, trace);
        utc = moment;
        return fault switch
        {
            TimeFault.None => null,
            TimeFault.NotATime => Fault.Of(FaultCode.TimeFormat, field.Place),
            TimeFault.NoOffset => Fault.Of(FaultCode.TimeZone, field.Place),
            TimeFault.OutOfRange => Fault.Of(FaultCode.TimeUnit, field.Place),
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
    }

    public static Fault? Latitude(MappedField field, string text, FieldTrace? trace, out double? latitude)
    {
        latitude = field.Number.Read(text, trace);
        return latitude is { } value ? FieldRules.Latitude(field.Place, value) : NotANumber(field);
    }

    public static Fault? Longitude(MappedField field, string text, FieldTrace? trace, out double? longitude)
    {
        longitude = field.Number.Read(text, trace);
        return longitude is { } value ? FieldRules.Longitude(field.Place, value) : NotANumber(field);
    }

    public static Fault? Number(MappedField field, string text, FieldTrace? trace, out double? number)
    {
        number = field.Number.Read(text, trace);
        return number is null ? NotANumber(field) : null;
    }

    private static Fault NotANumber(MappedField field) => Fault.Of(FaultCode.NotANumber, field.Place);
}
