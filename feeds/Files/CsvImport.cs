using System.Globalization;
using System.Text;
using System.Text.Unicode;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Files;

/// <summary>Reads one CSV file record by record.</summary>
internal sealed class CsvImport(CompiledMapping mapping, CsvDefinition csv, MessageKind kind)
{
    private const int LongestRecord = 1 << 20;

    // So much is looked at to tell how lines end.
    private const int LookedAt = 64 << 10;

    private CsvColumns? _columns;
    private CsvSplitter _splitter = null!;
    private bool _isUtf8;
    private byte _lineEnd = (byte)'\n';
    private byte[] _head = [];

    /// <exception cref="InvalidDataException">As a whole it is not what the mapping says: another encoding, another delimiter, another table.</exception>
    public IEnumerable<ImportedItem> Read(Stream stream, ImportPosition from)
    {
        using var window = new ByteWindow(stream);
        Begin(window);
        var line = 0L;
        while (Next(window, ref line, from, out var item))
        {
            if (item is { } imported)
            {
                yield return imported;
            }
        }
    }

    /// <summary>Decides by the first bytes: a byte order mark says more than the mapping, and lines may end in CR alone.</summary>
    private void Begin(ByteWindow window)
    {
        while (window.Bytes.Length < LookedAt && window.More())
        {
        }

        var start = window.Bytes.Span;
        _isUtf8 = csv.Encoding == "utf-8" || window.IsTranscoded || start.StartsWith("\uFEFF"u8);
        _lineEnd = !start.Contains((byte)'\n') && (window.IsLast ? start : start[..^1]).Contains((byte)'\r') ? (byte)'\r' : (byte)'\n';
        _splitter = new CsvSplitter((byte)csv.Delimiter[0], CsvEncodings.Of(_isUtf8 ? "utf-8" : csv.Encoding), _lineEnd);
    }

    private bool Next(ByteWindow window, ref long line, ImportPosition from, out ImportedItem? imported)
    {
        imported = null;
        var split = Record(window, out var length, out var lines);
        if (length == 0)
        {
            return false;
        }

        var bytes = window.Bytes[..length];
        if (split == CsvSplit.Record && _columns is null && Header(bytes.Span, line + 1) is var isHeader && isHeader)
        {
            window.Advance(length);
            line += lines;
        }
        else if (split == CsvSplit.Record && IsBlank(bytes.Span))
        {
            window.Advance(length);
            line += lines;
        }
        else if (window.Offset >= from.Offset)
        {
            var item = Item(split, bytes.Span);
            window.Advance(length);
            imported = new ImportedItem(item, line + 1, new ImportPosition(window.Offset, line + lines));
            line += lines;
        }
        else if (_columns is null)
        {
            // A broken row above the header: it was imported before, too.
            window.Advance(length);
            line += lines;
        }

        if (window.Offset < from.Offset && _columns is not null)
        {
            // The first record told what the columns are; what was imported before is passed over unread.
            window.SkipTo(from.Offset);
            line = from.Line;
        }

        return true;
    }

    /// <summary>Finds the next record; a broken one is its first line alone, so that the rest goes on.</summary>
    private CsvSplit Record(ByteWindow window, out int length, out int lines)
    {
        while (true)
        {
            var bytes = window.Bytes.Span;
            if (window.Offset == 0 && bytes.StartsWith("\uFEFF"u8))
            {
                window.Advance(3);
                continue;
            }

            var split = _splitter.Split(bytes, window.IsLast, out length, out lines);
            if (split == CsvSplit.Incomplete && bytes.Length < LongestRecord)
            {
                window.More();
                continue;
            }

            if (split == CsvSplit.Record)
            {
                return split;
            }

            return Line(window, out length, out lines);
        }
    }

    private CsvSplit Line(ByteWindow window, out int length, out int lines)
    {
        var bytes = window.Bytes.Span;
        var end = bytes.IndexOf(_lineEnd);
        length = end < 0 ? bytes.Length : end + 1;
        lines = end < 0 ? 0 : 1;
        return CsvSplit.Broken;
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept((byte)'\r', (byte)'\n');

    /// <summary>Takes the columns' names from the first record or from the mapping.</summary>
    /// <returns>Whether the record is the header.</returns>
    private bool Header(ReadOnlySpan<byte> bytes, long line)
    {
        if (IsBlank(bytes))
        {
            return false;
        }

        var cells = _splitter.Cells;
        if (bytes.Length > 4 && bytes.StartsWith("sep="u8) && cells.Count <= 2)
        {
            CheckSeparator((char)bytes[4]);
            return true;
        }

        var known = cells.Count(cell => csv.Columns.Contains(cell.Trim(), StringComparer.OrdinalIgnoreCase));
        var isHeader = csv.Header switch
        {
            CsvHeader.Present => true,
            CsvHeader.Absent => false,
            CsvHeader.Auto => known > 0 && known * 2 >= cells.Count,
            _ => throw new InvalidOperationException($"no such header: {csv.Header}"),
        };
        var names = isHeader ? [.. cells]
            : csv.Columns.Count > 0 ? csv.Columns
            : (IReadOnlyList<string>)[.. cells.Select((_, i) => (i + 1).ToString(CultureInfo.InvariantCulture))];
        _columns = new CsvColumns(names, mapping.Consumed);
        if (isHeader)
        {
            CheckHeader(bytes, line, _columns);
        }

        // A row that is refused is kept below it, so that it can be read again: as a file of its own.
        _head = [.. _isUtf8 && csv.Encoding != "utf-8" ? "\uFEFF"u8 : default, .. isHeader ? bytes : default];

        return isHeader;
    }

    private void CheckHeader(ReadOnlySpan<byte> bytes, long line, CsvColumns columns)
    {
        var encodings = new CsvEncodings(csv, mapping);
        if (_isUtf8 && !Utf8.IsValid(bytes))
        {
            throw new InvalidDataException(encodings.NotUtf8(bytes, line, Split));
        }

        if (!columns.HasAny(mapping.Consumed))
        {
            HeaderRule.Check(columns, mapping, "the header", encodings.Remedy(bytes, _isUtf8, Split));
        }
    }

    private List<string> Split(Encoding encoding, byte[] header)
    {
        var splitter = new CsvSplitter((byte)csv.Delimiter[0], encoding, _lineEnd);
        splitter.Split(header, isLast: true, out _, out _);
        return splitter.Cells;
    }

    /// <summary>Spreadsheets write a first line such as <c>sep=;</c> for themselves.</summary>
    private void CheckSeparator(char separator)
    {
        if (separator != csv.Delimiter[0])
        {
            throw new InvalidDataException($"the file's first line says sep={separator}, where the mapping splits at \"{csv.Delimiter}\"; write \"delimiter\": \"{separator}\" in the mapping's \"csv\"");
        }
    }

    private FeedItem Item(CsvSplit split, ReadOnlySpan<byte> bytes)
    {
        FeedItem? item = null;
        var reason = split != CsvSplit.Record
            ? Fault.Of(FaultCode.CsvUnclosed)
            : _isUtf8 && CsvEncodings.FirstWrong(bytes, out var wrong) is > 0 and var column
                ? Fault.Of(FaultCode.CsvNotUtf8, column, bytes[wrong].ToString("X2", CultureInfo.InvariantCulture))
                : _splitter.Cells.Count != _columns!.Count
                    ? Fault.Of(FaultCode.CsvCells, _splitter.Cells.Count, _columns.Count)
                    : Mapped(_columns, out item);
        return reason is null ? item! : new Rejection { Why = reason, Message = bytes.ToArray(), Head = _head };
    }

    private Fault? Mapped(CsvColumns columns, out FeedItem? item)
    {
        var fields = new CsvFields(columns, _splitter.Cells);
        return mapping.Map(ref fields, kind, out item);
    }
}
