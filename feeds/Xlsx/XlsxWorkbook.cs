using System.Globalization;
using System.Xml;

namespace SituationRoom.Feeds.Xlsx;

/// <summary>
/// A workbook (ECMA-376 part 1, SpreadsheetML) of which sheets are read row by row. Written here rather than taken from ExcelDataReader (which is
/// the tests' witness), since that gives a cell that holds an error as an empty one, and reads a sheet to its end before the first row.
/// </summary>
internal sealed class XlsxWorkbook : IDisposable
{
    private const long LargestIndex = 64L << 20;
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly XlsxPackage _package;
    private readonly List<XlsxSheet> _sheets = [];
    private readonly Dictionary<string, (string Type, string Path)> _targets = new(StringComparer.Ordinal);
    private readonly bool _is1904;

    /// <param name="stream">A whole file that can be sought; it is not disposed.</param>
    /// <exception cref="InvalidDataException">It is no workbook, or damaged; the message has the remedy.</exception>
    public XlsxWorkbook(Stream stream)
    {
        _package = new XlsxPackage(stream);
        try
        {
            ReadTargets();
            using var workbook = _package.Part("xl/workbook.xml", LargestIndex) ?? throw NoWorkbook();
            while (workbook.Step())
            {
                if (workbook.NodeType == XmlNodeType.Element && workbook.LocalName == "workbookPr")
                {
                    _is1904 = workbook.GetAttribute("date1904") is "1" or "true";
                }
                else if (workbook.NodeType == XmlNodeType.Element && workbook.LocalName == "sheet")
                {
                    Add(workbook);
                }
            }
        }
        catch (XmlException damaged)
        {
            _package.Dispose();
            throw new InvalidDataException("the workbook's list of sheets is damaged; save it again in a spreadsheet", damaged);
        }
        catch
        {
            _package.Dispose();
            throw;
        }
    }

    /// <summary>A sheet's rows, from the first on.</summary>
    /// <param name="wanted">Its name or its number from 1; null: the first that is not hidden.</param>
    /// <exception cref="InvalidDataException">There is no such sheet, or the workbook is damaged.</exception>
    public XlsxRows Rows(string? wanted)
    {
        var sheet = Find(wanted);
        try
        {
            var dates = DateStyles.Read(Of("styles", LargestIndex));
            var texts = SharedTexts.Read(Of("sharedStrings", SharedTexts.Largest));
            var rows = _package.Part(sheet.Path) ?? throw new InvalidDataException($"the workbook lacks its sheet \"{sheet.Name}\"; save it again in a spreadsheet");
            return new XlsxRows(sheet.Name, rows, texts, dates, _is1904);
        }
        catch (XmlException damaged)
        {
            throw new InvalidDataException("the workbook's styles or texts are damaged; save it again in a spreadsheet", damaged);
        }
    }

    public void Dispose() => _package.Dispose();

    private XlsxSheet Find(string? wanted)
    {
        var found = wanted is null
            ? _sheets.Find(sheet => !sheet.IsHidden)
            : _sheets.Find(sheet => string.Equals(sheet.Name, wanted, StringComparison.OrdinalIgnoreCase))
                ?? (int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? _sheets.ElementAtOrDefault(number - 1) : null);
        return found ?? throw new InvalidDataException(wanted is null
            ? "the workbook has no sheet that is shown; show one, or name it as \"sheet\" of the mapping's \"xlsx\""
            : $"the workbook has no sheet \"{wanted}\"; write one of its sheets as \"sheet\": {string.Join(", ", _sheets.Take(20).Select(sheet => $"\"{sheet.Name}\""))}");
    }

    private void Add(XmlReader sheet)
    {
        var id = sheet.GetAttribute("id", Relationships) ?? sheet.GetAttribute("id", StrictRelationships) ?? "";

        // A chart sheet has no rows, and no number among those that have.
        if (_targets.TryGetValue(id, out var target) && target.Type.EndsWith("/worksheet", StringComparison.Ordinal))
        {
            _sheets.Add(new XlsxSheet(sheet.GetAttribute("name") ?? "", target.Path, sheet.GetAttribute("state") is "hidden" or "veryHidden"));
        }
    }

    private void ReadTargets()
    {
        using var relations = _package.Part("xl/_rels/workbook.xml.rels", LargestIndex)
            ?? throw NoWorkbook();
        while (relations.Step())
        {
            if (relations.NodeType == XmlNodeType.Element && relations.LocalName == "Relationship")
            {
                var target = (relations.GetAttribute("Target") ?? "").Replace('\\', '/');
                var path = target.StartsWith('/') ? target[1..] : $"xl/{target}";
                _targets[relations.GetAttribute("Id") ?? ""] = (relations.GetAttribute("Type") ?? "", path);
            }
        }
    }

    private XmlReader? Of(string type, long largest) =>
        _targets.Values.FirstOrDefault(target => target.Type?.EndsWith($"/{type}", StringComparison.Ordinal) ?? false).Path is { } path ? _package.Part(path, largest) : null;

    private InvalidDataException NoWorkbook() => new(_package.IsOpenDocument
        ? "it is an OpenDocument spreadsheet under the name of a workbook; open it in a spreadsheet and save it as .xlsx, or as .csv"
        : "the archive holds no workbook (xl/workbook.xml); save it as .xlsx in a spreadsheet");
}
