using System.Text.Json;

namespace SituationRoom.Feeds.Files.Importing;

/// <summary>
/// How far an import has come: everything up to here is durable in the room. Kept beside the data while an import is
/// under way, and removed at its end. One that is lost costs time only: what is read again is a duplicate.
/// </summary>
/// <param name="Feed">The feed.</param>
/// <param name="Done">Files that were taken in wholly.</param>
/// <param name="Current">The file that is under way, or null.</param>
/// <param name="After">Up to where it was taken in.</param>
/// <param name="Account">What became of all rows so far.</param>
/// <param name="Reasons">Why rows were rejected, and how many; of the first so many reasons.</param>
public sealed record ImportCheckpoint(string Feed, IReadOnlyList<FileIdentity> Done, FileIdentity? Current, ImportPosition After, ImportAccount Account, IReadOnlyDictionary<string, long> Reasons)
{
    /// <summary>The id under which the room knows what <see cref="Current"/> brings; null before it was begun.</summary>
    public string? Import { get; init; }

    /// <summary>An import that has not begun.</summary>
    public static ImportCheckpoint None(string feed) => new(feed, [], null, default, default, new Dictionary<string, long>());

    /// <summary>The checkpoint at a path, or <see cref="None"/> where there is none that is whole.</summary>
    public static ImportCheckpoint Load(string path, string feed)
    {
        try
        {
            var kept = JsonSerializer.Deserialize<ImportCheckpoint>(File.ReadAllBytes(path));
            return kept?.Feed == feed && kept.Reasons is not null ? kept : None(feed);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return None(feed);
        }
    }

    /// <summary>Replaces the file at a path.</summary>
    public void Save(string path)
    {
        var beside = path + ".new";
        File.WriteAllBytes(beside, JsonSerializer.SerializeToUtf8Bytes(this));
        File.Move(beside, path, overwrite: true);
    }
}
