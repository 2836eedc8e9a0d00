using System.Text.Json;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Chats;

/// <summary>Opens the JSON of an event.</summary>
internal static class ChatJson
{
    /// <summary>Levels of objects and arrays that are read. VK nests messages that were sent on 45 deep, two levels each.</summary>
    public const int Depth = 128;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = Depth };

    /// <summary>Hands the event to <paramref name="read"/>; a rejection where it is no JSON object or something in it was wrong.</summary>
    public static ChatEvent Read(ReadOnlyMemory<byte> body, Func<ChatObject, ChatEvent> read)
    {
        try
        {
            using var document = JsonDocument.Parse(Plain(body), Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return ChatEvent.Rejected(Fault.Of(FaultCode.EventNotObject), body);
            }

            var faults = new ChatFaults();
            var meant = read(ChatObject.Of(document.RootElement, faults));
            return faults.First is { } reason ? ChatEvent.Rejected(reason, body) : meant;
        }
        catch (JsonException error)
        {
            return ChatEvent.Rejected(NotJson(error), body);
        }
        catch (InvalidOperationException)
        {
            // The reader's way to say that a string's escapes or bytes are no text.
            return ChatEvent.Rejected(Faults.NotText, body);
        }
    }

    /// <summary>The body without its byte order mark.</summary>
    public static ReadOnlyMemory<byte> Plain(ReadOnlyMemory<byte> body) => body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;

    private static Fault NotJson(JsonException error) => Fault.Of(FaultCode.EventNotJson, Depth, error.LineNumber + 1 ?? 1, error.BytePositionInLine + 1 ?? 1);
}
