using System.Security.Cryptography;

namespace SituationRoom.Journal.Sqlite;

/// <summary>
/// A file that takes up a little room while there is some, and gives it back to a start on a full disk: SQLite needs
/// 32 KiB each beside the journal and beside the accounts (its index of the WAL) even to read them, and removes them when it closes.
/// </summary>
internal static class DiskReserve
{
    public const string FileName = "journal.reserve";

    private const int Size = 96 << 10;

    /// <summary>Makes it where it is missing. Where there is no room for it the journal does without.</summary>
    public static void Keep(string directory)
    {
        var path = Path.Combine(directory, FileName);
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: >= Size })
            {
                return;
            }

            // Random bytes: a disk that compresses would keep nothing for zeros.
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            file.Write(RandomNumberGenerator.GetBytes(Size));
            file.Flush(flushToDisk: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            GiveUp(directory);
        }
    }

    /// <summary>Gives the room back; false where there was nothing to give.</summary>
    public static bool GiveUp(string directory)
    {
        var path = Path.Combine(directory, FileName);
        try
        {
            var was = File.Exists(path);
            File.Delete(path);
            return was;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
