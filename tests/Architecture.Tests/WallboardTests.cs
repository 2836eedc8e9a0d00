using System.Text.RegularExpressions;

namespace SituationRoom.Architecture.Tests;

public sealed partial class WallboardTests
{
    private static readonly string[] PageSources = [".ts", ".tsx", ".css", ".html"];

    [Fact]
    public void The_pages_import_nothing_from_outside_their_folder()
    {
        foreach (var file in Pages())
        {
            foreach (Match import in RelativeImport().Matches(Repository.Text(file)))
            {
                var target = Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(file)!, import.Groups[1].Value));
                Path.GetRelativePath(Repository.Root, target).ShouldStartWith("wallboard", customMessage: file);
            }
        }
    }

    [Fact]
    public void The_pages_name_no_other_host()
    {
        var foreign =
            from file in Pages()
            from Match address in Address().Matches(Repository.Text(file))
            where !Namespaces().IsMatch(address.Value)
            select $"{file}: {address.Value}";
        foreign.ShouldBeEmpty("nothing comes from another host");
    }

    /// <summary>What is shipped to a browser: no tests, no build scripts.</summary>
    private static IEnumerable<string> Pages() =>
        Repository.FilesIn("wallboard/", PageSources).Where(file =>
            (file.StartsWith("wallboard/src/", StringComparison.Ordinal) || file.EndsWith(".html", StringComparison.Ordinal))
            && !file.Contains(".test.", StringComparison.Ordinal));

    [GeneratedRegex("""(?:from|import)\s*\(?\s*["'](\.[^"']*)["']""")]
    private static partial Regex RelativeImport();

    [GeneratedRegex("""(?:https?:|wss?:)?//[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s"'`<>)]*""", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    // Names of XML vocabularies, which nobody fetches.
    [GeneratedRegex(@"//www\.w3\.org/(2000/svg|1999/xhtml|1999/xlink)")]
    private static partial Regex Namespaces();
}
