using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mapping;

/// <summary>Makes a reading of a message by compiled fields.</summary>
internal static class ReadingMapper
{
    /// <returns>Null, or the reason of the refusal.</returns>
    /// <exception cref="InvalidOperationException">A source is not text.</exception>
    public static Fault? Map<T>(scoped ref T message, CompiledMapping mapping, MappingTrace? trace, out Reading? reading)
        where T : IMessageFields, allows ref struct
    {
        reading = null;
        var draft = default(ReadingDraft);
        foreach (var field in mapping.Reading)
        {
            var fieldTrace = trace?.Begin(field.Name);
            if (field.Pipeline.Read(ref message, fieldTrace) is { } text && !string.IsNullOrWhiteSpace(text) && Fill(field, text, fieldTrace, ref draft) is { } fault)
            {
                return fault;
            }
        }

        return draft.Finish(out reading);
    }

    private static Fault? Fill(MappedField field, string text, FieldTrace? trace, ref ReadingDraft draft)
    {
        switch (field.Target)
        {
            case FieldTarget.Key:
                draft.Key = text;
                return FieldRules.Length(field.Place, text, ReportLimits.Id);
            case FieldTarget.At:
                return FieldReading.Time(field, text, trace, out draft.At);
            case FieldTarget.Value:
                return FieldReading.Number(field, text, trace, out draft.Value);
            case FieldTarget.Unit:
                draft.Unit = text;
                return FieldRules.Length(field.Place, text, ReportLimits.Unit);
            case FieldTarget.District:
                draft.District = text;
                return FieldRules.Length(field.Place, text, ReportLimits.Word);
            case FieldTarget.Latitude:
                return FieldReading.Latitude(field, text, trace, out draft.Latitude);
            case FieldTarget.Longitude:
                return FieldReading.Longitude(field, text, trace, out draft.Longitude);
            default:
                throw new ArgumentOutOfRangeException(nameof(field));
        }
    }
}
