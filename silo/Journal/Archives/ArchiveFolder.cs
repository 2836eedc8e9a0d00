using System.Globalization;

namespace SituationRoom.Journal.Archives;

/// <summary>
/// The archives of a data directory, in its folder <c>archives</c>: each says in its name from which position to which it holds entries; together they hold all from the first
/// on.
/// </summary>
/// <param name="data">The data directory.</param>
public sealed class ArchiveFolder(string data)
{
    /// <summary>The folder's name within the data directory.</summary>
    public const string Name = "archives";

    private const string Prefix = "journal-";
    private const string Suffix = ".archive";

    /// <summary>Where it is; it may be missing.</summary>
    public string Path { get; } = System.IO.Path.Combine(data, Name);

    /// <summary>The name of an archive's file.</summary>
    public static string FileName(long first, long last) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{first:D19}-{last:D19}{Suffix}");

    /// <summary>Bytes that the archives take up.</summary>
    public long Bytes() => new DirectoryInfo(Path) is { Exists: true } folder ? folder.EnumerateFiles().Sum(file => file.Length) : 0;

    /// <summary>Every archive, by its positions.</summary>
    public IReadOnlyList<(long First, long Last, string Path)> All()
    {
        var found = new List<(long First, long Last, string Path)>();
        foreach (var path in Directory.Exists(Path) ? Directory.EnumerateFiles(Path, $"{Prefix}*{Suffix}") : [])
        {
            if (System.IO.Path.GetFileNameWithoutExtension(path)[Prefix.Length..].Split('-') is [var from, var to]
                && long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first) && long.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var last))
            {
                found.Add((first, last, path));
            }
        }

        return [.. found.OrderBy(archive => archive.First)];
    }

    /// <summary>Position of the last entry that is archived; 0 where none is.</summary>
    public long Last() => All() is [.., var newest] ? newest.Last : 0;
}
