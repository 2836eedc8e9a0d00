using System.Text.Json;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mapping;

/// <summary>Reads items of a feed's own JSON by its mapping, straight from their bytes.</summary>
internal sealed class MappedItemReader(CompiledMapping mapping, IItemReader canonical) : IItemReader
{
    private const int Few = 64;
    private readonly TextCache _words = new();

    public int Read(ReadOnlySpan<byte> bytes, MessageKind kind, out FeedItem? item, out Fault? reason)
    {
        if (!mapping.Maps(kind))
        {
            return canonical.Read(bytes, kind, out item, out reason);
        }

        item = null;
        reason = null;
        var isReading = kind == MessageKind.Readings;
        Span<JsonPlace> places = mapping.Sources <= Few ? stackalloc JsonPlace[Few] : new JsonPlace[mapping.Sources];
        var reader = new PathReader(bytes, places, mapping.KeepsExtras && !isReading ? mapping.Consumed : null, _words);
        int length;
        try
        {
            length = reader.Read(isReading ? mapping.ReadingPaths : mapping.ReportPaths);
        }
        catch (JsonException)
        {
            return -1;
        }

        var fields = new JsonMessageFields(bytes, places, reader.Extras, reader.HasBrokenName, _words);
        reason = mapping.Map(ref fields, kind, out item);
        return length;
    }
}
