using System.Text.Json;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Messages;

/// <summary>Reads one canonical reading (DESIGN §7) where the reader stands on its opening brace.</summary>
internal static class ReadingReader
{
    /// <param name="reader">Ends on the closing brace where a reading was read; anywhere within where it was refused.</param>
    /// <param name="cache">Words that repeat.</param>
    /// <param name="reading">The reading, where the answer is null.</param>
    /// <returns>Null, or the reason of the refusal. Unknown members are skipped.</returns>
    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    /// <exception cref="InvalidOperationException">A string is not text (half of a surrogate pair).</exception>
    public static Fault? Read(ref Utf8JsonReader reader, TextCache cache, out Reading? reading)
    {
        reading = null;
        var draft = default(ReadingDraft);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (Member(ref reader, cache, ref draft) is { } fault)
            {
                return fault;
            }
        }

        return draft.Finish(out reading);
    }

    private static Fault? Member(ref Utf8JsonReader reader, TextCache cache, ref ReadingDraft draft)
    {
        Fault? fault;
        if (reader.ValueTextEquals("key"u8))
        {
            return Given(ref reader) ? JsonFields.Word(ref reader, "key", ReportLimits.Id, cache, out draft.Key) : null;
        }

        if (reader.ValueTextEquals("at"u8))
        {
            return Given(ref reader) ? JsonFields.Time(ref reader, "at", out draft.At) : null;
        }

        if (reader.ValueTextEquals("value"u8))
        {
            fault = Number(ref reader, "value", out draft.Value);
            return fault;
        }

        if (reader.ValueTextEquals("unit"u8))
        {
            return Given(ref reader) ? JsonFields.Word(ref reader, "unit", ReportLimits.Unit, cache, out draft.Unit) : null;
        }

        if (reader.ValueTextEquals("district"u8))
        {
            return Given(ref reader) ? JsonFields.Word(ref reader, "district", ReportLimits.Word, cache, out draft.District) : null;
        }

        if (reader.ValueTextEquals("lat"u8))
        {
            fault = Number(ref reader, "lat", out draft.Latitude);
            return fault ?? (draft.Latitude is { } latitude ? FieldRules.Latitude("lat", latitude) : null);
        }

        if (reader.ValueTextEquals("lon"u8))
        {
            fault = Number(ref reader, "lon", out draft.Longitude);
            return fault ?? (draft.Longitude is { } longitude ? FieldRules.Longitude("lon", longitude) : null);
        }

        reader.Skip();
        return null;
    }

    private static Fault? Number(ref Utf8JsonReader reader, string place, out double? number)
    {
        number = null;
        if (!Given(ref reader))
        {
            return null;
        }

        var fault = JsonFields.Number(ref reader, place, out var value);
        number = value;
        return fault;
    }

    /// <summary>Steps to the value; null says that nothing is given.</summary>
    private static bool Given(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType != JsonTokenType.Null;
    }
}
