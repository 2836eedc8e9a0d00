using System.Globalization;
using System.Text;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files.Importing;

namespace SituationRoom.Feeds.Files.Dropping;

/// <summary>A watched folder on the disk: what lies in it, and where it goes. Deletes nothing that was dropped.</summary>
internal sealed class DropFolder
{
    private readonly FolderDefinition _definition;

    /// <param name="definition">The folder as configured.</param>
    /// <param name="directory">Below which a relative path lies.</param>
    public DropFolder(FolderDefinition definition, string directory)
    {
        _definition = definition;
        Path = System.IO.Path.GetFullPath(definition.Path, System.IO.Path.GetFullPath(directory));
        Done = System.IO.Path.GetFullPath(definition.Done, Path);
        Failed = System.IO.Path.GetFullPath(definition.Failed, Path);
        Work = System.IO.Path.Combine(Path, ".situationroom");
    }

    /// <summary>The folder, absolute.</summary>
    public string Path { get; }

    /// <summary>Where files go that were taken in.</summary>
    public string Done { get; }

    /// <summary>Where files go that could not be read.</summary>
    public string Failed { get; }

    /// <summary>Where progress and rejected rows lie meanwhile.</summary>
    public string Work { get; }

    /// <summary>Why the folder can't be used now, in one sentence; null where it can.</summary>
    public string? Trouble()
    {
        // It is not made where it is missing: an unmounted share must not look like an empty folder.
        if (!Directory.Exists(Path))
        {
            return $"the folder {Path} is not there; make or mount it, or mend folder.path";
        }

        foreach (var folder in new[] { Work, Done, Failed })
        {
            try
            {
                Directory.CreateDirectory(folder);
                using var trial = new FileStream(
                    System.IO.Path.Combine(folder, $".situationroom-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                return $"the folder {folder} can't be written, so that files could not be moved there; give the server's user the right to write it";
            }
        }

        try
        {
            _ = Directory.EnumerateFiles(Path).Any();
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"the folder {Path} can't be read; give the server's user the right to read it";
        }
    }

    /// <summary>The files of the feed that lie in it now.</summary>
    /// <exception cref="IOException">The folder can't be read.</exception>
    public IReadOnlyList<DroppedFile> Files()
    {
        var files = new List<DroppedFile>();
        foreach (var file in new DirectoryInfo(Path).EnumerateFiles())
        {
            if (DropNames.IsTaken(_definition, file.Name) && !IsLinkWithin(file) && Seen(file) is { } seen)
            {
                files.Add(seen);
            }
        }

        return files;
    }

    /// <summary>Whether a path is a link that leads out of the folder, or nowhere.</summary>
    public bool LeavesFolder(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is not null && !IsLinkWithin(file);
    }

    /// <summary>Moves a file and what belongs to it; a name that is taken there gets the moment behind it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="to"><see cref="Done"/> or <see cref="Failed"/>.</param>
    /// <param name="report">What its report says.</param>
    /// <param name="rejects">Files of rejected rows that go with it.</param>
    /// <param name="now">The moment.</param>
    /// <exception cref="IOException">It can't be moved.</exception>
    public static void Move(string file, string to, string report, IReadOnlyList<string> rejects, DateTimeOffset now)
    {
        var target = Free(to, System.IO.Path.GetFileName(file), now);
        var beside = System.IO.Path.Combine(to, SideName.Of(System.IO.Path.GetFileName(target), SideName.Ending));
        foreach (var rows in rejects)
        {
            File.Move(rows, beside + ".rejected" + System.IO.Path.GetExtension(rows), overwrite: true);
        }

        File.WriteAllText(beside + ".report.txt", report);

        // The file goes last: until then it would be taken up again.
        File.Move(file, target, overwrite: false);
    }

    /// <summary>Null where it is gone already: a sender renamed it meanwhile.</summary>
    private static DroppedFile? Seen(FileInfo file)
    {
        try
        {
            return file.LinkTarget is null ? new DroppedFile(file.FullName, file.Length, file.LastWriteTimeUtc) : new DroppedFile(file.FullName, 0, default);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>A link to what lies in the folder is passed over: that is taken under its own name.</summary>
    private bool IsLinkWithin(FileInfo file)
    {
        try
        {
            return file.LinkTarget is not null
                && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target
                && Real(target.DirectoryName!) == Real(Path);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string Real(string directory) => new DirectoryInfo(directory).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? directory;

    private static string Free(string folder, string name, DateTimeOffset now)
    {
        var stem = name;
        var ending = "";
        while (System.IO.Path.GetExtension(stem) is { Length: > 0 } extension && ending.Length < 10)
        {
            ending = extension + ending;
            stem = stem[..^extension.Length];
            if (!string.Equals(extension, ".gz", StringComparison.OrdinalIgnoreCase))
            {
                break;
            }
        }

        var target = System.IO.Path.Combine(folder, name);
        for (var again = 1; System.IO.Path.Exists(target); again++)
        {
            var moment = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
            var behind = $".{moment}{(again > 1 ? $"-{again}" : "")}{ending}";
            target = System.IO.Path.Combine(folder, SideName.Of(stem, Encoding.UTF8.GetByteCount(behind)) + behind);
        }

        return target;
    }
}
