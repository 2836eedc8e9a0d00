using System.Runtime.CompilerServices;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Files.Importing;

/// <summary>Reads CSV, NDJSON and JSON, also in gzip, and XLSX, through a feed's mapping, in batches.</summary>
public sealed class FileReader : IImportReader
{
    /// <summary>Items of a batch where nothing else is said.</summary>
    public const int UsualBatch = 1_000;

    /// <summary>
    /// Characters and bytes of a batch from which on it ends: several batches are held at once, and rows that can't be read may be as long as a file
    /// without a line's end.
    /// </summary>
    public const long BatchWeight = 4L << 20;

    private readonly int _batchItems;
    private readonly FileImportReader _reader;

    /// <param name="feed">The feed that they belong to.</param>
    /// <param name="batchItems">Items of a batch at the most; fewer where they are long.</param>
    /// <param name="kind">What the files hold.</param>
    public FileReader(FeedDefinition feed, int batchItems = UsualBatch, MessageKind kind = MessageKind.Reports)
    {
        _reader = new FileImportReader(feed, kind);
        _batchItems = batchItems;
    }

    public async IAsyncEnumerable<ImportBatch> ReadAsync(string path, ImportPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        var format = FileImportReader.FormatOf(path)
            ?? throw new ImportStoppedException($"{path}: {UnreadFormats.Reason(path)}.");
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        await using var plain = FileImportReader.Plain(file, path);
        var (items, lines) = (new List<FeedItem>(_batchItems), new List<long>(_batchItems));
        var (after, weight) = (from, 0L);
        foreach (var row in _reader.Read(plain, format, from))
        {
            items.Add(row.Item);
            lines.Add(row.Line);
            after = row.After;
            weight += Weight(row.Item);
            if (items.Count == _batchItems || weight >= BatchWeight)
            {
                weight = 0;
                cancellationToken.ThrowIfCancellationRequested();
                yield return new ImportBatch(items, lines, after, Share(file));
                (items, lines) = (new List<FeedItem>(_batchItems), new List<long>(_batchItems));
            }
        }

        if (items.Count > 0)
        {
            yield return new ImportBatch(items, lines, after, 1);
        }
    }

    private static long Weight(FeedItem item) => item switch
    {
        Rejection rejection => rejection.Message.Length + rejection.Head.Length,
        Report report => (report.Text?.Length ?? 0) + report.Extras.Sum(extra => (long)extra.Value.Length),
        _ => 0,
    };

    private static double Share(FileStream file) => Math.Min(1, file.Position / (double)Math.Max(1, file.Length));
}
