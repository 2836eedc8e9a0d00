namespace SituationRoom.Journal.Backups;

/// <summary>Files of a data directory that say how far something is.</summary>
internal static class SmallFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly string[] Folders = [BackupPart.Feeds, BackupPart.Expiry];

    /// <summary>The files right in a folder, by their names in the backup; what is just being written anew is left out.</summary>
    public static IReadOnlyList<KeyValuePair<string, byte[]>> Read(string directory, string folder)
    {
        var below = new DirectoryInfo(Path.Combine(directory, folder));
        return below.Exists
            ? [.. below.EnumerateFiles()
                .Where(file => file.Extension is ".state" or ".ndjson")
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => new KeyValuePair<string, byte[]>(folder + file.Name, File.ReadAllBytes(file.FullName)))]
            : [];
    }

    /// <summary>Whether a part is such a file; its name leads nowhere else.</summary>
    public static bool IsOne(string part) =>
        Folders.FirstOrDefault(folder => part.StartsWith(folder, StringComparison.Ordinal)) is { } folder
        && part[folder.Length..] is { Length: > 0 } name && name == Path.GetFileName(name) && name is not ("." or "..") && !name.Contains('\\', StringComparison.Ordinal);

    public static void Write(string directory, string part, Stream from)
    {
        var path = Path.Combine(directory, part);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = OwnerOnly;
        }

        using var file = new FileStream(path, how);
        from.CopyTo(file);
        file.Flush(flushToDisk: true);
    }
}
