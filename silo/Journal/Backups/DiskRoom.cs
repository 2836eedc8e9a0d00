using System.Globalization;

namespace SituationRoom.Journal.Backups;

/// <summary>Whether a disk has room for what is to be written.</summary>
internal static class DiskRoom
{
    // Packed, the entries of a journal take about a seventh of what its file does, more where much of it is encrypted.
    private const int Share = 3;

    /// <summary>What a backup of so many bytes will take, at the most that is usual.</summary>
    public static long Expected(long bytes) => bytes / Share;

    /// <exception cref="BackupFailedException">There is less free where a directory lies.</exception>
    public static void Require(string directory, long bytes, string what)
    {
        var free = new DriveInfo(directory).AvailableFreeSpace;
        if (free < bytes)
        {
            throw new BackupFailedException(string.Create(
                CultureInfo.InvariantCulture, $"{directory} has {free / 1e6:N0} MB free, and {what} needs {bytes / 1e6:N0} MB; make room there, or name another place"));
        }
    }
}
