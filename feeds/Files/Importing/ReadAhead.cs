using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Files.Importing;

/// <summary>
/// Reads batches on another thread while those before them are delivered, and has made ready together what was read
/// meanwhile: the more a commit of keys takes, the more share the next one. The order stays.
/// </summary>
internal static class ReadAhead
{
    /// <summary>Batches that may wait to be made ready, and as many that may wait to be delivered; then reading waits.</summary>
    public const int Most = 4;

    /// <param name="batches">What is read; ended early where nobody asks any more.</param>
    /// <param name="makeReady">Called from another thread with the items of some batches, before any of these is handed out.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async IAsyncEnumerable<ImportBatch> ReadAsync(
        IAsyncEnumerable<ImportBatch> batches, Action<IReadOnlyList<FeedItem>> makeReady, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (read, ready) = (Room(), Room());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = EndAsync(Task.Run(() => FillAsync(batches, read.Writer, stop.Token), stop.Token), read.Writer);
        var preparing = EndAsync(Task.Run(() => PrepareAsync(read.Reader, makeReady, ready.Writer, stop.Token), stop.Token), ready.Writer);
        try
        {
            await foreach (var batch in ready.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return batch;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(reading, preparing).ConfigureAwait(false);
        }
    }

    private static Channel<ImportBatch> Room() =>
        System.Threading.Channels.Channel.CreateBounded<ImportBatch>(new BoundedChannelOptions(Most) { SingleReader = true, SingleWriter = true, FullMode = BoundedChannelFullMode.Wait });

    private static async Task FillAsync(IAsyncEnumerable<ImportBatch> batches, ChannelWriter<ImportBatch> read, CancellationToken cancellationToken)
    {
        await foreach (var batch in batches.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await read.WriteAsync(batch, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task PrepareAsync(
        ChannelReader<ImportBatch> read, Action<IReadOnlyList<FeedItem>> makeReady, ChannelWriter<ImportBatch> ready, CancellationToken cancellationToken)
    {
        var together = new List<ImportBatch>(Most);
        while (await read.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            while (together.Count < Most && read.TryRead(out var batch))
            {
                together.Add(batch);
            }

            makeReady([.. together.SelectMany(batch => batch.Items)]);
            foreach (var batch in together)
            {
                await ready.WriteAsync(batch, cancellationToken).ConfigureAwait(false);
            }

            together.Clear();
        }
    }

    /// <summary>Tells whoever reads from a stage how it ended. One that was given up must not look like one that came to its end.</summary>
    private static async Task EndAsync(Task stage, ChannelWriter<ImportBatch> writer)
    {
        await stage.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        writer.Complete(stage.IsCanceled ? new OperationCanceledException("reading was given up") : stage.Exception?.InnerException);
    }
}
