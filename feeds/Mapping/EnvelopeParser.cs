using System.Runtime.InteropServices;
using System.Text.Json;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mapping;

/// <summary>Parses messages that hold their items in an array somewhere within (<see cref="MappingDefinition.Items"/>); in NDJSON each line is such a message.</summary>
internal sealed class EnvelopeParser(CompiledMapping mapping, SourcePath items, IMessageParser bare) : IMessageParser
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = ReportLimits.Depth };

    public bool Parse(ReadOnlyMemory<byte> message, MessageForm form, MessageKind kind, List<FeedItem> into)
    {
        ArgumentNullException.ThrowIfNull(into);
        if (!mapping.Maps(kind) || JsonBlank.IsAll(message.Span))
        {
            return bare.Parse(message, form, kind, into);
        }

        if (message.Span.StartsWith("\uFEFF"u8))
        {
            message = message[3..];
        }

        if (form == MessageForm.Json)
        {
            return Envelope(message, kind, into);
        }

        var anyJson = false;
        while (message.Length > 0)
        {
            var end = message.Span.IndexOf((byte)'\n');
            var line = end < 0 ? message : message[..end];
            message = end < 0 ? default : message[(end + 1)..];
            anyJson |= !JsonBlank.IsAll(line.Span) && Envelope(line, kind, into);
        }

        return anyJson;
    }

    private bool Envelope(ReadOnlyMemory<byte> message, MessageKind kind, List<FeedItem> into)
    {
        var mark = into.Count;
        try
        {
            using var document = JsonDocument.Parse(message, Strict);
            if (!items.TryFollow(document.RootElement, out var found) || found.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
            {
                into.Add(Rejected($"{items.Text}: there is no array of items; check \"items\" of the feed's mapping against what the sender sends", message.Span, kind));
                return true;
            }

            if (found.ValueKind == JsonValueKind.Object)
            {
                Item(found, kind, into);
                return true;
            }

            foreach (var element in found.EnumerateArray())
            {
                Item(element, kind, into);
            }

            return true;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // What is no JSON at all, or nested too deep, is told apart and kept as it would be without an envelope.
            into.RemoveRange(mark, into.Count - mark);
            var isJson = bare.Parse(message, MessageForm.Json, kind, into);
            if (into.Count != mark + 1 || into[mark] is not Rejection)
            {
                into.RemoveRange(mark, into.Count - mark);
                into.Add(Rejected(Faults.NotText, message.Span, kind));
            }

            return isJson;
        }
    }

    private void Item(JsonElement element, MessageKind kind, List<FeedItem> into)
    {
        FeedItem? item = null;
        var reason = element.ValueKind == JsonValueKind.Object
            ? mapping.Map(new JsonMessageFields(element), kind, out item)
            : Faults.NotAnObject;
        into.Add(reason is null ? item! : Rejected(reason, JsonMarshal.GetRawUtf8Value(element), kind));
    }

    private static Rejection Rejected(string reason, ReadOnlySpan<byte> bytes, MessageKind kind) =>
        new() { Reason = reason, Message = bytes.ToArray(), IsReading = kind == MessageKind.Readings };
}
