using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>Writes exports as large as wanted, each row an open incident of its own with a text of its own.</summary>
internal static class ExportFiles
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly string[] Columns = ["id", "at", "category", "district", "status", "title", "text", "address", "lat", "lon"];

    /// <summary>Canonical CSV.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="withPerson">Whether each has a name and a phone.</param>
    public static void WriteCsv(string path, int rows, bool withPerson)
    {
        using var writer = new StreamWriter(path);
        writer.Write(string.Join(',', Columns) + (withPerson ? ",person.name,person.phone\n" : "\n"));
        for (var row = 0; row < rows; row++)
        {
            writer.Write(string.Join(',', Cells(row).Select(cell => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell)));
            writer.Write(withPerson ? string.Create(CultureInfo.InvariantCulture, $",Имя {row},+7 900 {row:0000000}\n") : "\n");
        }
    }

    /// <summary>A workbook whose texts are shared, as spreadsheets write it.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="rows">How many rows.</param>
    public static void WriteXlsx(string path, int rows)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        Part(archive, "[Content_Types].xml", writer => writer.Write($"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"));
        Part(archive, "_rels/.rels", writer => writer.Write($"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        Part(archive, "xl/workbook.xml", writer => writer.Write($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"));
        Part(archive, "xl/_rels/workbook.xml.rels", writer => writer.Write($"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"a\" Type=\"{Office}/worksheet\" Target=\"sheet1.xml\"/><Relationship Id=\"b\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
        Part(archive, "xl/sheet1.xml", writer => Sheet(writer, rows));
        Part(archive, "xl/sharedStrings.xml", writer => Texts(writer, rows));
    }

    private static string[] Cells(int row) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"E-{row}"), "2026-11-21T10:15:00+03:00", RigCity.Categories[row % RigCity.Categories.Length],
        RigCity.Districts[row % RigCity.Districts.Length], "open", string.Create(CultureInfo.InvariantCulture, $"Обращение {row}"),
        string.Create(CultureInfo.InvariantCulture, $"Во дворе дома {row} не убирают снег третий день, просим принять меры как можно скорее"),
        string.Create(CultureInfo.InvariantCulture, $"ул. Садовая, {row}"), "45.03", "38.97",
    ];

    private static void Sheet(StreamWriter writer, int rows)
    {
        writer.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
        for (var row = 0; row <= rows; row++)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">"));
            for (var column = 0; column < Columns.Length; column++)
            {
                var text = (row * Columns.Length) + column;
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + column)}{row + 1}\" t=\"s\"><v>{text}</v></c>"));
            }

            writer.Write("</row>");
        }

        writer.Write("</sheetData></worksheet>");
    }

    private static void Texts(StreamWriter writer, int rows)
    {
        writer.Write($"<sst xmlns=\"{Main}\">");
        for (var row = -1; row < rows; row++)
        {
            foreach (var cell in row < 0 ? Columns : Cells(row))
            {
                writer.Write($"<si><t>{cell}</t></si>");
            }
        }

        writer.Write("</sst>");
    }

    private static void Part(ZipArchive archive, string path, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(archive.CreateEntry(path, CompressionLevel.Fastest).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        write(writer);
    }
}
