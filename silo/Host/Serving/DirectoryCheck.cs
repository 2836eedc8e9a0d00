using SituationRoom.Journal;

namespace SituationRoom.Host.Serving;

/// <summary>Whether a directory can hold the data.</summary>
internal static class DirectoryCheck
{
    /// <summary>Makes it where it is missing, and says what is wrong with it, with the remedy; null where nothing is.</summary>
    public static string? Trouble(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FullDisk.Is(e)
                ? $"--data {directory}: {FullDisk.Sentence(directory)}"
                : $"--data {directory}: the directory can't be made ({e.Message.TrimEnd('.')}); give this user the right to write there, or name another with --data DIR.";
        }
    }
}
