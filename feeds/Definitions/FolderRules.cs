namespace SituationRoom.Feeds.Definitions;

/// <summary>What must hold for a feed whose files are dropped into a folder.</summary>
internal static class FolderRules
{
    private static readonly TimeSpan ShortestEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestEvery = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestSettle = TimeSpan.FromHours(1);

    public static void Validate(FeedDefinition feed, string at, List<ConfigurationError> errors)
    {
        at += ".folder";
        if (feed.Folder is not { } folder)
        {
            if (feed.Door == FeedDoor.Folder)
            {
                errors.Add(new(at, "", "a feed behind the door folder needs its folder", "add \"folder\": { \"path\": … }"));
            }

            return;
        }

        if (feed.Door != FeedDoor.Folder)
        {
            errors.Add(new(at, folder.Path, "only a feed behind the door folder watches one", "write \"door\": \"folder\" or leave out \"folder\""));
        }

        ValidatePaths(folder, at, errors);
        if (folder.Pattern is { } pattern && (string.IsNullOrWhiteSpace(pattern) || pattern.ContainsAny('/', '\\')))
        {
            errors.Add(new($"{at}.pattern", pattern, "a pattern is matched with names of files, not with paths", "write such as \"*.csv\" or \"export-*.xlsx\", or leave it out"));
        }

        if (folder.Every < ShortestEvery || folder.Every > LongestEvery)
        {
            errors.Add(new($"{at}.every", folder.Every.ToString(), "a folder is looked at between every 100ms and once a day", "write such as \"10s\", or leave it out"));
        }

        if (folder.Settle < TimeSpan.Zero || folder.Settle > LongestSettle)
        {
            errors.Add(new($"{at}.settle", folder.Settle.ToString(), "a file settles within an hour", "write such as \"5s\", longer for slow senders, or leave it out"));
        }
    }

    /// <summary>Two feeds would take each other's files.</summary>
    public static void ValidateTogether(IReadOnlyList<FeedDefinition> feeds, string path, List<ConfigurationError> errors)
    {
        var seen = new Dictionary<(string Path, string? Pattern), int>();
        for (var i = 0; i < feeds.Count; i++)
        {
            if (feeds[i].Folder is { } folder && !seen.TryAdd((folder.Path.TrimEnd('/'), folder.Pattern), i))
            {
                errors.Add(new(
                    $"{path}[{i}].folder.path", folder.Path, $"{path}[{seen[(folder.Path.TrimEnd('/'), folder.Pattern)]}] takes the same files", "give each feed a folder of its own, or a \"pattern\""));
            }
        }
    }

    private static void ValidatePaths(FolderDefinition folder, string at, List<ConfigurationError> errors)
    {
        foreach (var (name, path) in new[] { ("path", folder.Path), ("done", folder.Done), ("failed", folder.Failed) })
        {
            if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
            {
                errors.Add(new($"{at}.{name}", path, "a folder has a path", "write the folder's path, such as \"/srv/exports/appeals\""));
            }
        }

        var (done, failed) = (folder.Done.TrimEnd('/'), folder.Failed.TrimEnd('/'));
        if (done == failed || done == folder.Path.TrimEnd('/') || failed == folder.Path.TrimEnd('/') || done is "." || failed is ".")
        {
            errors.Add(new($"{at}.done", folder.Done, "\"path\", \"done\" and \"failed\" are three folders", "name three different ones, or leave out \"done\" and \"failed\""));
        }
    }
}
