using System.Globalization;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Files;

/// <summary>Reads one JSON document whole; where an earlier reading stopped is told by the number of items.</summary>
internal sealed class JsonImport(IMessageParser parser, MessageKind kind)
{
    /// <summary>Larger files are refused: such exports come as NDJSON or CSV, which are read in flat memory.</summary>
    private const int LargestDocument = 256 << 20;

    /// <summary>More items are refused before any is taken: each costs some hundred bytes, however short it came.</summary>
    public const int MostItems = 2_000_000;

    /// <exception cref="InvalidDataException">The document is too large.</exception>
    public IEnumerable<ImportedItem> Read(Stream stream, ImportPosition from)
    {
        var items = new List<FeedItem>();
        parser.Parse(Whole(stream), MessageForm.Json, kind, items);
        if (Faults.IsTooMany(items))
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture, $"a JSON document is read whole and may have at most {MostItems} items; write it as NDJSON, one object a line"));
        }

        for (var i = (int)from.Offset; i < items.Count; i++)
        {
            yield return new ImportedItem(items[i], i + 1, new ImportPosition(i + 1, i + 1));
        }
    }

    private static byte[] Whole(Stream stream)
    {
        using var whole = new MemoryStream();
        var part = new byte[1 << 16];
        while (stream.Read(part) is var count && count > 0)
        {
            whole.Write(part, 0, count);
            if (whole.Length > LargestDocument)
            {
                throw new InvalidDataException(string.Create(
                    CultureInfo.InvariantCulture, $"a JSON document is read whole and may have at most {LargestDocument >> 20} MiB; write it as NDJSON, one object a line"));
            }
        }

        return whole.ToArray();
    }
}
