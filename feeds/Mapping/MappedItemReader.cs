using System.Text.Json;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mapping;

/// <summary>Reads items of a feed's own JSON by its mapping.</summary>
internal sealed class MappedItemReader(CompiledMapping mapping, IItemReader canonical) : IItemReader
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = ReportLimits.Depth };

    public int Read(ReadOnlySpan<byte> bytes, MessageKind kind, out FeedItem? item, out string? reason)
    {
        if (!mapping.Maps(kind))
        {
            return canonical.Read(bytes, kind, out item, out reason);
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
}
