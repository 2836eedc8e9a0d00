using System.Text.Json;
using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary><c>"file.geojson"</c>, or <c>{ "file": "file.geojson", "property": "name" }</c>.</summary>
internal sealed class BoundariesConverter : JsonConverter<BoundariesDefinition>
{
    private const string Rule = "boundaries are a file's path, or { \"file\": …, \"property\": … }";

    public override BoundariesDefinition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new BoundariesDefinition { File = reader.GetString()! };
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException(Rule);
        }

        var read = new BoundariesDefinition();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.GetString();
            reader.Read();
            read = (member, reader.TokenType) switch
            {
                ("file", JsonTokenType.String) => read with { File = reader.GetString()! },
                ("property", JsonTokenType.String) => read with { Property = reader.GetString()! },
                _ => throw new JsonException(Rule),
            };
        }

        return read;
    }

    public override void Write(Utf8JsonWriter writer, BoundariesDefinition value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("file", value.File);
        writer.WriteString("property", value.Property);
        writer.WriteEndObject();
    }
}
