using System.IO.Compression;
using System.Text;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Import;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.Import;

public sealed class NdjsonReaderTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("ndjson-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Numbers_lines_over_blank_ones_and_a_missing_last_line_end()
    {
        var rows = await RowsAsync(Write("a.ndjson", "{\"id\":\"1\"}\n\n  \r\n{\"id\":\"2\"}\r\nno json\n{\"id\":\"3\"}"), 0);
        rows.ShouldBe([(1, "1"), (4, "2"), (5, null), (6, "3")]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(999)]
    [InlineData(1_000)]
    [InlineData(2_345)]
    [InlineData(5_000)]
    public async Task Skips_rows_that_were_read_before(int skip)
    {
        var text = string.Concat(Enumerable.Range(1, 5_000).Select(id => $"{{\"id\":\"{id}\",\"title\":\"{new string('я', id % 300)}\"}}\n"));
        var rows = await RowsAsync(Write("a.ndjson", text), skip);
        rows.ShouldBe(Enumerable.Range(skip + 1, 5_000 - skip).Select(id => ((long)id, (string?)$"{id}")));
    }

    [Fact]
    public async Task Reads_gzip_and_lines_longer_than_its_buffer()
    {
        var text = $"{{\"id\":\"1\",\"x\":\"{new string('a', 700_000)}\"}}\n{{\"id\":\"2\"}}\n";
        var path = Path.Combine(_directory, "a.ndjson.gz");
        await using (var zip = new GZipStream(File.Create(path), CompressionLevel.Fastest))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        (await RowsAsync(path, 0)).Select(row => row.Line).ShouldBe([1, 2]);
    }

    private static async Task<List<(long Line, string? Id)>> RowsAsync(string path, long skip)
    {
        var rows = new List<(long, string?)>();
        await foreach (var batch in new NdjsonReader(MessageParsers.Canonical).ReadAsync(path, skip, CancellationToken.None))
        {
            batch.Lines.Count.ShouldBe(batch.Items.Count);
            rows.AddRange(batch.Lines.Zip(batch.Items, (line, item) => (line, (item as Report)?.Id)));
            batch.Rows.ShouldBe(skip + rows.Count);
        }

        return rows;
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_directory, name);
        File.WriteAllText(path, text);
        return path;
    }
}
