using System.Text.RegularExpressions;

namespace SituationRoom.Architecture.Tests;

/// <summary>Documents name only what exists.</summary>
public sealed partial class DocumentTests
{
    private static readonly Lazy<IReadOnlySet<string>> KnownWords = new(() => Repository
        .FilesIn("", ".cs", ".ts", ".tsx", ".csproj", ".props", ".json")
        .SelectMany(file => Word().Matches(Repository.Text(file)).Select(match => match.Value))
        .ToHashSet());

    public static TheoryData<string> Documents => ["README.md", "ARCHITECTURE.md", "DECISIONS.md", "CONTRIBUTING.md", "CHANGELOG.md"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Paths_that_a_document_names_exist(string document)
    {
        var missing = Quoted(document)
            .Concat(Links(document))
            .Where(IsPath)
            .Where(path => !Exists(path.TrimEnd('/')))
            .Distinct();
        missing.ShouldBeEmpty($"{document} names paths that are not there");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Types_that_a_document_names_exist(string document)
    {
        var missing = Quoted(document)
            .Where(word => TypeName().IsMatch(word))
            .SelectMany(word => word.Split('.'))
            .Where(word => !KnownWords.Value.Contains(word))
            .Distinct();
        missing.ShouldBeEmpty($"{document} names types that are in no source");
    }

    private static IEnumerable<string> Quoted(string document) =>
        BackTicks().Matches(Fences().Replace(Repository.Text(document), "")).Select(match => match.Groups[1].Value.Trim());

    private static IEnumerable<string> Links(string document) =>
        Link().Matches(Fences().Replace(Repository.Text(document), ""))
            .Select(match => match.Groups[1].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains(':', StringComparison.Ordinal));

    /// <summary>A path of the repository: begins with one of its top-level names, or ends like a file of a kind that lies in it.</summary>
    private static bool IsPath(string text) =>
        PathLike().IsMatch(text)
        && (text.Contains('/', StringComparison.Ordinal)
            ? Repository.Files.Any(file => file.Split('/')[0] == text.Split('/')[0]) || text.StartsWith("./", StringComparison.Ordinal)
            : FileName().IsMatch(text));

    private static bool Exists(string path)
    {
        var wanted = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        return Repository.Files.Any(file =>
            file == wanted
            || file.StartsWith(wanted + "/", StringComparison.Ordinal)
            || (!wanted.Contains('/', StringComparison.Ordinal) && file.EndsWith("/" + wanted, StringComparison.Ordinal)));
    }

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fences();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex BackTicks();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\.?[\w./-]+$")]
    private static partial Regex PathLike();

    [GeneratedRegex(@"^[\w.-]+\.(cs|csproj|sln|props|md|sh|ts|tsx|txt|svg|png|geojson|yml)$")]
    private static partial Regex FileName();

    [GeneratedRegex(@"^[A-Z][a-z0-9]*(?:[A-Z][A-Za-z0-9]*)+(?:\.[A-Z]\w*)*$")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\b[A-Z]\w+\b")]
    private static partial Regex Word();
}
