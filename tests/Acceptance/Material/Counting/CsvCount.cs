using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace SituationRoom.Acceptance.Material.Counting;

/// <summary>Counts rows letter by letter, by RFC 4180. Bytes are taken as Latin-1: only delimiters, quotes and line ends have a meaning here.</summary>
internal sealed class CsvCount(CountDefinition count)
{
    private readonly HashSet<UInt128> _incidents = [];
    private int _items;
    private int _refused;

    public static IndependentCount Of(IEnumerable<string> files, CountDefinition definition)
    {
        var count = new CsvCount(definition);
        foreach (var file in files)
        {
            count.Take(file);
        }

        return new IndependentCount(count._items, count._refused, count._incidents.Count);
    }

    private void Take(string file)
    {
        using var bytes = File.OpenRead(file);
        using Stream plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(bytes, CompressionMode.Decompress) : bytes;
        using var text = new StreamReader(plain, Encoding.Latin1, detectEncodingFromByteOrderMarks: false, 1 << 16);
        var width = 0;
        foreach (var row in Rows(text, count.Delimiter))
        {
            var isFirst = width == 0;
            width = isFirst ? row.Count : width;
            if (isFirst && count.Header is { } header && row[0].EndsWith(header, StringComparison.Ordinal))
            {
                continue;
            }

            _items++;
            var key = count.Columns.Count == 0 ? row : [.. count.Columns.Select(column => column <= row.Count ? row[column - 1] : "")];
            if (row.Count != width || key.TrueForAll(cell => cell.Trim(' ').Length == 0))
            {
                _refused++;
                continue;
            }

            _incidents.Add(BitConverter.ToUInt128(SHA256.HashData(Encoding.Latin1.GetBytes(string.Join('\0', key.Select(cell => cell.Trim(' ')))))));
        }
    }

    private static IEnumerable<List<string>> Rows(TextReader text, char delimiter)
    {
        var (row, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (int next; (next = text.Read()) >= 0;)
        {
            var letter = (char)next;
            if (isQuoted && letter == '"' && text.Peek() == '"')
            {
                cell.Append((char)text.Read());
            }
            else if (letter == '"' && (isQuoted || cell.Length == 0))
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || (letter != delimiter && letter != '\n'))
            {
                cell.Append(letter);
            }
            else if (letter == delimiter)
            {
                row.Add(Whole(cell));
            }
            else if (row.Count > 0 || cell.ToString().Trim('\r').Length > 0)
            {
                row.Add(Whole(cell).TrimEnd('\r'));
                yield return row;
                row = [];
            }
            else
            {
                cell.Clear();
            }
        }

        if (row.Count > 0 || cell.Length > 0)
        {
            row.Add(Whole(cell).TrimEnd('\r'));
            yield return row;
        }
    }

    private static string Whole(StringBuilder cell)
    {
        var text = cell.ToString();
        cell.Clear();
        return text;
    }
}
