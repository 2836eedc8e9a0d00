using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Tests.Fuzzing;

namespace SituationRoom.Feeds.Tests.Files;

/// <summary>Damaged workbooks: whatever is in them, they are read or refused as a whole, and nothing else is thrown.</summary>
public sealed class XlsxFuzzing
{
    private const int Rounds = 3_000;

    private static readonly string[] Parts = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"];

    private static readonly FileImportReader Reader = new(new FeedDefinition
    {
        Id = "a",
        Mapping = JsonSerializer.Deserialize<MappingDefinition>(
            """{ "zone": "Europe/Moscow", "report": { "id": { "from": "id" }, "at": { "from": "at" }, "title": { "from": "title" } } }""", FeedJson.Options),
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2026)]
    public void Damaged_parts_are_read_or_refused(int seed)
    {
        var random = new Random(seed);
        var good = Good();
        var (read, refused) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var part = Parts[random.Next(Parts.Length)];
            _ = IsRead(Spoilt(good, part, random), $"seed {seed}, round {round}, {part}") ? read++ : refused++;
        }

        read.ShouldBeGreaterThan(Rounds / 20);
        refused.ShouldBeGreaterThan(Rounds / 20);
    }

    [Theory]
    [InlineData(1)]
    public void Damaged_archives_are_read_or_refused(int seed)
    {
        var random = new Random(seed);
        var good = Good();
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = good.ToArray();
            for (var wounds = random.Next(8); wounds >= 0; wounds--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            IsRead(random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes, $"seed {seed}, round {round}");
        }
    }

    /// <summary>Seeds that once failed.</summary>
    [Theory]
    [InlineData(1205780326)]
    public void Known_seeds_are_read_or_refused(int seed) => Once(Good(), seed);

    [Fact]
    public void New_seeds_are_read_or_refused_too()
    {
        var good = Good();
        var watch = Stopwatch.StartNew();
        for (var seed = Random.Shared.Next(); watch.Elapsed < FuzzTime.Each; seed++)
        {
            Once(good, seed);
        }
    }

    private static void Once(byte[] good, int seed)
    {
        var random = new Random(seed);
        var part = Parts[random.Next(Parts.Length)];
        IsRead(Spoilt(good, part, random), $"seed {seed}: add it to the known seeds ({part})");
    }

    private static bool IsRead(byte[] bytes, string what)
    {
        try
        {
            _ = Reader.Read(new MemoryStream(bytes), ImportFormat.Xlsx).Count();
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
        catch (Exception other)
        {
            throw new InvalidOperationException(what, other);
        }
    }

    private static byte[] Good()
    {
        var book = new Workbook();
        return book.Sheet("a",
        [
            [book.Shared("id"), book.Shared("at"), book.Shared("title")],
            [Workbook.Number("1"), Workbook.Number("46347.427083333336", 1), book.Shared("Яма на дороге", isRich: true)],
            [Workbook.Formula("str", "b"), Workbook.Inline("2026-11-21 10:15"), Workbook.Typed("e", "#N/A"), Workbook.Typed("b", "1")],
        ]).Bytes();
    }

    private static byte[] Spoilt(byte[] good, string part, Random random)
    {
        using var from = new ZipArchive(new MemoryStream(good));
        using var bytes = new MemoryStream();
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var text = new MemoryStream();
                using (var whole = entry.Open())
                {
                    whole.CopyTo(text);
                }

                using var copy = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                copy.Write(entry.FullName == part ? XmlDamage.Of(text.ToArray(), random) : text.ToArray());
            }
        }

        return bytes.ToArray();
    }
}
