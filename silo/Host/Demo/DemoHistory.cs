using System.Buffers;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files.Importing;
using SituationRoom.Reports;

namespace SituationRoom.Host.Demo;

/// <summary>The demonstration's past: written as NDJSON, then taken in by the same run as the command <c>import</c>.</summary>
public static class DemoHistory
{
    private const int ChunkBytes = 1 << 20;

    /// <summary>Takes in what was reported at or after <paramref name="from"/> and up to <paramref name="until"/>.</summary>
    /// <param name="city">The city.</param>
    /// <param name="from">Incidents that opened before it do not exist.</param>
    /// <param name="until">Now.</param>
    /// <param name="directory">Where the files lie meanwhile.</param>
    /// <param name="target">Where to.</param>
    /// <param name="cancellationToken">Ends it; the next start begins anew, and what is known is a duplicate.</param>
    public static async Task<ImportAccount> TakeInAsync(
        DemoCity city, DateTimeOffset from, DateTimeOffset until, string directory, IImportTarget target, CancellationToken cancellationToken)
    {
        var sum = default(ImportAccount);
        Directory.CreateDirectory(directory);
        foreach (var feed in DemoFeeds.All)
        {
            var path = Path.Combine(directory, feed.Id + ".ndjson");
            await WriteAsync(city, feed, from, until, path, cancellationToken).ConfigureAwait(false);
            var run = new ImportRun(new FileReader(new FeedDefinition { Id = feed.Id }), target, Unwatched.Instance);
            var result = await run.RunAsync(new ImportPlan(feed.Id, [path], null, Restart: true), cancellationToken).ConfigureAwait(false);
            sum += result.Account;
            File.Delete(path);
        }

        Directory.Delete(directory, recursive: true);
        return sum;
    }

    private static async Task WriteAsync(
        DemoCity city, DemoFeed feed, DateTimeOffset from, DateTimeOffset until, string path, CancellationToken cancellationToken)
    {
        var file = File.Create(path);
        await using var closing = file.ConfigureAwait(false);
        var schedule = new DemoSchedule(city, feed, from, from.AddTicks(-1));
        var chunk = new ArrayBufferWriter<byte>(ChunkBytes);
        foreach (var report in schedule.Take(until, int.MaxValue))
        {
            report.WriteTo(chunk);
            chunk.Write("\n"u8);
            if (chunk.WrittenCount > ChunkBytes * 3 / 4)
            {
                await file.WriteAsync(chunk.WrittenMemory, cancellationToken).ConfigureAwait(false);
                chunk.ResetWrittenCount();
            }
        }

        await file.WriteAsync(chunk.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }
}
