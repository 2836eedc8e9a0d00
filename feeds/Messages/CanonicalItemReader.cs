using System.Text.Json;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Messages;

/// <summary>Reads items of canonical JSON (DESIGN §7) straight from their bytes.</summary>
internal sealed class CanonicalItemReader : IItemReader
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = ReportLimits.Depth };
    private readonly TextCache _cache = new();

    public int Read(ReadOnlySpan<byte> bytes, MessageKind kind, out FeedItem? item, out Fault? reason)
    {
        item = null;
        reason = null;
        var reader = new Utf8JsonReader(bytes, Strict);
        try
        {
            reader.Read();
            try
            {
                reason = Item(ref reader, bytes, kind, out item);
            }
            catch (InvalidOperationException)
            {
                reason = Faults.NotText;
            }

            // A refused item is read to its end, to know which bytes are its own.
            while (reason is not null && reader.CurrentDepth > 0)
            {
                reader.Read();
            }

            return (int)reader.BytesConsumed;
        }
        catch (JsonException)
        {
            item = null;
            return -1;
        }
    }

    private Fault? Item(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, MessageKind kind, out FeedItem? item)
    {
        Fault? reason;
        if (kind == MessageKind.Readings)
        {
            reason = ReadingReader.Read(ref reader, _cache, out var reading);
            item = reading;
            return reason;
        }

        reason = ReportReader.Read(ref reader, bytes, _cache, out var report);
        item = report;
        return reason;
    }
}
