using System.Runtime.CompilerServices;
using SituationRoom.Feeds.Files.Importing;
using SituationRoom.Reports;

namespace SituationRoom.Host.Replay;

/// <summary>Files of one feed: their reports in the files' order, each at the time that it bears. Rows that can't be understood are left out.</summary>
public sealed class FileSource : IReplaySource
{
    private readonly string _feed;
    private readonly IReadOnlyList<string> _files;
    private readonly IImportReader _reader;

    /// <param name="feed">The feed that they belong to.</param>
    /// <param name="files">The files in order.</param>
    /// <param name="reader">How they are read.</param>
    public FileSource(string feed, IReadOnlyList<string> files, IImportReader reader)
    {
        _feed = feed;
        _files = files;
        _reader = reader;
    }

    public async IAsyncEnumerable<ReplayItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 0; i < _files.Count; i++)
        {
            await foreach (var batch in _reader.ReadAsync(_files[i], default, cancellationToken).ConfigureAwait(false))
            {
                foreach (var item in batch.Items)
                {
                    if (item is Report or Reading)
                    {
                        yield return new ReplayItem(_feed, Moment(item), item, (i + batch.Share) / _files.Count);
                    }
                }
            }
        }
    }

    private static DateTimeOffset Moment(FeedItem item) => item switch
    {
        Report report => report.OccurredAt ?? DateTimeOffset.MinValue,
        Reading reading => reading.At,
        _ => DateTimeOffset.MinValue,
    };
}
