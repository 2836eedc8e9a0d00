using System.CommandLine;
using SituationRoom.Feeds.Files.Importing;
using SituationRoom.Host.Commands.Importing;
using SituationRoom.Host.Import;
using SituationRoom.Host.Serving;
using Spectre.Console;

namespace SituationRoom.Host.Commands;

/// <summary><c>import</c>: files into a room.</summary>
internal static class ImportCommand
{
    private const string About = """
        Take files into a room: CSV, NDJSON and JSON, also in .gz, and XLSX, mapped by the feed's configuration.

        Without --url it opens the data directory itself, so no server may have it open; with --url it sends through a
        running server's HTTP door. Either way each row is durable before it counts. An import that was stopped goes on
        where it was; a second one finds everything known and takes nothing twice. Rejected rows are written beside
        their file as FILE.rejected.csv or .ndjson with line and reason.

        Exit code: 0 all rows taken in or known, 1 some rejected, 2 could not run or was stopped.
        """;

    private static readonly Argument<string[]> Files = new("files")
    {
        Description = "Files, or directories, which are read in the order of names.",
        Arity = ArgumentArity.OneOrMore,
        HelpName = "FILE",
    };

    private static readonly Option<string> Feed = new("--feed") { Description = "The feed that they belong to.", Required = true, HelpName = "F" };

    private static readonly Option<string?> Config = new("--config") { Description = "The configuration [default: situationroom.json here].", HelpName = "FILE" };

    private static readonly Option<string?> Data = new("--data") { Description = "The data directory [default: the configured one].", HelpName = "DIR" };

    private static readonly Option<Uri?> Url = new("--url")
    {
        Description = "A running server, such as http://127.0.0.1:5080.",
        HelpName = "URL",
        CustomParser = ServerUrl.Parse,
    };

    private static readonly Option<string?> Key = new("--key") { Description = "The feed's key, with --url.", HelpName = "KEY" };

    private static readonly Option<string?> Work = new("--work")
    {
        Description = "Where progress and rejected rows go [default: beside each file].",
        HelpName = "DIR",
    };

    private static readonly Option<bool> Restart = new("--restart") { Description = "Begin anew, whatever an earlier run noted." };

    public static Command Create()
    {
        var command = new Command("import", About) { Files, Feed, Config, Data, Url, Key, Work, Restart };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new ImportOptions
            {
                Files = parsed.GetRequiredValue(Files),
                Feed = parsed.GetRequiredValue(Feed),
                Config = parsed.GetValue(Config),
                Data = parsed.GetValue(Data),
                Url = parsed.GetValue(Url),
                Key = parsed.GetValue(Key),
                Work = parsed.GetValue(Work),
                Restart = parsed.GetValue(Restart),
            },
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ImportOptions options, CancellationToken cancellationToken)
    {
        using var interruption = new Interruption(cancellationToken);
        try
        {
            return await new ImportSession(options, AnsiConsole.Console).RunAsync(interruption.Token);
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped. The same command goes on from here.");
        }
        catch (Exception fault) when (fault is StartException or ImportStoppedException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
        }

        return ImportSession.NotRun;
    }
}
