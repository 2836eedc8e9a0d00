using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files;
using SituationRoom.Feeds.Files.Importing;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Files.Importing;

public sealed class FileReaderTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task Rows_that_are_long_make_smaller_batches_and_none_is_left_out()
    {
        // Each is longer than what is read of a row, and is refused with its bytes.
        var row = new string('x', 700_000);
        await File.WriteAllTextAsync(_path, "id,title\n" + string.Concat(Enumerable.Range(0, 30).Select(number => $"{number},{row}\n")) + "30,ok\n");
        var (batches, items) = (0, new List<FeedItem>());
        await foreach (var batch in new FileReader(new FeedDefinition { Id = "drop", Door = FeedDoor.Folder }).ReadAsync(_path, default(ImportPosition), CancellationToken.None))
        {
            batches++;
            batch.Items.Count.ShouldBe(batch.Lines.Count);
            batch.Items.Sum(item => item is Rejection rejection ? (long)rejection.Message.Length : 0).ShouldBeLessThan(FileReader.BatchWeight + (1 << 20));
            items.AddRange(batch.Items);
        }

        batches.ShouldBeGreaterThan(4);
        items.OfType<Rejection>().Count().ShouldBe(30);
        items[^1].ShouldBeOfType<Report>().Title.ShouldBe("ok");
    }
}
