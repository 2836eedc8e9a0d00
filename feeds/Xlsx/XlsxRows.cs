using System.Globalization;
using System.Xml;

namespace SituationRoom.Feeds.Xlsx;

/// <summary>The rows of one sheet, one at a time, in flat memory.</summary>
internal sealed class XlsxRows(string sheet, XmlReader reader, SharedTexts texts, DateStyles dates, bool is1904) : IDisposable
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    /// <summary>The sheet's name.</summary>
    public string Sheet { get; } = sheet;

    /// <summary>The number of the row that was read last, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>The cells of that row which hold something, by column.</summary>
    public List<XlsxCell> Cells { get; } = [];

    /// <summary>Reads the next row that is written in the sheet; it may hold nothing.</summary>
    /// <returns>False where there is none.</returns>
    /// <exception cref="InvalidDataException">The sheet is damaged; the message says behind which row.</exception>
    public bool Next()
    {
        try
        {
            while (!(reader.NodeType == XmlNodeType.Element && reader.LocalName == "row"))
            {
                if ((reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "sheetData") || !reader.Step())
                {
                    return false;
                }
            }

            Take();
            return true;
        }
        catch (Exception damaged) when (damaged is XmlException or InvalidDataException)
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture, $"sheet \"{Sheet}\" is damaged in or behind row {Row}; save the workbook again in a spreadsheet"), damaged);
        }
    }

    public void Dispose() => reader.Dispose();

    private void Take()
    {
        Cells.Clear();
        var number = reader.GetAttribute("r");
        var row = number is null ? Row + 1 : Number(number);
        if (row <= Row || row > MostRows)
        {
            throw new InvalidDataException();
        }

        Row = row;
        var (depth, isEmpty) = (reader.Depth, reader.IsEmptyElement);
        reader.Step();
        var column = -1;
        while (!isEmpty && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.EOF)
            {
                throw new InvalidDataException();
            }

            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c")
            {
                Cell(ref column);
            }
            else
            {
                reader.Step();
            }
        }
    }

    private void Cell(ref int column)
    {
        var place = reader.GetAttribute("r");
        var next = place is null ? column + 1 : Column(place);
        if (next <= column || next >= MostColumns)
        {
            throw new InvalidDataException();
        }

        column = next;
        var (type, style) = (reader.GetAttribute("t") ?? "n", reader.GetAttribute("s"));
        var (depth, isEmpty) = (reader.Depth, reader.IsEmptyElement);
        string? value = null;
        reader.Step();
        while (!isEmpty && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.EOF)
            {
                throw new InvalidDataException();
            }

            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "v" or "is")
            {
                value = CellText.Of(reader);
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                // A formula: what it last came to stands beside it.
                reader.Pass();
            }
            else
            {
                reader.Step();
            }
        }

        if (!isEmpty)
        {
            reader.Step();
        }

        if (!string.IsNullOrEmpty(value) && Text(type, style, value) is { Length: > 0 } text)
        {
            Cells.Add(new XlsxCell(column, text, type == "e"));
        }
    }

    private string Text(string type, string? style, string value) => type switch
    {
        "s" => texts.Get(Number(value)) ?? throw new InvalidDataException(),
        "b" => value == "1" ? "true" : "false",
        "n" => style is not null && dates.IsDate(Number(style)) ? CellNumbers.Date(value, is1904) : CellNumbers.Plain(value),
        _ => value,
    };

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : throw new InvalidDataException();

    /// <summary>The column of a place such as <c>AB12</c>, from 0.</summary>
    private static int Column(string place)
    {
        var column = 0;
        foreach (var letter in place)
        {
            if (!char.IsAsciiLetter(letter))
            {
                break;
            }

            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
            if (column > MostColumns)
            {
                throw new InvalidDataException();
            }
        }

        return column - 1;
    }
}
