namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>The snapshots of the fold in a data directory: a cache, which may be taken away while no server runs on it.</summary>
internal static class RigSnapshots
{
    public static IReadOnlyList<FileInfo> In(string data) =>
    [
        .. new DirectoryInfo(data).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(data, file.FullName).Contains("snapshot", StringComparison.OrdinalIgnoreCase)),
    ];

    public static void Remove(string data)
    {
        foreach (var file in In(data))
        {
            file.Delete();
        }
    }
}
