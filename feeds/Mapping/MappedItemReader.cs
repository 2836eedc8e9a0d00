using System.Buffers;
using System.Text.Json;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mapping;

/// <summary>Reads items of a feed's own JSON by its mapping.</summary>
internal sealed class MappedItemReader(CompiledMapping mapping, IItemReader canonical) : IItemReader
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = ReportLimits.Depth };
    private static readonly JsonDocumentOptions Whole = new() { MaxDepth = ReportLimits.Depth };

    public int Read(ReadOnlySpan<byte> bytes, MessageKind kind, out FeedItem? item, out string? reason)
    {
        if (!mapping.Maps(kind))
        {
            return canonical.Read(bytes, kind, out item, out reason);
        }

        if (bytes[^1] == '}' && TryReadWhole(bytes, kind, out item, out reason))
        {
            return bytes.Length;
        }

        item = null;
        reason = null;
        var reader = new Utf8JsonReader(bytes, Strict);
        try
        {
            using var document = JsonDocument.ParseValue(ref reader);
            reason = mapping.Map(new JsonMessageFields(document.RootElement), kind, out item);
            return (int)reader.BytesConsumed;
        }
        catch (JsonException)
        {
            return -1;
        }
    }

    /// <summary>Reads what is one object to its end, in one pass: how most messages come, and every line of NDJSON.</summary>
    private bool TryReadWhole(ReadOnlySpan<byte> bytes, MessageKind kind, out FeedItem? item, out string? reason)
    {
        var room = ArrayPool<byte>.Shared.Rent(bytes.Length);
        var copy = room.AsMemory(0, bytes.Length);
        bytes.CopyTo(copy.Span);
        try
        {
            using var document = JsonDocument.Parse(copy, Whole);
            reason = mapping.Map(new JsonMessageFields(document.RootElement), kind, out item);
            return true;
        }
        catch (JsonException)
        {
            (item, reason) = (null, null);
            return false;
        }
        finally
        {
            // It may hold personal data.
            copy.Span.Clear();
            ArrayPool<byte>.Shared.Return(room);
        }
    }
}
