using System.Text.Json;

namespace SituationRoom.Feeds.Definitions;

/// <summary>The feeds of the configuration as it is now: another version takes the place of the one before in one step.</summary>
public sealed class LiveFeedDirectory(IEnumerable<FeedDefinition> feeds) : IFeedDirectory
{
    private readonly Lock _gate = new();
    private volatile FeedDirectory _now = new(feeds);
    private volatile TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<FeedDefinition> Feeds => _now.Feeds;

    public Task Changed => _changed.Task;

    public FeedDefinition? Find(string id) => _now.Find(id);

    public FeedAccess Check(string id, string key) => _now.Check(id, key);

    /// <summary>From now on these are the feeds. One that says the same as before stays the same object, so that nothing of it begins anew.</summary>
    /// <returns>Ids of the feeds that are new, gone or other than before.</returns>
    /// <exception cref="ArgumentException">Two feeds have the same id; nothing has changed.</exception>
    public IReadOnlyList<string> Replace(IEnumerable<FeedDefinition> feeds)
    {
        lock (_gate)
        {
            var before = _now;
            var next = new FeedDirectory(feeds.Select(feed => before.Find(feed.Id) is { } known && Said(known) == Said(feed) ? known : feed));
            string[] changed =
            [
                .. next.Feeds.Where(feed => before.Find(feed.Id) != feed).Select(feed => feed.Id),
                .. before.Feeds.Where(feed => next.Find(feed.Id) is null).Select(feed => feed.Id),
            ];
            _now = next;
            if (changed.Length > 0)
            {
                var told = _changed;
                _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                told.SetResult();
            }

            return changed;
        }
    }

    /// <summary>Lists and tables within a definition are compared by what they hold.</summary>
    private static string Said(FeedDefinition feed) => JsonSerializer.Serialize(feed, FeedJson.Options);
}
