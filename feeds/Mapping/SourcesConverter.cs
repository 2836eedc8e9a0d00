using System.Text.Json;
using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Mapping;

/// <summary>One source or an array of them; a number stands for a column's number.</summary>
public sealed class SourcesConverter : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return [One(ref reader)];
        }

        var sources = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            sources.Add(One(ref reader));
        }

        return sources;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartArray();
        foreach (var source in value)
        {
            writer.WriteStringValue(source);
        }

        writer.WriteEndArray();
    }

    private static string One(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number when reader.TryGetInt32(out var number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new JsonException("a source is a path or a column: text, or the column's number"),
    };
}
