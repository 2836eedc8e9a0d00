using System.Globalization;
using System.Text;
using System.Xml;

namespace SituationRoom.Feeds.Xlsx;

/// <summary>Reads the texts of SpreadsheetML: plain or in runs of formats, without the readings of ideographs (rPh).</summary>
internal static class CellText
{
    /// <summary>A spreadsheet holds 32,767 characters in a cell; what is written by others gets some room.</summary>
    private const int Longest = 1 << 20;

    /// <summary>The text of the element on which the reader stands; the reader stands on what follows it afterwards.</summary>
    /// <exception cref="InvalidDataException">It is longer than any cell's.</exception>
    /// <exception cref="XmlException">It is damaged.</exception>
    public static string Of(XmlReader reader)
    {
        var depth = reader.Depth;
        var isEmpty = reader.IsEmptyElement;
        reader.Step();
        if (isEmpty)
        {
            return "";
        }

        StringBuilder? several = null;
        string? single = null;
        while (!(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh")
            {
                reader.Pass();
                continue;
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                several = single is null ? several : (several ?? new StringBuilder(single)).Append(reader.Value);
                single ??= reader.Value;
                if (several?.Length > Longest)
                {
                    throw new InvalidDataException("a cell of the workbook holds more text than a cell can; export it again");
                }
            }

            if (!reader.Step())
            {
                break;
            }
        }

        reader.Step();
        var text = several?.ToString() ?? single ?? "";
        return text.Contains("_x", StringComparison.Ordinal) ? Unescaped(text) : text;
    }

    /// <summary><c>_x000D_</c> stands for a character that XML can't hold (ECMA-376 part 1 §22.9.2.19).</summary>
    private static string Unescaped(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 6 < text.Length && text[i] == '_' && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                && !char.IsSurrogate((char)code))
            {
                plain.Append((char)code);
                i += 6;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
