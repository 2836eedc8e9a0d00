using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Files;

/// <summary>Reads one NDJSON file line by line.</summary>
internal sealed class NdjsonImport(IMessageParser parser, MessageKind kind)
{
    private const int LongestLine = 16 << 20;

    public IEnumerable<ImportedItem> Read(Stream stream, ImportPosition from)
    {
        using var window = new ByteWindow(stream);
        window.SkipTo(from.Offset);
        var line = from.Line;
        var items = new List<FeedItem>();
        while (Length(window) is var length && length > 0)
        {
            items.Clear();
            var bytes = window.Bytes[..length];
            if (!JsonBlank.IsAll(bytes.Span))
            {
                parser.Parse(bytes, MessageForm.Ndjson, kind, items);
            }

            window.Advance(length);
            line += 1;
            foreach (var item in items)
            {
                yield return new ImportedItem(item, line, new ImportPosition(window.Offset, line));
            }
        }
    }

    /// <summary>The next line's length with its end; one that is longer than any message is cut.</summary>
    private static int Length(ByteWindow window)
    {
        var searched = 0;
        while (true)
        {
            var bytes = window.Bytes.Span;
            var end = bytes[searched..].IndexOf((byte)'\n');
            if (end >= 0)
            {
                return searched + end + 1;
            }

            searched = bytes.Length;
            if (searched >= LongestLine || !window.More())
            {
                return searched;
            }
        }
    }
}
