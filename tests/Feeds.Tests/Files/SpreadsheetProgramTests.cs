using System.Globalization;
using System.Runtime.CompilerServices;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files;
using SituationRoom.Feeds.Tests.Mapping;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Files;

/// <summary>
/// Workbooks that LibreOffice Calc 7.4 wrote, of this project's own rows: a title over merged cells, a header of two rows, formulas, dates with times and without,
/// a number as text with a decimal comma, empty rows, an error outside what is mapped, further sheets of which one is hidden; in both systems of dates.
/// </summary>
public sealed class SpreadsheetProgramTests
{
    private static readonly FeedDefinition Feed = new()
    {
        Id = "calc",
        Mapping = MappingTests.Read("""
            {
              "xlsx": { "headerRow": 4 }, "zone": "Europe/Moscow",
              "report": {
                "id": { "from": "Номер" }, "at": { "from": "Зарегистрировано" }, "due": { "from": "Срок" },
                "lat": { "from": "Широта", "decimalComma": true }, "lon": { "from": "Долгота", "decimalComma": true },
                "title": { "from": "Тема" }, "text": { "from": "Текст" }, "status": { "from": "Статус", "table": { "новое": "open", "в работе": "inProgress", "дан ответ": "answered", "закрыто": "closed" } }
              }
            }
            """),
    };

    [Theory]
    [InlineData("calc-1900.xlsx")]
    [InlineData("calc-1904.xlsx")]
    public void Its_rows_mean_what_it_shows(string file)
    {
        var reports = Read(file).ConvertAll(item => item.ShouldBeOfType<Report>());

        reports.Select(report => report.Id).ShouldBe(["ЕД-0001", "ЕД-0002", "ЕД-0003", "ЕД-0004"]);
        reports.Select(report => report.OccurredAt).ShouldBe(Times("2026-11-18T09:12:00", "2026-11-18T23:59:59", "2026-03-29T02:30:00", "2024-02-29T00:00:00"));
        reports.Select(report => report.Due).ShouldBe(Times("2026-11-28", "2026-12-01", "2026-04-05", "2024-03-10"));
        reports.Select(report => report.Latitude).ShouldBe([55.7101, 55.6904, 55.7, 55.70000001]);
        reports.Select(report => report.Longitude).ShouldBe([37.4102, 37.431, 37.5, 37.4]);
        reports.Select(report => report.Status).ShouldBe([IncidentStatus.Open, IncidentStatus.InProgress, IncidentStatus.Answered, IncidentStatus.Closed]);
        reports[0].Text.ShouldBe("Глубокая яма;\nобъезжают по встречной, «опасно»");
        reports[1].Text.ShouldBe("Батареи еле тёплые \"третий день\"");
        reports[3].Text.ShouldBeNull();
        reports.Select(report => Extra(report, "Время")).ShouldBe(["\"09:12:00\"", "\"23:59:59\"", "\"02:30:00\"", "\"00:00:00\""]);
        reports.Select(report => Extra(report, "Итого")).ShouldBe(["\"93.1203\"", "\"93.1214\"", "\"#VALUE!\"", "\"93.10000001\""]);
    }

    [Fact]
    public void Its_own_format_is_refused_with_the_remedy_also_under_another_name()
    {
        FileImportReader.FormatOf("calc.ods").ShouldBeNull();
        UnreadFormats.Reason("calc.ods").ShouldBe("it is an OpenDocument spreadsheet, which is not read; open it in a spreadsheet and save it as .xlsx, or as .csv");
        Should.Throw<InvalidDataException>(() => Read("calc.ods")).Message
            .ShouldBe("it is an OpenDocument spreadsheet under the name of a workbook; open it in a spreadsheet and save it as .xlsx, or as .csv");
    }

    internal static string PathOf(string file) => Path.Combine(Path.GetDirectoryName(Here())!, "Spreadsheets", file);

    private static List<FeedItem> Read(string file)
    {
        using var stream = File.OpenRead(PathOf(file));
        return [.. new FileImportReader(Feed).Read(stream, ImportFormat.Xlsx).Select(item => item.Item)];
    }

    private static IEnumerable<DateTimeOffset?> Times(params string[] local) =>
        local.Select(time => (DateTimeOffset?)new DateTimeOffset(DateTime.Parse(time, CultureInfo.InvariantCulture), TimeSpan.FromHours(3)).ToUniversalTime());

    private static string Here([CallerFilePath] string path = "") => path;

    private static string Extra(Report report, string name) => report.Extras.Single(extra => extra.Key == name).Value;
}
