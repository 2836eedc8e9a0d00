using System.IO.Compression;
using System.Text;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files;
using SituationRoom.Feeds.Tests.Mapping;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Files;

public sealed class CsvImportTests
{
    private const string Appeals = """
        {
          "csv": { "header": "auto", "columns": ["seen", "category", "address", "lat", "lon"] },
          "zone": "Europe/Berlin",
          "report": {
            "id": { "from": ["category", "address"], "join": "|" }, "at": { "from": "seen" }, "category": { "from": 2 },
            "address": { "from": "address" }, "lat": { "from": "lat" }, "lon": { "from": "lon" }
          }
        }
        """;

    private const string Rows = "2022-01-02T07:23:36,Wilder Müll,\"Allee 1, Hof\",48.8,9.1\r\n2022-01-02T08:23:36,Ampel,\"Zum \"\"Eck\"\"\",48.9,9.2\r\n";

    [Theory]
    [InlineData("")]
    [InlineData("seen,category,address,lat,lon\r\n")]
    [InlineData("\uFEFFseen,Category,ADDRESS,lat,lon\r\n")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n\n")]
    public void Reads_files_with_and_without_a_header(string before)
    {
        var items = Read(Appeals, before + Rows);
        items.Select(item => ((Report)item.Item).Id).ShouldBe(["Wilder Müll|Allee 1, Hof", "Ampel|Zum \"Eck\""]);
        items.Select(item => ((Report)item.Item).Category).ShouldBe(["Wilder Müll", "Ampel"]);
        ((Report)items[0].Item).OccurredAt.ShouldBe(new DateTimeOffset(2022, 1, 2, 6, 23, 36, TimeSpan.Zero));
    }

    [Fact]
    public void Takes_columns_in_the_order_of_the_header()
    {
        var items = Read(Appeals, "lat,lon,seen,address,category,more\n48.8,9.1,2022-01-02T07:23:36,Allee 1,Ampel,5\n");
        var report = items.ShouldHaveSingleItem().Item.ShouldBeOfType<Report>();
        report.Id.ShouldBe("Ampel|Allee 1");
        report.Extras.ShouldBe([new("more", "\"5\"")]);
    }

    private static readonly string Hashed = Appeals.Replace("\"join\"", "\"hash\": true, \"join\"", StringComparison.Ordinal);

    [Fact]
    public void Goes_on_after_rows_that_are_broken_and_names_their_lines()
    {
        var text = Rows + "too,few\n2022-01-02T07:23:36,\"never closed,x,1,2\n2022-01-02T07:23:36,\"bad\"quote,x,1,2\n2022-01-02T07:23:36,A,\"two\nlines\",1,2\n2022-13-02,A,b,1,2\n" + Rows;
        var items = Read(Hashed, text);

        items.Select(item => (item.Line, Rejected: (item.Item as Rejection)?.Bytes())).ShouldBe(
        [
            (1, null), (2, null), (3, "too,few\n"), (4, "2022-01-02T07:23:36,\"never closed,x,1,2\n"), (5, "2022-01-02T07:23:36,\"bad\"quote,x,1,2\n"),
            (6, null), (8, "2022-13-02,A,b,1,2\n"), (9, null), (10, null),
        ]);
        ((Report)items[5].Item).Address.ShouldBe("two\nlines");
    }

    [Fact]
    public void Is_not_swallowed_by_a_quote_that_is_never_closed()
    {
        var rows = string.Concat(Enumerable.Repeat("2022-01-02T07:23:36,A,b,1,2\n", 100_000));
        var items = Read(Appeals, "2022-01-02T07:23:36,\"A,b,1,2\n" + rows);
        items.Count(item => item.Item is Rejection).ShouldBe(1);
        items.Count.ShouldBe(100_001);
    }

    [Fact]
    public void Goes_on_where_it_stopped()
    {
        var text = "\uFEFFseen,category,address,lat,lon\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"2022-01-02T07:23:36,A,\"h\n{i}\",1,2\n"));
        var whole = Read(Hashed, text);
        whole.Count.ShouldBe(20_000);
        foreach (var at in (int[])[0, 1, 9_999, 19_999])
        {
            var rest = Read(Hashed, text, whole[at].After);
            rest.Count.ShouldBe(19_999 - at);
            rest.Select(item => (((Report)item.Item).Id, item.Line, item.After)).ShouldBe(whole[(at + 1)..].Select(item => (((Report)item.Item).Id, item.Line, item.After)));
        }
    }

    [Fact]
    public void Reads_windows_1251_where_the_mapping_says_so_and_tells_where_it_does_not()
    {
        var cp1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("id;title\n1;Яма\n");
        const string Mapping = """{ "csv": { "header": "present", "delimiter": ";", "encoding": "windows-1251" }, "report": { "id": { "from": "id" }, "title": { "from": "title" } } }""";
        Read(Mapping, cp1251).ShouldHaveSingleItem().Item.ShouldBeOfType<Report>().Title.ShouldBe("Яма");
        Read(Mapping.Replace("windows-1251", "utf-8"), cp1251).ShouldHaveSingleItem().Item.ShouldBeOfType<Rejection>().Reason.ShouldContain("windows-1251");
    }

    [Fact]
    public void Reads_canonical_names_without_a_mapping()
    {
        var feed = new FeedDefinition { Id = "a" };
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("id,at,status,people.injured,person.phone,lane\n1,2026-11-21T10:15:00+03:00,open,2,+7 900,left\n"));
        var report = new FileImportReader(feed).Read(stream, ImportFormat.Csv).ToList().ShouldHaveSingleItem().Item.ShouldBeOfType<Report>();
        report.People.ShouldBe(new Casualties(2, 0));
        report.Person!.Fields.ShouldBe([new("phone", "+7 900")]);
        report.Extras.ShouldBe([new("lane", "\"left\"")]);
    }

    [Fact]
    public void Reads_lines_of_JSON_and_goes_on_where_it_stopped()
    {
        var feed = new FeedDefinition { Id = "a" };
        var bytes = Encoding.UTF8.GetBytes("{\"id\":\"a\"}\n\nbad\n{\"id\":\"b\"}\r\n{\"id\":\"c\"}");
        var reader = new FileImportReader(feed);
        var whole = reader.Read(new MemoryStream(bytes), ImportFormat.Ndjson).ToList();
        whole.Select(item => (item.Line, (item.Item as Report)?.Id)).ShouldBe([(1, "a"), (3, null), (4, "b"), (5, "c")]);
        reader.Read(new MemoryStream(bytes), ImportFormat.Ndjson, whole[1].After).Select(item => (item.Line, ((Report)item.Item).Id)).ShouldBe([(4, "b"), (5, "c")]);
    }

    [Fact]
    public void Reads_compressed_files()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Rows));
        }

        packed.Position = 0;
        FileImportReader.FormatOf("2022-01-02.csv.gz").ShouldBe(ImportFormat.Csv);
        Reader(Appeals).Read(FileImportReader.Plain(packed, "2022-01-02.csv.gz"), ImportFormat.Csv).Count().ShouldBe(2);
    }

    private static FileImportReader Reader(string mapping) => new(new FeedDefinition { Id = "a", Mapping = MappingTests.Read(mapping) });

    private static List<ImportedItem> Read(string mapping, string text, ImportPosition from = default) => Read(mapping, Encoding.UTF8.GetBytes(text), from);

    private static List<ImportedItem> Read(string mapping, byte[] bytes, ImportPosition from = default)
    {
        using var stream = new MemoryStream(bytes);
        return [.. Reader(mapping).Read(stream, ImportFormat.Csv, from)];
    }
}
