using System.Text;
using System.Xml;

namespace SituationRoom.Feeds.Xlsx;

/// <summary>The texts that cells refer to by number, held as UTF-8; those that repeat are made once for a while.</summary>
internal sealed class SharedTexts
{
    /// <summary>Bytes that the part may have unpacked: all of it is held while the sheet is read.</summary>
    public const long Largest = 256L << 20;

    private const int SegmentBytes = 1 << 20;
    private const int Recent = 4096;

    private readonly List<byte[]> _segments = [];
    private readonly List<(int Segment, int Start, int Length)> _places = [];
    private readonly (int Index, string? Text)[] _recent = new (int, string?)[Recent];
    private int _used = SegmentBytes;

    /// <summary>Reads the part, if there is one, and disposes it.</summary>
    /// <exception cref="XmlException">It is damaged.</exception>
    /// <exception cref="InvalidDataException">A text is too long.</exception>
    public static SharedTexts Read(XmlReader? part)
    {
        var texts = new SharedTexts();
        using (part)
        {
            while (part?.Step() ?? false)
            {
                while (part.NodeType == XmlNodeType.Element && part.LocalName == "si")
                {
                    texts.Add(CellText.Of(part));
                }
            }
        }

        return texts;
    }

    /// <summary>The text of a number; null where there is none.</summary>
    public string? Get(int index)
    {
        if ((uint)index >= (uint)_places.Count)
        {
            return null;
        }

        ref var recent = ref _recent[index % Recent];
        if (recent.Text is null || recent.Index != index)
        {
            var (segment, start, length) = _places[index];
            recent = (index, Encoding.UTF8.GetString(_segments[segment], start, length));
        }

        return recent.Text;
    }

    private void Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (_segments.Count == 0 || _used + length > SegmentBytes)
        {
            _segments.Add(new byte[Math.Max(SegmentBytes, length)]);
            _used = 0;
        }

        Encoding.UTF8.GetBytes(text, _segments[^1].AsSpan(_used));
        _places.Add((_segments.Count - 1, _used, length));
        _used += length;
    }
}
