using System.Globalization;
using System.Text;
using System.Text.Unicode;
using SituationRoom.Feeds.Mapping;

namespace SituationRoom.Feeds.Files;

/// <summary>What a CSV file that is not in the encoding that the mapping says is told: where that shows, and by which encoding its header would be understood.</summary>
/// <param name="csv">What the mapping says.</param>
/// <param name="mapping">Which columns are looked for.</param>
internal sealed class CsvEncodings(CsvDefinition csv, CompiledMapping mapping)
{
    private const string ByUtf16 = "utf-16 where the file begins with its byte order mark";

    /// <summary>The encoding of a name that <see cref="CsvDefinition.Encodings"/> has.</summary>
    public static Encoding Of(string name) => name == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(name)!;

    /// <summary>The column (from 1, in characters) of the first byte that is no UTF-8; 0 where all are.</summary>
    public static int FirstWrong(ReadOnlySpan<byte> line, out int at)
    {
        at = Utf8.IsValid(line) ? -1 : 0;
        var column = 1;
        while (at >= 0 && Rune.DecodeFromUtf8(line[at..], out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
            column += rune.Utf16SequenceLength;
        }

        return at < 0 ? 0 : column;
    }

    /// <summary>What a header that is no UTF-8 is told.</summary>
    /// <param name="header">Its bytes.</param>
    /// <param name="line">On which line it stands, from 1.</param>
    /// <param name="split">Splits it by an encoding.</param>
    public string NotUtf8(ReadOnlySpan<byte> header, long line, Func<Encoding, byte[], IReadOnlyList<string>> split)
    {
        var column = FirstWrong(header, out var at);
        var others = CsvDefinition.Encodings.Where(name => name != "utf-8").ToList();
        return string.Create(CultureInfo.InvariantCulture, $"the file is not UTF-8: on line {line}, column {column}, the header has the byte 0x{header[at]:X2}; {Tried(header.ToArray(), "utf-8, which the bytes are not", others, split)}");
    }

    /// <summary>What a header of another encoding, in which nothing that the mapping names is found, is told beside that.</summary>
    public string Remedy(ReadOnlySpan<byte> header, bool isUtf8, Func<Encoding, byte[], IReadOnlyList<string>> split)
    {
        const string Check = "check \"delimiter\" and \"encoding\" of the mapping's \"csv\"";
        if (isUtf8 || Ascii.IsValid(header))
        {
            return Check;
        }

        var isUtf8Too = Utf8.IsValid(header);
        var others = CsvDefinition.Encodings.Where(name => name != csv.Encoding && (name != "utf-8" || isUtf8Too)).ToList();
        return $"{Check}: {Tried(header.ToArray(), $"{csv.Encoding}, as the mapping says", others, split)}";
    }

    /// <summary>The encoding that finds most of the columns, counting those only whose names are not the same in all.</summary>
    private string Tried(byte[] header, string first, List<string> others, Func<Encoding, byte[], IReadOnlyList<string>> split)
    {
        var telling = mapping.Consumed.Where(name => !Ascii.IsValid(name)).ToHashSet();
        var (found, best) = others.Select(name => (telling.Count(new CsvColumns(split(Of(name), header), mapping.Consumed).Has), name)).MaxBy(tried => tried.Item1);
        return found > 0
            ? $"tried were {first}, and {best}, by which columns that the mapping names are found: write \"encoding\": \"{best}\" in the mapping's \"csv\""
            : $"tried were {first}, {string.Join(", ", others)}, and by none of them are columns that the mapping names found; "
                + $"write the file's own as \"encoding\" in the mapping's \"csv\" ({string.Join(", ", CsvDefinition.Encodings)}; {ByUtf16}), or export it as UTF-8";
    }
}
