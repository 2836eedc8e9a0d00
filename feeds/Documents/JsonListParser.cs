using System.Text.Json;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Documents;

/// <summary>
/// A JSON document as a list of items. Stricter than a message that was sent to us, since what a list lacks may end incidents:
/// it is well-formed to its last byte, or it has failed as a whole.
/// </summary>
/// <param name="parser">Reads the items.</param>
/// <param name="identity">Reads no more of an item than its id, for one that is refused: what is misunderstood has not ended.</param>
/// <param name="kind">What they are.</param>
/// <param name="isComplete">Whether the list holds everything that is active.</param>
public sealed class JsonListParser(IMessageParser parser, IMessageParser identity, MessageKind kind, bool isComplete) : IDocumentParser
{
    /// <inheritdoc/>
    public ParsedDocument Parse(ReadOnlyMemory<byte> document)
    {
        var text = JsonEncoding.Utf8(document);
        text = text.Span.StartsWith("\uFEFF"u8) ? text[3..] : text;
        if (Wrong(text.Span) is { } fault)
        {
            return ParsedDocument.Failed(fault, document);
        }

        var items = new List<FeedItem>();
        parser.Parse(text, MessageForm.Json, kind, items);
        return items is [Rejection whole] && whole.Message.Length >= text.Span.Trim(" \t\r\n"u8).Length
            ? ParsedDocument.Failed(whole.Why, document)
            : new ParsedDocument { Items = [.. items.Select(Identified)], IsComplete = isComplete && !Faults.IsTooMany(items) };
    }

    private FeedItem Identified(FeedItem item)
    {
        if (item is not Rejection rejection || kind != MessageKind.Reports)
        {
            return item;
        }

        var read = new List<FeedItem>();
        identity.Parse(rejection.Message, MessageForm.Json, kind, read);
        return read is [Report { Id: var id }] ? rejection with { Id = id } : rejection;
    }

    private static Fault? Wrong(ReadOnlySpan<byte> text)
    {
        var start = JsonBlank.Skip(text, 0);
        if (start == text.Length)
        {
            return Fault.Of(FaultCode.ListEmpty);
        }

        if (text[start] == '<')
        {
            return Fault.Of(FaultCode.ListNotJson);
        }

        try
        {
            var json = new Utf8JsonReader(text, isFinalBlock: true, new JsonReaderState(new JsonReaderOptions { MaxDepth = ReportLimits.Depth }));
            while (json.Read())
            {
            }

            return null;
        }
        catch (JsonException error)
        {
            // The reader's own message may quote the document, which may be personal.
            return Fault.Of(FaultCode.JsonCutShort, error.LineNumber + 1 ?? 1, error.BytePositionInLine ?? 0);
        }
    }
}
