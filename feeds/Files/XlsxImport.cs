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
    /// <summary>With what a row begins that is kept as CSV: the line by which spreadsheets tell each other what separates cells.</summary>
    public const string KeptAs = "sep=,\r\n";

    private readonly List<string> _cells = [];
    private byte[] _head = Encoding.UTF8.GetBytes(KeptAs);

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

    /// <summary>Reads a row again that was refused and kept as CSV below its header.</summary>
    /// <param name="kept">What was kept; it begins with <see cref="KeptAs"/>.</param>
    public FeedItem Again(ReadOnlyMemory<byte> kept)
    {
        var splitter = new CsvSplitter((byte)',', Encoding.UTF8, (byte)'\n');
        var rest = kept.Span[KeptAs.Length..];
        CsvColumns? columns = xlsx.HeaderRow == 0 ? Columns([]) : null;
        while (splitter.Split(rest, isLast: true, out var length, out _) == CsvSplit.Record && length > 0)
        {
            rest = rest[length..];
            if (columns is not null)
            {
                var fields = new CsvFields(columns, splitter.Cells);
                var reason = mapping.Map(ref fields, kind, out var item);
                return reason is null ? item! : new Rejection { Why = reason, Message = kept };
            }

            columns = Columns([.. splitter.Cells]);
        }

        return new Rejection { Why = Fault.Of(FaultCode.RowNotWhole), Message = kept };
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
        _head = Encoding.UTF8.GetBytes($"{KeptAs}{string.Join(',', names.Select((_, i) => Quoted(columns.NameOf(i))))}\r\n");
        HeaderRule.Check(columns, mapping, $"row {rows.Row} of sheet \"{rows.Sheet}\"", "name the header's row as \"headerRow\" of the mapping's \"xlsx\"");
        return columns;
    }

    private CsvColumns Columns(List<string> names) =>
        new([.. names.Select((name, i) => name.Length > 0 ? name : (i + 1).ToString(CultureInfo.InvariantCulture))], mapping.Consumed, keepsBeyond: true);

    private FeedItem Item(XlsxRows rows, CsvColumns columns)
    {
        _cells.Clear();
        Fault? reason = null;
        foreach (var cell in rows.Cells)
        {
            Fit(_cells, cell.Column);
            _cells[cell.Column] = cell.Text;
            if (cell.IsError && columns.IsConsumed(cell.Column))
            {
                reason ??= Fault.Of(FaultCode.CellError, columns.NameOf(cell.Column), cell.Text);
            }
        }

        FeedItem? item = null;
        var fields = new CsvFields(columns, _cells);
        reason ??= mapping.Map(ref fields, kind, out item);
        return reason is null
            ? item!
            : new Rejection { Why = Fault.Of(FaultCode.SheetRow, rows.Sheet, rows.Row, reason), Message = Encoding.UTF8.GetBytes(string.Join(',', _cells.Select(Quoted))), Head = _head };
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
