using System.Collections.Frozen;
using System.Text.Json;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mapping;

/// <summary>Parses messages that hold their items in an array somewhere within (<see cref="MappingDefinition.Items"/>); in NDJSON each line is such a message.</summary>
internal sealed class EnvelopeParser(CompiledMapping mapping, SourcePath items, IMessageParser bare) : IMessageParser
{
    private readonly PathNode _way = new([items], FrozenSet<string>.Empty);

    public bool Parse(ReadOnlyMemory<byte> message, MessageForm form, MessageKind kind, List<FeedItem> into)
    {
        ArgumentNullException.ThrowIfNull(into);
        message = JsonEncoding.Utf8(message);
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
        var mark = into.Count;
        while (message.Length > 0)
        {
            if (into.Count - mark >= ReportLimits.Items)
            {
                into.Add(Rejected(Faults.TooManyItems, message, kind));
                break;
            }

            var end = message.Span.IndexOf((byte)'\n');
            var line = end < 0 ? message : message[..end];
            message = end < 0 ? default : message[(end + 1)..];
            anyJson |= !JsonBlank.IsAll(line.Span) && Envelope(line, kind, into);
        }

        return anyJson;
    }

    private bool Envelope(ReadOnlyMemory<byte> message, MessageKind kind, List<FeedItem> into)
    {
        JsonPlace found = default;
        try
        {
            var reader = new PathReader(message.Span, new Span<JsonPlace>(ref found));
            reader.ReadWhole(_way);
        }
        catch (JsonException)
        {
            return NoEnvelope(message, kind, into);
        }

        if (found.Kind is JsonTokenType.StartArray or JsonTokenType.StartObject)
        {
            return bare.Parse(message.Slice(found.Start, found.Length), MessageForm.Json, kind, into);
        }

        into.Add(Rejected(Fault.Of(FaultCode.NoItemsArray, items.Text), message, kind));
        return true;
    }

    /// <summary>What is no JSON at all, or nested too deep, is told apart and kept as it would be without an envelope.</summary>
    private bool NoEnvelope(ReadOnlyMemory<byte> message, MessageKind kind, List<FeedItem> into)
    {
        var mark = into.Count;
        var isJson = bare.Parse(message, MessageForm.Json, kind, into);
        if (into.Count != mark + 1 || into[mark] is not Rejection)
        {
            into.RemoveRange(mark, into.Count - mark);
            into.Add(Rejected(Fault.Of(FaultCode.EnvelopeNotJson), message, kind));
        }

        return isJson;
    }

    private static Rejection Rejected(Fault why, ReadOnlyMemory<byte> bytes, MessageKind kind) =>
        new() { Why = why, Message = bytes.ToArray(), IsReading = kind == MessageKind.Readings };
}
