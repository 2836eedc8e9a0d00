using System.Text;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files;
using SituationRoom.Feeds.Files.Importing;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Tests.Mapping;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Files;

/// <summary>Rows that were refused are read again once the mapping is mended.</summary>
public sealed class KeptRowTests
{
    private const string Wrong = """{ "csv": { "header": "present", "delimiter": ";" }, "report": { "id": { "from": "id" }, "status": { "from": "state", "table": { "new": "open" } }, "title": { "from": "title" } } }""";
    private static readonly string Mended = Wrong.Replace("\"new\": \"open\"", "\"new\": \"open\", \"done\": \"closed\"", StringComparison.Ordinal);

    [Theory]
    [InlineData("id;state;title\n1;new;a\n2;done;\"two\nlines\"\n")]
    [InlineData("\uFEFFid;state;title\r\n1;new;a\r\n2;done;\"two\nlines\"\r\n")]
    [InlineData("sep=;\nid;state;title\n1;new;a\n2;done;\"two\nlines\"\n")]
    public async Task A_row_of_csv_is_kept_below_its_header(string file) => ShouldBeRead(await RefusedAsync(Wrong, Encoding.UTF8.GetBytes(file), ImportFormat.Csv), Mended);

    [Fact]
    public async Task A_row_of_a_file_in_utf_16_is_read_again_whatever_encoding_the_mapping_says()
    {
        var mended = Mended.Replace("\"delimiter\"", "\"encoding\": \"windows-1251\", \"delimiter\"", StringComparison.Ordinal);
        var file = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("id;state;title\n2;done;\"two\nlines\"\n")).ToArray();
        ShouldBeRead(await RefusedAsync(Wrong.Replace("\"delimiter\"", "\"encoding\": \"windows-1251\", \"delimiter\"", StringComparison.Ordinal), file, ImportFormat.Csv), mended);
    }

    [Fact]
    public async Task A_row_without_a_header_is_read_again_by_the_columns_of_the_mapping()
    {
        static string Headerless(string mapping) => mapping.Replace("\"header\": \"present\"", "\"header\": \"absent\", \"columns\": [\"id\", \"state\", \"title\"]", StringComparison.Ordinal);
        ShouldBeRead(await RefusedAsync(Headerless(Wrong), Encoding.UTF8.GetBytes("2;done;\"two\nlines\"\n"), ImportFormat.Csv), Headerless(Mended));
    }

    [Fact]
    public async Task A_row_of_a_workbook_is_read_again_with_its_date()
    {
        static string Dated(string mapping) => mapping.Replace("\"title\": {", "\"at\": { \"from\": \"at\", \"times\": [\"dd.MM.yyyy\"], \"zone\": \"UTC\" }, \"title\": {", StringComparison.Ordinal);
        var book = new Workbook();
        var file = book.Sheet("a", [[Workbook.Inline("id"), Workbook.Inline("state"), Workbook.Inline("title"), Workbook.Inline("at")], [Workbook.Number("2"), Workbook.Inline("done"), Workbook.Inline("two\nlines"), Workbook.Number("46347", 1)]]).Bytes();
        var report = ShouldBeRead(await RefusedAsync(Dated(Wrong), file, ImportFormat.Xlsx), Dated(Mended));
        report.OccurredAt.ShouldBe(new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_row_that_an_import_sent_to_a_server_is_read_again()
    {
        var kept = await RefusedAsync(Wrong, Encoding.UTF8.GetBytes("id;state;title\n2;done;\"two\nlines\"\n"), ImportFormat.Csv);
        ShouldBeRead(KeptRow.Sent(new Rejection { Why = Fault.Said(""), Message = kept }), Mended);
    }

    [Fact]
    public void A_message_with_a_field_of_that_name_is_no_row_of_an_import()
    {
        KeptRow.IsSent(KeptRow.Sent(new Rejection { Why = Fault.Said(""), Message = "id\n1"u8.ToArray() })).ShouldBeTrue();
        KeptRow.IsSent("""{"row":"7","id":"1"}"""u8).ShouldBeFalse();
        KeptRow.IsSent("""{"row":"7"""u8).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_still_not_understood_says_why()
    {
        var kept = await RefusedAsync(Wrong, Encoding.UTF8.GetBytes("id;state;title\n2;done;x\n"), ImportFormat.Csv);
        KeptRow.Read(Feed(Wrong), kept, MessageKind.Reports).ShouldHaveSingleItem().ShouldBeOfType<Rejection>().Reason.ShouldStartWith("status");
    }

    [Fact]
    public void A_row_that_was_kept_without_its_header_is_told_so() =>
        KeptRow.Read(Feed(Mended), Encoding.UTF8.GetBytes("2;done;x\n"), MessageKind.Reports).ShouldHaveSingleItem().ShouldBeOfType<Rejection>().Reason.ShouldContain("kept without its header");

    private static Report ShouldBeRead(byte[] kept, string mapping)
    {
        var report = KeptRow.Read(Feed(mapping), kept, MessageKind.Reports).ShouldHaveSingleItem().ShouldBeOfType<Report>();
        (report.Id, report.Status, report.Title).ShouldBe(("2", IncidentStatus.Closed, "two\nlines"));
        return report;
    }

    /// <summary>The bytes that the room keeps of the file's last row.</summary>
    private static async Task<byte[]> RefusedAsync(string mapping, byte[] file, ImportFormat format)
    {
        using var stream = new MemoryStream(file);
        var row = new FileImportReader(Feed(mapping)).Read(stream, format).Last().Item.ShouldBeOfType<Rejection>();
        var room = new CollectingSink();
        await new IntakeTarget(room, () => null, TimeProvider.System).DeliverAsync("a", [row], new ImportMark("i", "command", null), CancellationToken.None);
        return room.Items.ShouldHaveSingleItem().ShouldBeOfType<Rejection>().Message.ToArray();
    }

    private static FeedDefinition Feed(string mapping) => new() { Id = "a", Door = FeedDoor.File, Mapping = MappingTests.Read(mapping) };
}
