using System.Buffers;
using System.Text;

namespace SituationRoom.Feeds.Files;

/// <summary>
/// Splits one CSV record (RFC 4180) into its cells. Written here rather than taken from CsvHelper (which is the tests' witness), since
/// a quote that is never closed must cost one row, where CsvHelper reads to the end of the file, and since a rejection needs the
/// record's own bytes and offset in any encoding. Lines end as <c>lineEnd</c> says, and where that is LF also with CR LF. A quote within an unquoted cell stands for itself.
/// </summary>
internal sealed class CsvSplitter(byte delimiter, Encoding encoding, byte lineEnd = (byte)'\n')
{
    private readonly SearchValues<byte> _cellEnd = SearchValues.Create([delimiter, lineEnd]);

    /// <summary>The cells of the record that was read last.</summary>
    public List<string> Cells { get; } = [];

    /// <param name="bytes">Bytes that begin with the record.</param>
    /// <param name="isLast">Whether there are no bytes after them.</param>
    /// <param name="length">The record's length with its line end.</param>
    /// <param name="lines">How many line ends it has.</param>
    public CsvSplit Split(ReadOnlySpan<byte> bytes, bool isLast, out int length, out int lines)
    {
        Cells.Clear();
        lines = 0;
        length = 0;
        while (true)
        {
            var split = length < bytes.Length && bytes[length] == '"'
                ? Quoted(bytes, isLast, ref length, ref lines)
                : Bare(bytes, isLast, ref length);
            if (split != CsvSplit.Record)
            {
                return split;
            }

            if (length == bytes.Length)
            {
                // The end of the bytes ends the record only where the file ends too.
                return isLast ? CsvSplit.Record : CsvSplit.Incomplete;
            }

            if (bytes[length++] == lineEnd)
            {
                lines++;
                return CsvSplit.Record;
            }

            if (bytes[length - 1] == '\r')
            {
                length++;
                lines++;
                return CsvSplit.Record;
            }
        }
    }

    /// <summary>A cell without quotes; stands on its end afterwards.</summary>
    private CsvSplit Bare(ReadOnlySpan<byte> bytes, bool isLast, ref int at)
    {
        var rest = bytes[at..];
        var end = rest.IndexOfAny(_cellEnd);
        if (end < 0 && !isLast)
        {
            return CsvSplit.Incomplete;
        }

        end = end < 0 ? rest.Length : end;
        var isLineEnd = end == rest.Length || rest[end] == lineEnd;
        var cell = isLineEnd && lineEnd == '\n' && end > 0 && rest[end - 1] == '\r' ? rest[..(end - 1)] : rest[..end];
        Cells.Add(encoding.GetString(cell));
        at += end;
        return CsvSplit.Record;
    }

    /// <summary>A cell in quotes; stands on what follows the closing quote afterwards.</summary>
    private CsvSplit Quoted(ReadOnlySpan<byte> bytes, bool isLast, ref int at, ref int lines)
    {
        var start = at + 1;
        var doubled = false;
        for (at = start; ; at += 2, doubled = true)
        {
            var quote = at > bytes.Length ? -1 : bytes[at..].IndexOf((byte)'"');
            if (quote < 0)
            {
                return isLast ? CsvSplit.Broken : CsvSplit.Incomplete;
            }

            at += quote;
            if (at + 1 == bytes.Length && !isLast)
            {
                return CsvSplit.Incomplete;
            }

            if (at + 1 == bytes.Length || bytes[at + 1] != '"')
            {
                break;
            }
        }

        var cell = bytes[start..at];
        lines += cell.Count(lineEnd);
        var text = encoding.GetString(cell);
        Cells.Add(doubled ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text);
        at++;
        return After(bytes[at..], isLast);
    }

    private CsvSplit After(ReadOnlySpan<byte> rest, bool isLast) => rest switch
    {
        [] => CsvSplit.Record,
        _ when rest[0] == lineEnd => CsvSplit.Record,
        [(byte)'\r', (byte)'\n', ..] => CsvSplit.Record,
        [(byte)'\r'] => isLast ? CsvSplit.Broken : CsvSplit.Incomplete,
        _ => rest[0] == delimiter ? CsvSplit.Record : CsvSplit.Broken,
    };
}
