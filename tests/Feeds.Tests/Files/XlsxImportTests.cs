using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ExcelDataReader;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Files;

public sealed class XlsxImportTests
{
    private const string Appeals = """
        {
          "zone": "Europe/Moscow", "times": ["dd.MM.yyyy HH:mm"],
          "report": {
            "id": { "from": "Номер" }, "at": { "from": "Дата" }, "title": { "from": "Тема" },
            "lat": { "from": "Широта", "decimalComma": true }, "lon": { "from": "Долгота", "decimalComma": true }, "person.phone": { "from": "Телефон" }
          }
        }
        """;

    private static readonly string[] Names = ["Номер", "Дата", "Тема", "Широта", "Долгота", "Телефон", "Срочно"];

    [Fact]
    public void Every_kind_of_cell_means_what_the_spreadsheet_shows()
    {
        var book = new Workbook();
        var row = new[] { Workbook.Number("1001"), Workbook.Number("46347.427083333336", 1), book.Shared("Яма & лужа", isRich: false), Workbook.Number("45.03"), Workbook.Inline("38,97"), Workbook.Number("79000000001"), Workbook.Typed("b", "1") };
        var report = Reports(Appeals, book.Sheet("Лист1", [Header(book), row])).ShouldHaveSingleItem();

        report.Id.ShouldBe("1001");
        report.OccurredAt.ShouldBe(new DateTimeOffset(2026, 11, 21, 7, 15, 0, TimeSpan.Zero));
        report.Title.ShouldBe("Яма & лужа");
        (report.Latitude, report.Longitude).ShouldBe((45.03, 38.97));
        report.Person!.Fields.ShouldBe([new("phone", "79000000001")]);
        report.Extras.ShouldBe([new("Срочно", "\"true\"")]);
    }

    [Theory]
    [InlineData(false, "46347.427083333336", 1, "2026-11-21T07:15:00Z")]
    [InlineData(true, "44885.427083333336", 1, "2026-11-21T07:15:00Z")]
    [InlineData(false, "46347.427083333336", 2, "2026-11-21T07:15:00Z")]
    [InlineData(false, "46347", 1, "2026-11-20T21:00:00Z")]
    public void Dates_of_both_systems_are_local_to_the_mapping_s_zone(bool is1904, string serial, int style, string utc)
    {
        var book = new Workbook { Is1904 = is1904 };
        var report = Reports(Appeals, book.Sheet("a", [Header(book), [Workbook.Number("1"), Workbook.Number(serial, style)]])).ShouldHaveSingleItem();
        report.OccurredAt.ShouldBe(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_date_that_was_written_as_text_is_read_by_the_mapping_s_formats()
    {
        var book = new Workbook();
        Reports(Appeals, book.Sheet("a", [Header(book), [Workbook.Inline("1"), book.Shared("21.11.2026 10:15")]]))[0].OccurredAt
            .ShouldBe(new DateTimeOffset(2026, 11, 21, 7, 15, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Texts_in_runs_formulas_and_escapes_are_whole()
    {
        var book = new Workbook();
        string?[] row = [Workbook.Formula("str", "A-1"), null, book.Shared("Не горит свет", isRich: true), null, null, Workbook.Formula("n", "5"), Workbook.Inline("a_x000D_b")];
        var report = Reports(Appeals, book.Sheet("a", [Header(book), row])).ShouldHaveSingleItem();
        (report.Id, report.Title, report.Person!.Fields[0].Value).ShouldBe(("A-1", "Не горит свет", "5"));
        report.Extras[0].Value.ShouldBe("\"a\\rb\"");
    }

    [Fact]
    public void A_row_that_can_not_be_understood_names_sheet_and_row_and_the_rest_goes_on()
    {
        var book = new Workbook();
        var items = Read(Appeals, book.Sheet("Ноябрь",
        [
            Header(book), [Workbook.Inline("1")], null, [Workbook.Inline("2"), Workbook.Inline("вчера")], [Workbook.Inline("3"), null, null, Workbook.Typed("e", "#N/A")],
            [Workbook.Inline("4"), null, null, null, null, null, Workbook.Typed("e", "#DIV/0!")], [null, null, Workbook.Inline("a, b")],
        ]).Bytes());

        items.Select(item => (item.Line, Is: item.Item is Rejection)).ShouldBe([(2, false), (4, true), (5, true), (6, false), (7, true)]);
        var reasons = items.Select(item => item.Item).OfType<Rejection>().Select(rejection => rejection.Reason).ToList();
        reasons[0].ShouldStartWith("sheet \"Ноябрь\", row 4: at (from Дата): it is a time in none of the mapping's formats");
        reasons[1].ShouldBe("sheet \"Ноябрь\", row 5: column Широта: it holds the error #N/A instead of a value; mend its formula");
        reasons[2].ShouldStartWith("sheet \"Ноябрь\", row 7: id (from Номер): it is missing");
        ((Rejection)items[4].Item).Bytes().ShouldBe(",,\"a, b\"");
        ((Report)items[3].Item).Extras.ShouldBe([new("Срочно", "\"#DIV/0!\"")]);
    }

    [Fact]
    public void The_first_sheet_that_is_shown_is_read_unless_one_is_named()
    {
        var book = new Workbook();
        string?[]?[] Of(string id) => [Header(book), [Workbook.Inline(id)]];
        book.Sheet("Справочник", Of("hidden"), "hidden").Sheet("Выгрузка", Of("shown")).Sheet("Архив", Of("old"));
        Reports(Appeals, book)[0].Id.ShouldBe("shown");
        Reports(With("\"sheet\": \"архив\""), book)[0].Id.ShouldBe("old");
        Reports(With("\"sheet\": \"1\""), book)[0].Id.ShouldBe("hidden");
        Refused(With("\"sheet\": \"Лист9\""), book.Bytes()).ShouldBe("the workbook has no sheet \"Лист9\"; write one of its sheets as \"sheet\": \"Справочник\", \"Выгрузка\", \"Архив\"");
    }

    [Fact]
    public void A_header_below_a_title_with_merged_cells_is_found_where_the_mapping_says()
    {
        var book = new Workbook();
        string?[] above = [Workbook.Inline("Номер"), Workbook.Inline("Обращение"), null, null, null, Workbook.Inline("Телефон")];
        string?[] names = [null, Workbook.Inline("Дата"), Workbook.Inline("Тема")];
        book.Sheet("a", [[Workbook.Inline("Отчёт за ноябрь")], above, names, [Workbook.Inline("7"), null, Workbook.Inline("Яма"), null, null, Workbook.Inline("+7 900"), null, Workbook.Inline("more")]]);
        var report = Reports(With("\"headerRow\": 3"), book).ShouldHaveSingleItem();
        (report.Id, report.Title, report.Person!.Fields[0].Value).ShouldBe(("7", "Яма", "+7 900"));
        report.Extras.ShouldBe([new("8", "\"more\"")]);
        Refused(Appeals, book.Bytes()).ShouldStartWith("row 1 of sheet \"a\" has none of the columns that the mapping names");
        Refused(With("\"headerRow\": 9"), book.Bytes()).ShouldContain("ends before row 9");
    }

    [Fact]
    public void Without_a_header_columns_are_known_by_number_and_what_is_personal_stays_personal()
    {
        var book = new Workbook().Sheet("a", [[Workbook.Inline("7"), Workbook.Inline("+7 900"), Workbook.Inline("x")]]);
        var report = Reports("""{ "xlsx": { "headerRow": 0 }, "report": { "id": { "from": 1 } }, "personal": ["2"] }""", book).ShouldHaveSingleItem();
        report.Id.ShouldBe("7");
        report.Person!.Fields.ShouldBe([new("2", "+7 900")]);
        report.Extras.ShouldBe([new("3", "\"x\"")]);
    }

    [Fact]
    public void Goes_on_at_the_row_where_it_stopped()
    {
        var book = new Workbook();
        book.Sheet("a", [Header(book), .. Enumerable.Range(0, 500).Select(i => new[] { Workbook.Number($"{i}") })]);
        var bytes = book.Bytes();
        var whole = Read(Appeals, bytes);
        var rest = Read(Appeals, bytes, whole[299].After);
        rest.Select(item => ((Report)item.Item).Id).ShouldBe(whole[300..].Select(item => ((Report)item.Item).Id));
    }

    public static TheoryData<string, byte[], string> NoWorkbooks => new()
    {
        { "empty", [], "the file is empty" },
        { "xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "old format xls; save it as .xlsx" },
        { "encrypted", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[(1 << 20) - 20], .. Encoding.Unicode.GetBytes("EncryptedPackage")], "protected by a password" },
        { "html", "\uFEFF<html><body><table><tr><td>1</td></tr></table>"u8.ToArray(), "an HTML page under the name of a workbook" },
        { "csv", "id;title\n1;x\n"u8.ToArray(), "not a workbook; save it as .xlsx, or name it .csv" },
        { "half", new Workbook().Sheet("a", []).Bytes()[..600], "cut short or damaged" },
        { "other archive", Archive(("a.txt", "x")), "holds no workbook" },
        { "no sheet", new Workbook().Part("xl/worksheets/sheet1.xml", "<a/>").Bytes(), "no sheet that is shown" },
        { "doctype", new Workbook().Part("xl/sharedStrings.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><sst>&b;</sst>").SheetXml("a", "").Bytes(), "texts are damaged" },
        { "half a sheet", new Workbook().SheetXml("a", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Номер</t></is></c></row><row r=\"2\"><c>").Bytes(), "is damaged in or behind row" },
        { "rows backwards", new Workbook().SheetXml("a", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Номер</t></is></c></row><row r=\"1\"/>").Bytes(), "is damaged in or behind row" },
        { "no such text", new Workbook().SheetXml("a", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>").Bytes(), "is damaged in or behind row" },
        { "deep", new Workbook().SheetXml("a", "<row>" + string.Concat(Enumerable.Repeat("<c>", 100_000))).Bytes(), "is damaged in or behind row" },
        { "long text", new Workbook().SheetXml("a", "<row><c t=\"inlineStr\"><is><t>" + new string('x', 5 << 20)).Bytes(), "is damaged in or behind row" },
        { "bomb", new Workbook().SheetXml("a", new string(' ', 70 << 20)).Bytes(), "packed more than" },
    };

    [Theory]
    [MemberData(nameof(NoWorkbooks))]
    public void What_is_no_workbook_is_refused_with_the_remedy(string what, byte[] bytes, string reason) => Refused(Appeals, bytes).ShouldContain(reason, customMessage: what);

    [Fact]
    public void A_part_that_is_longer_than_the_archive_says_is_not_unpacked_further()
    {
        var bytes = new Workbook().SheetXml("a", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Номер</t></is></c></row>" + new string(' ', 100_000)).Bytes();
        var entry = Encoding.ASCII.GetBytes("xl/worksheets/sheet1.xml");
        var directory = bytes.AsSpan().LastIndexOf(entry) - 46;
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 300);
        Refused(Appeals, bytes).ShouldContain("damaged");
    }

    [Fact]
    public void Another_reader_of_workbooks_sees_the_same_cells()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var book = new Workbook();
        string?[]?[] rows =
        [
            Header(book), [Workbook.Number("1"), Workbook.Number("46347.427083333336", 1), book.Shared("  Яма  "), Workbook.Number("45.0299999999999"), Workbook.Number("-1e-7")],
            null, [Workbook.Number("12345678901234"), Workbook.Number("1", 1), book.Shared("б", isRich: false), Workbook.Number("2.5", 3), Workbook.Typed("b", "0")],
            [Workbook.Number("60.5", 1), Workbook.Number("61", 1), Workbook.Number("59", 1), Workbook.Number("0.5", 2)],
        ];
        using var stream = new MemoryStream(book.Sheet("a", rows).Bytes());
        using var witness = ExcelReaderFactory.CreateOpenXmlReader(stream);
        using var own = new Xlsx.XlsxWorkbook(new MemoryStream(stream.ToArray()));
        using var cells = own.Rows(null);
        while (cells.Next())
        {
            while (witness.Read() && witness.Depth + 1 < cells.Row)
            {
            }

            foreach (var cell in cells.Cells)
            {
                cell.Text.ShouldBe(Text(witness.GetValue(cell.Column)), $"row {cells.Row}, column {cell.Column}");
            }
        }

        cells.Row.ShouldBe(5);
    }

    private static string Text(object value) => value switch
    {
        double number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        DateTime { Year: 1899 } time => time.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture),
        bool word => word ? "true" : "false",
        _ => value.ToString()!,
    };

    [Fact]
    public void A_workbook_whose_first_shared_text_is_empty_is_read()
    {
        var book = new Workbook();
        var empty = book.Shared("");
        Reports(Appeals, book.Sheet("a", [Header(book), [Workbook.Inline("1"), book.Shared("21.11.2026 10:15"), empty]]))[0].Id.ShouldNotBeNull();
    }

    private static string?[] Header(Workbook book) => [.. Names.Select(name => book.Shared(name))];

    private static string With(string xlsx) => Appeals.Replace("\"zone\"", $"\"xlsx\": {{ {xlsx} }}, \"zone\"", StringComparison.Ordinal);

    private static List<Report> Reports(string mapping, Workbook book) => [.. Read(mapping, book.Bytes()).Select(item => item.Item.ShouldBeOfType<Report>())];

    private static string Refused(string mapping, byte[] bytes) => Should.Throw<InvalidDataException>(() => Read(mapping, bytes)).Message;

    private static List<ImportedItem> Read(string mapping, byte[] bytes, ImportPosition from = default)
    {
        var feed = new FeedDefinition { Id = "a", Mapping = JsonSerializer.Deserialize<MappingDefinition>(mapping, FeedJson.Options) };
        using var stream = new MemoryStream(bytes);
        return [.. new FileImportReader(feed).Read(stream, ImportFormat.Xlsx, from)];
    }

    private static byte[] Archive(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
