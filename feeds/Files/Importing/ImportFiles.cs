namespace SituationRoom.Feeds.Files.Importing;

/// <summary>Which files an import reads.</summary>
public static class ImportFiles
{
    private static readonly string[] Endings = [".csv", ".csv.gz", ".ndjson", ".ndjson.gz", ".jsonl", ".jsonl.gz", ".json", ".json.gz", ".xlsx"];

    /// <summary>
    /// Files as named, and for a directory the files in and below it whose names end as an import's do, in the order of
    /// their paths.
    /// </summary>
    /// <exception cref="ImportStoppedException">There is no such file, or none in a directory.</exception>
    public static IReadOnlyList<string> Expand(IReadOnlyList<string> named)
    {
        var files = new List<string>();
        foreach (var name in named)
        {
            if (!Directory.Exists(name))
            {
                files.Add(File.Exists(name) ? name : throw new ImportStoppedException($"There is no file {name}."));
                continue;
            }

            var within = Directory.EnumerateFiles(name, "*", SearchOption.AllDirectories).Where(IsReadable).Order(StringComparer.Ordinal).ToList();
            files.AddRange(within.Count > 0 ? within : throw new ImportStoppedException($"{name} holds no file that ends in {string.Join(", ", Endings)}."));
        }

        return files;
    }

    /// <summary>Whether a file's name ends as an import's do, and it is not what an import wrote.</summary>
    public static bool IsReadable(string path) =>
        !Path.GetFileName(path).StartsWith('.') && Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        && !path.Contains(".rejected.", StringComparison.Ordinal);

    /// <summary>Whether it holds CSV rather than NDJSON.</summary>
    public static bool IsCsv(string path) =>
        path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase);
}
