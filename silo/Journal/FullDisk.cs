namespace SituationRoom.Journal;

/// <summary>Tells a full disk from other reasons why nothing can be written, because its remedy is another.</summary>
public static class FullDisk
{
    private const long NothingFits = 64 << 10;
    private const int NoSpace = 28; // ENOSPC, on Linux and macOS
    private const int LinuxQuota = 122; // EDQUOT
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>Whether the system refused a write because there was no room.</summary>
    public static bool Is(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error is IOException && error.HResult is NoSpace or LinuxQuota or WindowsDiskFull;
    }

    /// <summary>Whether the disk that holds a directory, or will hold it, has no room left; false where that can't be told.</summary>
    public static bool Holds(string directory)
    {
        try
        {
            var there = Path.GetFullPath(directory);
            while (!Directory.Exists(there) && Path.GetDirectoryName(there) is { } above)
            {
                there = above;
            }

            return new DriveInfo(there).AvailableFreeSpace < NothingFits;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>What is wrong and what to do, where a start is not possible on it.</summary>
    public static string Sentence(string directory) => $"the disk that holds {directory} is full; make room on it and start again";
}
