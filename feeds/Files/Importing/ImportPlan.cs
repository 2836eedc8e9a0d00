using System.Security.Cryptography;
using System.Text;

namespace SituationRoom.Feeds.Files.Importing;

/// <summary>What an import reads, and where it notes how far it has come.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Files">The files in order.</param>
/// <param name="WorkDirectory">Where the checkpoint and the rejects go; null: each beside its file.</param>
/// <param name="Restart">Whether a checkpoint is disregarded.</param>
public sealed record ImportPlan(string Feed, IReadOnlyList<string> Files, string? WorkDirectory, bool Restart)
{
    /// <summary>How it comes, as <see cref="Reports.ImportMark.Source"/> says it.</summary>
    public string Source { get; init; } = "command";

    /// <summary>The checkpoint's file: one for these files and this feed.</summary>
    public string CheckpointPath
    {
        get
        {
            var names = string.Join('\n', Files.Select(Path.GetFullPath));
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(names)))[..8];
            return Path.Combine(WorkDirectoryOf(Files[0]), $".situationroom-import.{Feed}.{hash}.json");
        }
    }

    /// <summary>Where a file's rejects go.</summary>
    public string WorkDirectoryOf(string file) => WorkDirectory ?? Path.GetDirectoryName(Path.GetFullPath(file))!;
}
