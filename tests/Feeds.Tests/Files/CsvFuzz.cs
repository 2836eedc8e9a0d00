using System.Text;
using System.Text.Json;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Tests.Fuzzing;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Files;

/// <summary>Damaged tables: they are read or refused as a whole, every row lies behind the one before, and reading goes on from any of them as it went.</summary>
public sealed class CsvFuzz : ParserFuzz
{
    private const string Table = """
        №;Дата;Тема;Широта;Долгота;Телефон
        1;21.11.2026 10:15;"Яма; ""глубокая""
        во дворе";45,03;38,97;+79990001122
        2;21.11.2026 10:16;Свет;;;
        3;31.02.2026 10:16;Шум;91;38,97;"+7"

        4;21.11.2026 10:17;Снег;45.03;38.97;

        """;

    private static readonly Encoding Cp1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    private static readonly (byte[] Bytes, FileImportReader Reader)[] Forms =
    [
        (Encoding.UTF8.GetBytes(Table), Reader("utf-8", "present")),
        ([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Table)], Reader("utf-8", "auto")),
        ([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Table)], Reader("utf-8", "present")),
        (Cp1251.GetBytes(Table), Reader("windows-1251", "present")),
    ];

    private static readonly byte[][] Pieces =
    [
        "\""u8.ToArray(), "\"\""u8.ToArray(), ";"u8.ToArray(), "\n"u8.ToArray(), "\r"u8.ToArray(), "\r\n"u8.ToArray(), ";;;;;;;;;;;;;"u8.ToArray(), "sep=,\n"u8.ToArray(),
        "\uFEFF"u8.ToArray(), [0x00], [0xFF], [0xFF, 0xFE], [0xD0],
    ];

    protected override void Check(Random random)
    {
        var (whole, reader) = random.Pick(Forms);
        var bytes = Damaged(whole, random);
        if (Read(reader, bytes, default) is not { } items)
        {
            return;
        }

        var offsets = items.Select(item => item.After.Offset).ToList();
        offsets.ShouldBe(offsets.Order().Distinct());
        // Of UTF-16 the place is counted in the text as UTF-8, of which a letter has three bytes at the most.
        offsets.ShouldAllBe(offset => offset <= bytes.Length * 3 / 2);
        foreach (var item in items)
        {
            Holds(item.Item);
            if (item.Item is Rejection rejection)
            {
                Again(reader, rejection);
            }
        }

        if (items.Count > 0)
        {
            var at = random.Next(items.Count);
            var rest = Read(reader, bytes, items[at].After).ShouldNotBeNull();
            rest.Select(item => (item.Line, item.After, Id(item))).ShouldBe(items.Skip(at + 1).Select(item => (item.Line, item.After, Id(item))));
        }
    }

    private static List<ImportedItem>? Read(FileImportReader reader, byte[] bytes, ImportPosition from)
    {
        try
        {
            return [.. reader.Read(new MemoryStream(bytes), ImportFormat.Csv, from)];
        }
        catch (InvalidDataException refused)
        {
            refused.Message.ShouldNotBeNullOrWhiteSpace();
            return null;
        }
    }

    // What was refused is kept, and is read again once the mapping is mended.
    private static void Again(FileImportReader reader, Rejection rejection)
    {
        try
        {
            reader.ReadAgain(rejection.Message).ShouldAllBe(item => item != null);
        }
        catch (InvalidDataException refused)
        {
            refused.Message.ShouldNotBeNullOrWhiteSpace();
        }
    }

    private static string? Id(ImportedItem item) => item.Item is Report report ? report.Id : ((Rejection)item.Item).Reason;

    private static byte[] Damaged(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var wounds = random.Next(6); wounds >= 0 && bytes.Count > 0; wounds--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 60), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, random.Pick(Pieces));
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(at + 1), Math.Min(40, bytes.Count - at)));
                    break;
            }
        }

        return [.. bytes];
    }

    private static FileImportReader Reader(string encoding, string header) => new(new FeedDefinition
    {
        Id = "a",
        Mapping = JsonSerializer.Deserialize<MappingDefinition>(
            $$"""
            { "csv": { "header": "{{header}}", "delimiter": ";", "encoding": "{{encoding}}", "columns": ["№", "Дата", "Тема", "Широта", "Долгота", "Телефон"] },
              "zone": "Europe/Moscow", "times": ["dd.MM.yyyy HH:mm"],
              "report": { "id": { "from": "№" }, "at": { "from": "Дата" }, "title": { "from": "Тема" }, "lat": { "from": "Широта", "decimalComma": true },
                          "lon": { "from": "Долгота", "decimalComma": true }, "person.phone": { "from": "Телефон" } } }
            """,
            FeedJson.Options),
    });
}
