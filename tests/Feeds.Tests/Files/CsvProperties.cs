using System.Text;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Files;

public sealed class CsvProperties
{
    private static readonly Gen<string> Cell = Gen.Elements("a", "ж", "\"", ",", ";", "\n", "\r\n", " ", "'", "漢").ArrayOf().Select(parts => string.Concat(parts.Take(6)));

    private static readonly FeedDefinition Three = new()
    {
        Id = "a",
        Mapping = new MappingDefinition
        {
            Csv = new CsvDefinition { Header = CsvHeader.Absent, Columns = ["id", "x", "y"] },
            Report = new Dictionary<string, FieldMapping>
            {
                ["id"] = new() { From = ["id"] },
                ["title"] = new() { From = ["x"], Trim = false },
                ["text"] = new() { From = ["y"], Trim = false },
            },
        },
    };

    /// <summary>CsvHelper is the witness: what it writes is read here as it was.</summary>
    [Fact]
    public void Reads_what_CsvHelper_writes() =>
        Prop.ForAll(Cell.Two().ListOf().ToArbitrary(), rows =>
        {
            using var stream = new MemoryStream();
            using (var writer = CsvWriter.Create(stream, leaveOpen: true))
            {
                var number = 0;
                foreach (var (x, y) in rows)
                {
                    writer.WriteRecord((string[])[$"{number++}", x, y]);
                }
            }

            var read = Read(stream.ToArray()).Select(item => (Report)item.Item).ToList();
            return read.Select(report => (report.Id, Title: report.Title ?? "", Text: report.Text ?? ""))
                .SequenceEqual(rows.Select((row, i) => ($"{i}", Given(row.Item1), Given(row.Item2))));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_are_accounted_for_and_never_throw() =>
        Prop.ForAll(Gen.Elements("\"", ",", "\n", "\r", "a,b,c\n", "é", "\uFEFF", "\0").ArrayOf().ToArbitrary(), parts =>
        {
            var bytes = Encoding.UTF8.GetBytes(string.Concat(parts));
            var items = Read(bytes);
            var offsets = items.Select(item => item.After.Offset).ToList();
            return offsets.SequenceEqual(offsets.Order().Distinct()) && (items.Count == 0 || offsets[^1] <= bytes.Length)
                && items.Select(item => item.Item).OfType<Rejection>().All(rejection => bytes.AsSpan().IndexOf(rejection.Message.Span) >= 0);
        }).QuickCheckThrowOnFailure();

    private static string Given(string text) => string.IsNullOrWhiteSpace(text) ? "" : text;

    private static List<ImportedItem> Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return [.. new FileImportReader(Three).Read(stream, ImportFormat.Csv)];
    }
}
