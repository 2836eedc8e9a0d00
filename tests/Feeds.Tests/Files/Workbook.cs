using System.IO.Compression;
using System.Security;
using System.Text;

namespace SituationRoom.Feeds.Tests.Files;

/// <summary>Writes workbooks by hand, cell by cell, so that a test can write what no spreadsheet would.</summary>
internal sealed class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string Xml, string State)> _sheets = [];
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, string> _parts = [];

    public bool Is1904 { get; init; }

    /// <summary>Formats of styles 1 and up: style 1 shows date and time, 2 is of its own, 3 is money.</summary>
    public string OwnFormat { get; init; } = "[$-419]dd.mm.yyyy hh:mm;@";

    /// <summary>A cell that refers to a shared text.</summary>
    public string Shared(string text, bool isRich = false)
    {
        _texts.Add(isRich
            ? $"<si><r><t xml:space=\"preserve\">{text[..(text.Length / 2)]}</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">{text[(text.Length / 2)..]}</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>"
            : $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>");
        return $"t=\"s\"><v>{_texts.Count - 1}</v>";
    }

    public static string Inline(string text) => $"t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is>";

    public static string Number(string number, int style = 0) => $"s=\"{style}\"><v>{number}</v>";

    public static string Typed(string type, string value) => $"t=\"{type}\"><v>{value}</v>";

    public static string Formula(string type, string value) => $"t=\"{type}\"><f>A1&amp;B1</f><v>{value}</v>";

    /// <summary>Adds a sheet; a null cell is left out, and a null row too.</summary>
    public Workbook Sheet(string name, string?[]?[] rows, string state = "visible") => SheetXml(name, Rows(rows), state);

    /// <summary>Adds a sheet whose rows are written as they are.</summary>
    public Workbook SheetXml(string name, string rows, string state = "visible")
    {
        _sheets.Add((name, $"<worksheet xmlns=\"{Main}\"><cols/><sheetData>{rows}</sheetData><mergeCells/></worksheet>", state));
        return this;
    }

    /// <summary>Puts a part in place of the usual one.</summary>
    public Workbook Part(string path, string xml)
    {
        _parts[path] = xml;
        return this;
    }

    public byte[] Bytes()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, xml) in Usual().Where(part => !_parts.ContainsKey(part.Path)).Concat(_parts.Select(part => (part.Key, part.Value))))
            {
                using var part = archive.CreateEntry(path, CompressionLevel.Optimal).Open();
                part.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        return bytes.ToArray();
    }

    private IEnumerable<(string Path, string Xml)> Usual()
    {
        var ids = Enumerable.Range(1, _sheets.Count).ToList();
        yield return ("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        yield return ("_rels/.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        yield return ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><workbookPr{(Is1904 ? " date1904=\"1\"" : "")}/><sheets>{string.Concat(ids.Select(id => $"<sheet name=\"{_sheets[id - 1].Name}\" sheetId=\"{id}\" state=\"{_sheets[id - 1].State}\" r:id=\"rId{id}\"/>"))}</sheets></workbook>");
        yield return ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Relations}\">{string.Concat(ids.Select(id => $"<Relationship Id=\"rId{id}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{id}.xml\"/>"))}<Relationship Id=\"s\" Type=\"{Office}/styles\" Target=\"styles.xml\"/><Relationship Id=\"t\" Type=\"{Office}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>");
        yield return ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"{SecurityElement.Escape(OwnFormat)}\"/><numFmt numFmtId=\"165\" formatCode=\"#,##0.00 &quot;дней&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
        yield return ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(_texts)}</sst>");
        foreach (var id in ids)
        {
            yield return ($"xl/worksheets/sheet{id}.xml", _sheets[id - 1].Xml);
        }
    }

    private static string Rows(string?[]?[] rows)
    {
        var xml = new StringBuilder();
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row] is { } cells)
            {
                xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
                for (var column = 0; column < cells.Length; column++)
                {
                    xml.Append(cells[column] is { } cell ? $"<c r=\"{(char)('A' + column)}{row + 1}\" {cell}</c>" : "");
                }

                xml.Append("</row>");
            }
        }

        return xml.ToString();
    }
}
