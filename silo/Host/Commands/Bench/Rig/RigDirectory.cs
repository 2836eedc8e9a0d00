namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>A temporary directory with a configuration of its own: a small city, and feeds whose keys are known here.</summary>
internal sealed class RigDirectory : IDisposable
{
    /// <param name="below">A directory to put it into; null: the system's temporary place.</param>
    /// <param name="configuration">The text of its situationroom.json; null: that of <see cref="RigCity"/>.</param>
    public RigDirectory(string? below = null, string? configuration = null)
    {
        Root = Directory.CreateTempSubdirectory("situationroom-rig-").FullName;
        if (below is not null)
        {
            Directory.Delete(Root);
            Root = Directory.CreateDirectory(Path.Combine(below, Path.GetFileName(Root))).FullName;
        }

        File.WriteAllText(Configuration, configuration ?? RigCity.Configuration());
    }

    public string Root { get; }

    public string Configuration => Path.Combine(Root, "situationroom.json");

    public string Data => Path.Combine(Root, "data");

    /// <summary>Arguments of <c>serve</c> for this directory.</summary>
    public string[] Arguments => ["--config", Configuration, "--data", Data, "--no-demo"];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
