using System.CommandLine;
using System.CommandLine.Parsing;

namespace SituationRoom.Host.Commands;

/// <summary>
/// What is said where a command line is not understood: what is wrong, what was probably meant, and what there is to choose from. The parser's own
/// action writes to standard output, knows an option only without its value, and shows a whole page of help.
/// </summary>
internal static class WrongCommandLine
{
    /// <summary>Exit code: nothing was done.</summary>
    public const int NotUnderstood = 2;

    private const int MostEdits = 2;

    /// <summary>Says it.</summary>
    /// <param name="parsed">A command line with errors.</param>
    /// <param name="output">Where it is said.</param>
    /// <returns>The exit code.</returns>
    public static int Tell(ParseResult parsed, TextWriter output)
    {
        foreach (var error in parsed.Errors)
        {
            output.WriteLine(error.Message);
        }

        var command = parsed.CommandResult;
        foreach (var meant in parsed.UnmatchedTokens.Select(token => Meant(token, command)).OfType<string>().Distinct())
        {
            output.WriteLine($"Did you mean {meant}?");
        }

        var choices = command.Command.Subcommands.Where(below => !below.Hidden).ToList();
        if (command.Command.Action is null && choices.Count > 0)
        {
            output.WriteLine("Write one of:");
            foreach (var below in choices)
            {
                output.WriteLine($"  {NameOf(command)} {below.Name}  {FirstSentence(below.Description ?? "")}");
            }
        }

        output.WriteLine($"{NameOf(command)} --help says more.");
        return NotUnderstood;
    }

    /// <summary>The name that is written most alike, of those that may stand there; null where none is alike.</summary>
    private static string? Meant(string token, CommandResult command)
    {
        var written = token.Split('=', ':')[0];
        var nearest = Names(command).Select(name => (Name: name, Edits: Edits(written, name))).OrderBy(near => near.Edits).FirstOrDefault();
        return nearest.Name is { } found && nearest.Edits <= Math.Min(MostEdits, found.TrimStart('-').Length / 2) ? found : null;
    }

    private static IEnumerable<string> Names(CommandResult command)
    {
        var below = command.Command.Subcommands.Where(each => !each.Hidden).Select(each => each.Name);
        var options = command.Command.Options.Where(each => !each.Hidden).Select(each => each.Name);
        return command.Parent is CommandResult above ? [.. below, .. options, .. above.Command.Options.Where(each => each.Recursive).Select(each => each.Name)] : [.. below, .. options];
    }

    /// <summary>How many letters must be put in, left out, exchanged or changed with their neighbour to make one word of the other.</summary>
    private static int Edits(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
                    rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[one.Length, other.Length];
    }

    private static string NameOf(CommandResult result) => result.Parent is CommandResult above ? $"{NameOf(above)} {result.Command.Name}" : "situationroom";

    private static string FirstSentence(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.IndexOfAny(['.', ':', ';']) is > 0 and var end ? line[..end] : line;
    }
}
