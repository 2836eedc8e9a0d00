using System.Text.RegularExpressions;

namespace SituationRoom.Architecture.Tests;

/// <summary>The table of acceptance names only tests that there are, and has every point.</summary>
public sealed partial class AcceptanceTableTests
{
    private const string Table = "docs/acceptance.md";
    private const int Points = 18;

    [Fact]
    public void Every_point_has_its_row() =>
        Row().Matches(Repository.Text(Table)).Select(match => match.Groups[1].Value).ShouldBe(Enumerable.Range(1, Points).Select(point => $"{point}"));

    [Fact]
    public void Every_method_that_it_names_is_a_test_of_its_class()
    {
        var sources = Repository.FilesIn("tests/", ".cs").Select(Repository.Text).ToList();
        var named = Method().Matches(Repository.Text(Table)).Select(match => (Class: match.Groups[1].Value, Method: match.Groups[2].Value)).Distinct().ToList();
        named.Count.ShouldBeGreaterThan(15);
        named.Where(test => !sources.Exists(text => text.Contains($"class {test.Class}", StringComparison.Ordinal) && Regex.IsMatch(text, $@"public (async )?(Task|void) {test.Method}\("))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_title_that_it_names_stands_in_its_file()
    {
        var missing = Files().Matches(Repository.Text(Table))
            .SelectMany(file => Title().Matches(file.Groups[2].Value).Select(title => (File: file.Groups[1].Value, Title: title.Groups[1].Value)))
            .Where(test => !Repository.Text(test.File).Contains($"'{test.Title}'", StringComparison.Ordinal))
            .ToList();
        missing.ShouldBeEmpty();
    }

    [GeneratedRegex(@"(?m)^\| (\d+) \|")]
    private static partial Regex Row();

    [GeneratedRegex(@"`([A-Z]\w+)\.([A-Z]\w+)`")]
    private static partial Regex Method();

    /// <summary>A file of pages' tests and the titles behind it.</summary>
    [GeneratedRegex(@"`(wallboard/[\w/.-]+\.test\.ts)`((?:[ ,]*“[^”]+”)+)")]
    private static partial Regex Files();

    [GeneratedRegex("“([^”]+)”")]
    private static partial Regex Title();
}
