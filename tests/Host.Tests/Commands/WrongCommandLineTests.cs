using System.CommandLine.Invocation;
using SituationRoom.Host.Commands;

namespace SituationRoom.Host.Tests.Commands;

public sealed class WrongCommandLineTests
{
    [Theory]
    [InlineData("feedz", "feeds")]
    [InlineData("feeds tri pos a.csv", "try")]
    [InlineData("serve --dta data", "--data")]
    [InlineData("serve --dta=data", "--data")]
    [InlineData("--cofnig a.json", "--config")]
    [InlineData("rules tset", "test")]
    [InlineData("user ad", "add")]
    [InlineData("bench --scond 3", "--seconds")]
    [InlineData("feeds try pos a.csv --limt 3", "--limit")]
    public void What_is_misspelt_is_told_with_what_was_probably_meant(string line, string meant)
    {
        var (code, said) = Tell(line);
        code.ShouldBe(2);
        said.ShouldContain($"Did you mean {meant}?");
    }

    [Theory]
    [InlineData("feeds", "  situationroom feeds try  Show what a feed would make of a file")]
    [InlineData("rules", "  situationroom rules test  ")]
    [InlineData("user", "  situationroom user add  ")]
    [InlineData("database", "  situationroom database ")]
    public void A_command_that_needs_another_after_it_lists_them(string line, string choice)
    {
        var (code, said) = Tell(line);
        code.ShouldBe(2);
        said.ShouldContain(choice);
        said.ShouldContain($"situationroom {line} --help");
    }

    [Fact]
    public void What_is_like_nothing_is_told_without_a_guess()
    {
        var (code, said) = Tell("serve --quite-another-thing");
        code.ShouldBe(2);
        said.ShouldContain("--quite-another-thing");
        said.ShouldNotContain("Did you mean");
        said.ShouldContain("situationroom serve --help");
    }

    private static (int Code, string Said) Tell(string line)
    {
        var parsed = AllCommands.Create().Parse(line.Split(' '));
        parsed.Action.ShouldBeOfType<ParseErrorAction>();
        using var output = new StringWriter();
        return (WrongCommandLine.Tell(parsed, output), output.ToString());
    }
}
