using System.Globalization;
using System.Text;

namespace SituationRoom.Journal.Sqlite;

/// <summary>Holds a directory for one process; the system lets go of it when the process ends, however it ends.</summary>
internal sealed class DirectoryLock : IDisposable
{
    private readonly FileStream _file;
    private readonly string _directory;

    private DirectoryLock(FileStream file, string directory) => (_file, _directory) = (file, directory);

    /// <exception cref="JournalInUseException">Another process holds it.</exception>
    public static DirectoryLock Take(string directory)
    {
        var path = Path.Combine(directory, "journal.lock");
        FileStream file;
        try
        {
            // FileShare.None is flock(LOCK_EX) on Linux and a sharing violation on Windows.
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (error is not (FileNotFoundException or DirectoryNotFoundException) && !FullDisk.Is(error))
        {
            throw new JournalInUseException(
                $"{directory} is in use by another situationroom{Holder(directory)}; stop that one or choose another directory with --data", error);
        }

        Sign(directory);
        return new DirectoryLock(file, directory);
    }

    public void Dispose()
    {
        try
        {
            File.Delete(HolderPath(_directory));
        }
        finally
        {
            _file.Dispose();
        }
    }

    // The locked file can't be read by others on every system, so who holds it stands in a file beside it.
    private static string HolderPath(string directory) => Path.Combine(directory, "journal.pid");

    private static void Sign(string directory)
    {
        try
        {
            File.WriteAllText(HolderPath(directory), Environment.ProcessId.ToString(CultureInfo.InvariantCulture), Encoding.ASCII);
        }
        catch (IOException)
        {
            // A full disk: the lock holds all the same, only its holder is not named.
        }
    }

    private static string Holder(string directory)
    {
        try
        {
            return $" (process {File.ReadAllText(HolderPath(directory)).Trim()})";
        }
        catch (IOException)
        {
            return string.Empty;
        }
    }
}
