using System.Globalization;
using System.Text;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Xlsx;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Files;

/// <summary>Reads one sheet of an XLSX workbook row by row.</summary>
internal sealed class XlsxImport(CompiledMapping mapping, XlsxDefinition xlsx, MessageKind kind)
{
    private readonly List<string> _cells = [];

    /// <exception cref="InvalidDataException">The workbook can't be read, or its header has nothing that the mapping names.</exception>
    public IEnumerable<ImportedItem> Read(Stream stream, ImportPosition from)
    {
        using var workbook = new XlsxWorkbook(stream);
        using var rows = workbook.Rows(xlsx.Sheet);
        CsvColumns? columns = xlsx.HeaderRow == 0 ? Columns([]) : null;
        var names = new List<string>();
        while (rows.Next())
        {
            if (columns is null)
            {
                columns = Header(rows, names);
            }
            else if (rows.Cells.Count > 0 && rows.Row > from.Line)
            {
                yield return new ImportedItem(Item(rows, columns), rows.Row, new ImportPosition(rows.Row, rows.Row));
            }
        }

        if (columns is null)
        {
            throw new InvalidDataException(xlsx.HeaderRow is { } row
                ? $"sheet \"{rows.Sheet}\" ends before row {row}, which \"headerRow\" names; check it against the workbook"
                : $"sheet \"{rows.Sheet}\" is empty; name the right one as \"sheet\" of the mapping's \"xlsx\"");
        }
    }

    /// <summary>Gathers the columns' names down to the header row.</summary>
    /// <returns>The columns, once that row is reached.</returns>
    private CsvColumns? Header(XlsxRows rows, List<string> names)
    {
        if (rows.Row <= (xlsx.HeaderRow ?? int.MaxValue))
        {
            foreach (var cell in rows.Cells)
            {
                Fit(names, cell.Column);
                names[cell.Column] = cell.Text.Trim();
            }
        }

        var isReached = xlsx.HeaderRow is { } header ? rows.Row >= header : rows.Cells.Count > 0;
        if (!isReached)
        {
            return null;
        }

        var columns = Columns(names);
        HeaderRule.Check(columns, mapping, $"row {rows.Row} of sheet \"{rows.Sheet}\"", "name the header's row as \"headerRow\" of the mapping's \"xlsx\"");
        return columns;
    }

    private CsvColumns Columns(List<string> names) =>
        new([.. names.Select((name, i) => name.Length > 0 ? name : (i + 1).ToString(CultureInfo.InvariantCulture))], mapping.Consumed, keepsBeyond: true);

    private FeedItem Item(XlsxRows rows, CsvColumns columns)
    {
        _cells.Clear();
        string? reason = null;
        foreach (var cell in rows.Cells)
        {
            Fit(_cells, cell.Column);
            _cells[cell.Column] = cell.Text;
            if (cell.IsError && columns.IsConsumed(cell.Column))
            {
                reason ??= $"column {columns.NameOf(cell.Column)}: it holds the error {cell.Text} instead of a value; mend its formula";
            }
        }

        FeedItem? item = null;
        var fields = new CsvFields(columns, _cells);
        reason ??= mapping.Map(ref fields, kind, out item);
        return reason is null
            ? item!
            : new Rejection { Reason = $"sheet \"{rows.Sheet}\", row {rows.Row}: {reason}", Message = Encoding.UTF8.GetBytes(string.Join(',', _cells.Select(Quoted))) };
    }

    private static void Fit(List<string> cells, int column)
    {
        while (cells.Count <= column)
        {
            cells.Add("");
        }
    }

    /// <summary>A cell as CSV has it: a row that was refused is kept as one.</summary>
    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
