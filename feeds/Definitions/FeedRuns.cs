namespace SituationRoom.Feeds.Definitions;

/// <summary>
/// Keeps something running for each feed that has it: begun when the feed comes, ended when it goes, ended and begun anew when it
/// has changed. What goes wrong with one feed is told and touches no other.
/// </summary>
/// <param name="feeds">The feeds.</param>
/// <param name="has">Whether a feed has it.</param>
/// <param name="run">Runs it until it is cancelled.</param>
/// <param name="failed">Told of a run that ended by an exception; it begins anew once the feed has changed.</param>
public sealed class FeedRuns(
    IFeedDirectory feeds, Func<FeedDefinition, bool> has, Func<FeedDefinition, CancellationToken, Task> run, Action<FeedDefinition, Exception> failed)
{
    private readonly Dictionary<string, Running> _running = new(StringComparer.Ordinal);

    /// <summary>Runs until it is cancelled, and returns once everything has ended.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var changed = feeds.Changed;
            await SettleAsync([.. feeds.Feeds.Where(has)], cancellationToken).ConfigureAwait(false);
            await changed.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(_running.Values.Select(one => one.EndAsync())).ConfigureAwait(false);
        _running.Clear();
    }

    /// <summary>What a run's end by an exception says as the feed's state.</summary>
    public static string Sentence(Exception fault) => $"it does not run any more ({fault.GetType().Name}); the log says why";

    private async Task SettleAsync(IReadOnlyList<FeedDefinition> wanted, CancellationToken cancellationToken)
    {
        var gone = _running.Values.Where(one => !wanted.Contains(one.Feed, ReferenceEqualityComparer.Instance)).ToList();
        await Task.WhenAll(gone.Select(one => one.EndAsync())).ConfigureAwait(false);
        foreach (var one in gone)
        {
            _running.Remove(one.Feed.Id);
        }

        foreach (var feed in wanted.Where(feed => !_running.ContainsKey(feed.Id)))
        {
            var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            _running.Add(feed.Id, new Running(feed, stop, GuardAsync(feed, stop.Token)));
        }
    }

    private async Task GuardAsync(FeedDefinition feed, CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            await run(feed, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ended, as it was asked to.
        }
        catch (Exception fault)
        {
            failed(feed, fault);
        }
    }

    private sealed record Running(FeedDefinition Feed, CancellationTokenSource Stop, Task Task)
    {
        public async Task EndAsync()
        {
            await Stop.CancelAsync().ConfigureAwait(false);
            await Task.ConfigureAwait(false);
            Stop.Dispose();
        }
    }
}
