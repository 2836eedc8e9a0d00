using System.Text.Json;
using SituationRoom.Feeds.Chats;

namespace SituationRoom.Feeds.Webhooks;

/// <summary>What of an event of VK says who sent it.</summary>
/// <param name="Type">The event's type; null: none.</param>
/// <param name="Group">The community's number; null: none.</param>
/// <param name="Secret">The secret; null: none.</param>
/// <param name="Body">The event with its secret made unreadable, so that nothing that is kept of it tells the secret.</param>
internal sealed record VkEnvelope(string? Type, long? Group, string? Secret, ReadOnlyMemory<byte> Body)
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = ChatJson.Depth };

    /// <summary>Reads the outermost members of a body; null where it is no JSON object.</summary>
    public static VkEnvelope? Read(ReadOnlyMemory<byte> body)
    {
        var bytes = ChatJson.Plain(body).ToArray();
        var envelope = new VkEnvelope(null, null, null, bytes);
        var reader = new Utf8JsonReader(bytes, Options);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var (type, group, secret) = (reader.ValueTextEquals("type"u8), reader.ValueTextEquals("group_id"u8), reader.ValueTextEquals("secret"u8));
                reader.Read();
                envelope = type ? envelope with { Type = Text(ref reader) }
                    : group ? envelope with { Group = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : null }
                    : secret ? envelope with { Secret = Text(ref reader) }
                    : envelope;
                if (secret && reader.TokenType == JsonTokenType.String)
                {
                    bytes.AsSpan((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length).Fill((byte)'*');
                }

                reader.Skip();
            }

            // What comes after the object would be no JSON any more.
            return reader.Read() ? null : envelope;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The second is the reader's way to say that a string's escapes or bytes are no text.
            return null;
        }
    }

    private static string? Text(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
}
