namespace SituationRoom.Journal.Sqlite;

/// <summary>A SQLite file that its user alone can read.</summary>
internal static class PrivateSqliteFile
{
    /// <summary>Makes it where it is missing, and private in any case. SQLite gives the WAL the mode of the file.</summary>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite,
            UnixCreateMode = Private,
        }))
        {
        }

        if (File.GetUnixFileMode(path) != Private)
        {
            File.SetUnixFileMode(path, Private);
        }
    }
}
