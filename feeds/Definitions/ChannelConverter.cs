using System.Text.Json;
using System.Text.Json.Serialization;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Definitions;

/// <summary>A channel as its word: <c>dispatch</c>, <c>traffic</c>, …</summary>
public sealed class ChannelConverter : JsonConverter<Channel>
{
    public override Channel Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Vocabulary.TryChannel(reader.GetString()!, out var channel)
            ? channel
            : throw new JsonException(
                $"a channel is one of {string.Join(", ", Enum.GetValues<Channel>().Select(Vocabulary.Word))}");

    public override void Write(Utf8JsonWriter writer, Channel value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Vocabulary.Word(value));
    }
}
