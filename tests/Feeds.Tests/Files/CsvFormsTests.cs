using System.Text;
using System.Text.Json;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Files;

/// <summary>CSV as programs really write it.</summary>
public sealed class CsvFormsTests
{
    private const string Mapping = """
        { "csv": { "header": "present", "delimiter": ";" }, "zone": "Europe/Moscow", "times": ["dd.MM.yyyy HH:mm"],
          "report": { "id": { "from": "№" }, "at": { "from": "Дата" }, "title": { "from": "Тема" }, "lat": { "from": "Широта", "decimalComma": true }, "lon": { "from": "Долгота", "decimalComma": true } } }
        """;

    private const string Table = "№;Дата;Тема;Широта;Долгота\r\n1;21.11.2026 10:15;\"Яма; \"\"глубокая\"\"\";45,03;38,97\r\n2;21.11.2026 10:16;Свет;;\r\n";

    private const string Older = "Номер;Дата;Тема\r\n1;;Яма\r\n";

    private static readonly Encoding Cp1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    public static TheoryData<string, byte[]> Forms => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Table) },
        { "utf-8 with a mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Table)] },
        { "utf-16 LE", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Table)] },
        { "utf-16 BE", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Table)] },
        { "LF", Encoding.UTF8.GetBytes(Table.Replace("\r\n", "\n")) },
        { "CR alone", Encoding.UTF8.GetBytes(Table.Replace("\r\n", "\r")) },
        { "CR alone, no end", Encoding.UTF8.GetBytes(Table.Replace("\r\n", "\r").TrimEnd('\r')) },
        { "no end of the last line", Encoding.UTF8.GetBytes(Table.TrimEnd()) },
        { "sep=", Encoding.UTF8.GetBytes("sep=;\r\n" + Table) },
        { "sep= behind a mark", Encoding.UTF8.GetBytes("\uFEFFsep=;\n" + Table) },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Each_form_means_the_same(string form, byte[] bytes)
    {
        foreach (var encoding in (string[])["utf-8", "windows-1251"])
        {
            if (encoding == "windows-1251" && !form.Contains("mark", StringComparison.Ordinal) && !form.StartsWith("utf-16", StringComparison.Ordinal))
            {
                continue;
            }

            var items = Read(bytes, encoding);
            items.Select(item => item.Item.ShouldBeOfType<Report>(form).Id).ShouldBe(["1", "2"], form);
            var first = (Report)items[0].Item;
            first.Title.ShouldBe("Яма; \"глубокая\"", form);
            (first.Latitude, first.Longitude).ShouldBe((45.03, 38.97), form);
            first.OccurredAt.ShouldBe(new DateTimeOffset(2026, 11, 21, 7, 15, 0, TimeSpan.Zero), form);
        }
    }

    [Fact]
    public void A_broken_row_above_the_header_does_not_hold_up_what_goes_on_behind_it()
    {
        var bytes = Encoding.UTF8.GetBytes("\"Выгрузка\" за день\r\n" + Table);
        var whole = Read(bytes);
        whole.Select(item => item.Item is Report report ? report.Id : "").ShouldBe(["", "1", "2"]);
        for (var at = 0; at < whole.Count; at++)
        {
            Read(bytes, from: whole[at].After).Select(item => (item.Line, item.After)).ShouldBe(whole.Skip(at + 1).Select(item => (item.Line, item.After)));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Each_form_is_gone_on_with_where_it_stopped(string form, byte[] bytes)
    {
        var whole = Read(bytes);
        var rest = Read(bytes, from: whole[0].After);
        rest.Select(item => (((Report)item.Item).Id, item.Line, item.After)).ShouldBe([("2", whole[1].Line, whole[1].After)], form);
    }

    [Fact]
    public void A_table_of_windows_1251_is_refused_as_a_whole_with_the_remedy_where_the_mapping_says_utf_8()
    {
        Refused(Cp1251.GetBytes(Table)).ShouldBe("the file is not UTF-8: on line 1, column 1, the header has the byte 0xB9; tried were utf-8, which the bytes are not, and windows-1251, by which columns that the mapping names are found: write \"encoding\": \"windows-1251\" in the mapping's \"csv\"");
        ((Report)Read(Cp1251.GetBytes(Table), "windows-1251")[0].Item).Title.ShouldBe("Яма; \"глубокая\"");
    }

    [Theory]
    [InlineData("cp866")]
    [InlineData("koi8-r")]
    [InlineData("iso-8859-5")]
    public void A_table_of_an_older_encoding_is_told_which_one_it_is_and_read_once_that_is_named(string encoding)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes("sep=;\r\n" + Older);
        var refusal = Refused(bytes);
        refusal.ShouldStartWith("the file is not UTF-8: on line 2, column 1, the header has the byte 0x");
        refusal.ShouldContain($"write \"encoding\": \"{encoding}\" in the mapping's \"csv\"");
        Refused(bytes, "windows-1251").ShouldContain($"write \"encoding\": \"{encoding}\" in the mapping's \"csv\"");
        ((Report)Read(bytes, encoding, from: default, Mapping.Replace("№", "Номер", StringComparison.Ordinal)).ShouldHaveSingleItem().Item).Title.ShouldBe("Яма");
    }

    [Fact]
    public void A_table_that_no_encoding_explains_is_told_what_was_tried_and_where_it_begins_to_be_wrong()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("id;Да"), 0xFF, .. "x;\r\n1;2;\r\n"u8];
        Refused(bytes).ShouldBe(
            "the file is not UTF-8: on line 1, column 6, the header has the byte 0xFF; tried were utf-8, which the bytes are not, windows-1251, cp866, koi8-r, iso-8859-5, and by none of them are columns "
            + "that the mapping names found; write the file's own as \"encoding\" in the mapping's \"csv\" (utf-8, windows-1251, cp866, koi8-r, iso-8859-5; utf-16 where the file begins with its byte order mark), or export it as UTF-8");
    }

    [Fact]
    public void A_row_that_is_not_utf_8_is_told_where()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("№;Тема\r\n1;Яма"), 0xFF, .. "\r\n"u8];
        ((Rejection)Read(bytes).ShouldHaveSingleItem().Item).Reason.ShouldStartWith("the row is not UTF-8: in column 6 of its line it has the byte 0xFF; write the file's own encoding");
    }

    [Fact]
    public void A_table_of_utf_8_or_of_commas_is_refused_as_a_whole_where_the_mapping_says_otherwise()
    {
        Refused(Encoding.UTF8.GetBytes(Table), "windows-1251").ShouldContain("check \"delimiter\" and \"encoding\"");
        Refused(Encoding.UTF8.GetBytes(Table.Replace(';', ','))).ShouldContain("the header has none of the columns that the mapping names (Дата, Долгота, Тема, Широта, №, …)");
        Refused("sep=,\r\n"u8.ToArray()).ShouldContain("write \"delimiter\": \",\"");
    }

    [Fact]
    public void Half_a_file_costs_its_last_row_only()
    {
        var bytes = Encoding.UTF8.GetBytes(Table);
        var items = Read(bytes[..^10]);
        items.Select(item => item.Item is Rejection).ShouldBe([false, true]);
        ((Rejection)items[1].Item).Reason.ShouldContain("cells where there are 5 columns");

        Read(Encoding.UTF8.GetBytes(Table + "3;21.11.2026 10:17;\"never closed"))[2].Item.ShouldBeOfType<Rejection>().Reason.ShouldContain("a quoted cell that is not closed");
    }

    private static string Refused(byte[] bytes, string encoding = "utf-8") => Should.Throw<InvalidDataException>(() => Read(bytes, encoding)).Message;

    private static List<ImportedItem> Read(byte[] bytes, string encoding = "utf-8", ImportPosition from = default, string text = Mapping)
    {
        var mapping = JsonSerializer.Deserialize<MappingDefinition>(text, FeedJson.Options)!;
        var feed = new FeedDefinition { Id = "a", Mapping = mapping with { Csv = mapping.Csv! with { Encoding = encoding } } };
        using var stream = new MemoryStream(bytes);
        return [.. new FileImportReader(feed).Read(stream, ImportFormat.Csv, from)];
    }
}
