namespace SituationRoom.Feeds.Files.Importing;

/// <summary>A progress that nobody watches.</summary>
public sealed class Unwatched : IImportProgress
{
    public static readonly Unwatched Instance = new();

    private Unwatched()
    {
    }

    public void Report(string file, double share, ImportAccount account)
    {
    }
}
