using System.Text.RegularExpressions;

namespace SituationRoom.Architecture.Tests;

/// <summary>A C# source reduced to what the rules ask of it.</summary>
/// <param name="Path">Relative to the root.</param>
/// <param name="Namespace">Its file-scoped namespace; empty for top-level statements.</param>
/// <param name="Usings">Namespaces that it imports.</param>
/// <param name="Declares">Names of the types that it declares.</param>
/// <param name="Words">Identifiers outside comments and literals.</param>
internal sealed partial record SourceFile(
    string Path,
    string Namespace,
    IReadOnlyList<string> Usings,
    IReadOnlyList<string> Declares,
    IReadOnlySet<string> Words)
{
    public static SourceFile Read(string path)
    {
        var code = CommentsAndLiterals().Replace(Repository.Text(path), " ");
        return new SourceFile(
            path,
            NamespaceLine().Match(code) is { Success: true } match ? match.Groups[1].Value : "",
            [.. UsingLine().Matches(code).Select(each => each.Groups[1].Value)],
            [.. Declaration().Matches(code).Select(each => each.Groups[1].Value)],
            Identifier().Matches(code).Select(each => each.Value).ToHashSet());
    }

    [GeneratedRegex("""
        //[^\n]*|/\*.*?\*/|\$*\"{3,}.*?\"{3,}|[@$]*\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])+'
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CommentsAndLiterals();

    [GeneratedRegex(@"^namespace\s+([\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^\s*(?:global\s+)?using\s+(?:static\s+|\w+\s*=\s*)?([\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?|delegate\s+[\w<>?\[\]]+)\s+([A-Z]\w*)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\b[A-Za-z_]\w*\b")]
    private static partial Regex Identifier();
}
