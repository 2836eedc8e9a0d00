using System.Globalization;

namespace SituationRoom.Host.Pages;

/// <summary>The pages' sources in a checkout, and whether what was built from them is still whole and new.</summary>
/// <param name="Directory">The directory <c>wallboard</c>; absolute.</param>
internal sealed record PageSources(string Directory)
{
    private static readonly string[] NotSources = ["node_modules", "dist", "tests", "test-results"];

    /// <summary>Where the built pages lie.</summary>
    public string Output => Path.Combine(Directory, "dist");

    /// <summary>Whether packages must be installed: never done, or done before the lock file was changed.</summary>
    public bool NeedsPackages => WrittenAt(Path.Combine(Directory, "node_modules", ".package-lock.json")) < WrittenAt(Path.Combine(Directory, "package-lock.json"));

    /// <summary>Whether the pages must be built: never done, or older than a source.</summary>
    public bool NeedsBuild => WrittenAt(Path.Combine(Output, "wall.html")) < NewestSource;

    /// <summary>Changes whenever a source does.</summary>
    public string Stamp => (NewestSource.Ticks / TimeSpan.TicksPerSecond).ToString("x", CultureInfo.InvariantCulture);

    private DateTime NewestSource => Sources(new DirectoryInfo(Directory)).Select(file => file.LastWriteTimeUtc).DefaultIfEmpty().Max();

    /// <summary>The checkout that an executable was built in, or null where it was published.</summary>
    public static PageSources? Above(string directory)
    {
        for (var at = new DirectoryInfo(directory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "SituationRoom.sln")))
            {
                var wallboard = Path.Combine(at.FullName, "wallboard");
                return File.Exists(Path.Combine(wallboard, "package.json")) ? new PageSources(wallboard) : null;
            }
        }

        return null;
    }

    private static IEnumerable<FileInfo> Sources(DirectoryInfo directory) =>
        directory.EnumerateFiles().Where(file => !file.Name.StartsWith('.'))
            .Concat(directory.EnumerateDirectories().Where(below => !NotSources.Contains(below.Name)).SelectMany(Sources));

    private static DateTime WrittenAt(string path) => File.Exists(path) ? File.GetLastWriteTimeUtc(path) : DateTime.MinValue;
}
