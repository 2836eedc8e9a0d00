using System.Diagnostics;

namespace SituationRoom.Architecture.Tests;

/// <summary>The working tree as git sees it: tracked files and new ones that are not ignored, paths relative to the root with slashes.</summary>
internal static class Repository
{
    private static readonly Lazy<IReadOnlyList<string>> AllFiles = new(List);

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> Files => AllFiles.Value;

    public static IEnumerable<string> FilesIn(string folder, params string[] extensions) =>
        Files.Where(file => file.StartsWith(folder, StringComparison.Ordinal)
            && extensions.Any(extension => file.EndsWith(extension, StringComparison.Ordinal)));

    public static string Full(string path) => Path.Combine(Root, path);

    public static string Text(string path) => File.ReadAllText(Full(path));

    public static bool IsGenerated(string path) =>
        path.EndsWith(".gen.ts", StringComparison.Ordinal) || path.EndsWith(".g.cs", StringComparison.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SituationRoom.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("SituationRoom.sln lies above no parent of the tests.");
    }

    private static List<string> List()
    {
        var start = new ProcessStartInfo("git", "-c core.quotepath=off ls-files --cached --others --exclude-standard")
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        var lines = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return [.. lines.Where(line => File.Exists(Path.Combine(Root, line))).Order(StringComparer.Ordinal)];
    }
}
