using System.Text.Json;
using System.Text.Json.Serialization;

namespace SituationRoom.Gateway.Live;

/// <summary>Writes a prepared answer as it is.</summary>
internal sealed class PreparedReplyConverter : JsonConverter<PreparedReply>
{
    public override PreparedReply Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("An answer is only ever written.");

    public override void Write(Utf8JsonWriter writer, PreparedReply value, JsonSerializerOptions options)
    {
        writer.WriteRawValue(value.Json, skipInputValidation: true);
        value.Written();
    }
}
