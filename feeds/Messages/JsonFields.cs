using System.Text;
using System.Text.Json;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Messages;

/// <summary>Reads single values where the reader stands. Each answers null, or the reason why the value is refused.</summary>
internal static class JsonFields
{
    // A character takes at most six bytes in JSON (a \uXXXX escape); what is longer need not be decoded to be refused.
    private const int MostBytesACharacter = 6;

    /// <summary>Text; one that is empty or white space counts as not given.</summary>
    public static Fault? Text(ref Utf8JsonReader reader, object place, int limit, out string? text)
    {
        text = null;
        if (reader.TokenType != JsonTokenType.String)
        {
            return Faults.WrongType(place, FaultCode.AText);
        }

        if (reader.ValueSpan.Length > limit * MostBytesACharacter)
        {
            return Faults.TooLong(place, limit);
        }

        var value = reader.GetString()!;
        text = string.IsNullOrWhiteSpace(value) ? null : value;
        return FieldRules.Length(place, value, limit);
    }

    /// <summary>Text that repeats from item to item.</summary>
    public static Fault? Word(ref Utf8JsonReader reader, string place, int limit, TextCache cache, out string? text)
    {
        if (reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped || reader.ValueSpan.Length > limit)
        {
            return Text(ref reader, place, limit, out text);
        }

        var word = cache.Get(reader.ValueSpan);
        text = string.IsNullOrWhiteSpace(word) ? null : word;
        return null;
    }

    /// <summary>Text, or a number's own text.</summary>
    public static Fault? Identity(ref Utf8JsonReader reader, string place, out string? id)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            id = Encoding.ASCII.GetString(reader.ValueSpan);
            return FieldRules.Id(place, id);
        }

        return Text(ref reader, place, ReportLimits.Id, out id) ?? FieldRules.Id(place, id ?? "");
    }

    public static Fault? Time(ref Utf8JsonReader reader, string place, out DateTimeOffset? utc)
    {
        utc = null;
        if (reader.TokenType != JsonTokenType.String)
        {
            return Faults.Time(place, TimeFault.NotATime);
        }

        var fault = TimeText.Read(reader.ValueSpan, out var moment);
        if (fault == TimeFault.None)
        {
            utc = moment;
            return null;
        }

        // A sender that escapes its colons is still right.
        if (reader.ValueIsEscaped && reader.GetString() is { Length: < 64 } text
            && (fault = TimeText.Read(Encoding.UTF8.GetBytes(text), out moment)) == TimeFault.None)
        {
            utc = moment;
            return null;
        }

        return Faults.Time(place, fault);
    }

    public static Fault? Number(ref Utf8JsonReader reader, string place, out double number)
    {
        number = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out number) && double.IsFinite(number)
            ? null
            : Faults.WrongType(place, FaultCode.AFiniteNumber);
    }

    public static Fault? Whole(ref Utf8JsonReader reader, string place, out long number)
    {
        number = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out number) && number >= 0
            ? null
            : Faults.WrongType(place, FaultCode.AWholeNumber);
    }

    /// <summary>One text or an array of them; empty ones are left out.</summary>
    public static Fault? Words(ref Utf8JsonReader reader, string place, int limit, int most, TextCache cache, out IReadOnlyList<string>? texts)
    {
        texts = null;
        string? text;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            var fault = Word(ref reader, place, limit, cache, out text);
            texts = text is null ? null : [text];
            return fault;
        }

        var list = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Word(ref reader, place, limit, cache, out text) is { } fault)
            {
                return fault;
            }

            if (text is not null)
            {
                list.Add(text);
            }

            if (list.Count > most)
            {
                return Faults.TooMany(place, most);
            }
        }

        texts = list;
        return null;
    }

    /// <summary>Any value as its JSON text; the reader ends on the value's last token.</summary>
    public static string Raw(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return Encoding.UTF8.GetString(source[start..(int)reader.BytesConsumed]);
    }
}
