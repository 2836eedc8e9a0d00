namespace SituationRoom.Feeds.Files.Importing;

/// <summary>Who is told how an import goes.</summary>
public interface IImportProgress
{
    /// <summary>Told after each batch; must not take long.</summary>
    /// <param name="file">The file under way.</param>
    /// <param name="share">How much of all files was read, 0 to 1.</param>
    /// <param name="account">What became of the rows so far.</param>
    void Report(string file, double share, ImportAccount account);
}
