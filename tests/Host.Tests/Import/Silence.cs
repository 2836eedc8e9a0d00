using SituationRoom.Feeds.Files.Importing;

namespace SituationRoom.Host.Tests.Import;

/// <summary>A progress that nobody watches, but that counts.</summary>
internal sealed class Silence : IImportProgress
{
    public double LastShare { get; private set; }

    public void Report(string file, double share, ImportAccount account) => LastShare = share;
}
