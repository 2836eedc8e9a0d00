using System.Text.RegularExpressions;

namespace SituationRoom.Architecture.Tests;

public sealed partial class SourceTests
{
    private static readonly string[] Extensions = [".cs", ".ts", ".tsx", ".css"];

    [Fact]
    public void No_source_file_is_longer_than_300_lines()
    {
        var tooLong = Repository.FilesIn("", Extensions)
            .Where(file => !Repository.IsGenerated(file))
            .Select(file => (File: file, Lines: File.ReadLines(Repository.Full(file)).Count()))
            .Where(pair => pair.Lines > 300);
        tooLong.ShouldBeEmpty("one purpose a file");
    }

    [Fact]
    public void No_build_output_is_committed() =>
        Repository.Files.Where(file => OutputFolder().IsMatch(file)).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_undone_in_the_sources() =>
        Offending(Repository.FilesIn("", Extensions), UndoneMark()).ShouldBeEmpty();

    [Fact]
    public void Tests_wait_for_conditions_and_never_sleep() =>
        Offending(Repository.FilesIn("tests/", ".cs"), Sleep()).ShouldBeEmpty();

    [Fact]
    public void No_test_is_switched_off() =>
        Offending(Repository.FilesIn("tests/", ".cs").Concat(Repository.FilesIn("wallboard/", ".ts", ".tsx")), SwitchedOff())
            .ShouldBeEmpty();

    private static IEnumerable<string> Offending(IEnumerable<string> files, Regex pattern) =>
        from file in files
        where !file.StartsWith("tests/Architecture.Tests/", StringComparison.Ordinal)
        from line in File.ReadLines(Repository.Full(file)).Select((text, index) => (text, number: index + 1))
        where pattern.IsMatch(line.text)
        select $"{file}:{line.number} {line.text.Trim()}";

    [GeneratedRegex(@"(^|/)(bin|obj|node_modules|dist|TestResults)/")]
    private static partial Regex OutputFolder();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex UndoneMark();

    [GeneratedRegex(@"Thread\.Sleep|Task\.Delay\(")]
    private static partial Regex Sleep();

    [GeneratedRegex(@"(Fact|Theory)\((Skip|.*Skip ?=)|\b(it|test|describe)\.(skip|only)\b")]
    private static partial Regex SwitchedOff();
}
