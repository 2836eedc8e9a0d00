using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SituationRoom.Feeds.Files.Importing;
using SituationRoom.Host.Commands.Importing;
using SituationRoom.Host.Replay;
using SituationRoom.Host.Serving;
using Spectre.Console;

namespace SituationRoom.Host.Commands;

/// <summary><c>replay</c>: a journal or files, played through the doors of a running server.</summary>
internal static class ReplayCommand
{
    private const string About = """
        Play a journal (a data directory, or the file or database that a configuration names; it is only read) or files (CSV, NDJSON)
        through the doors of a running server.

        A journal is played in the order and at the pace in which its room took it, files at the pace of the times that
        they bear. Times and ids are kept, so that a room which knows them takes nothing twice; --retime moves the times
        to now and gives the ids a prefix of their own. Personal data and rejections are not played. Ctrl-C stops it.

        Exit code: 0 played to its end, 2 could not run or was stopped.
        """;

    private static readonly Argument<string[]> Source = new("source")
    {
        Description = "A data directory with a journal, or files, or a directory of files; with --journal none.",
        Arity = ArgumentArity.ZeroOrMore,
        HelpName = "SOURCE",
    };

    private static readonly Option<double> Speed = new("--speed")
    {
        Description = "How many times faster than it was, 1 to 1000.",
        CustomParser = ParseSpeed,
        DefaultValueFactory = _ => 1,
        HelpName = "N",
    };

    private static readonly Option<string?> Feed = new("--feed") { Description = "The feed that files belong to; of a journal, only this feed.", HelpName = "F" };

    private static readonly Option<Uri> Url = new("--url")
    {
        Description = "The server.",
        CustomParser = result => ServerUrl.Parse(result)!,
        DefaultValueFactory = _ => new Uri("http://127.0.0.1:5080"),
        HelpName = "URL",
    };

    private static readonly Option<string?> Mqtt = new("--mqtt") { Description = "Publish to this MQTT listener instead of posting; for feeds without a mapping.", HelpName = "ADDRESS:PORT" };

    private static readonly Option<string[]> Key = new("--key")
    {
        Description = "The feed's key; FEED=KEY, given as often as needed, where there are several feeds.",
        HelpName = "KEY",
    };

    private static readonly Option<string?> Keys = new("--keys")
    {
        Description = "A JSON file of keys by feed, such as data/demo/demo-keys.json.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Journal = new("--journal") { Description = "Instead of SOURCE: the journal that the configuration names, which may be a database's." };

    private static readonly Option<string?> Config = new("--config") { Description = "The configuration that maps files or names the journal [default: situationroom.json here].", HelpName = "FILE" };

    private static readonly Option<bool> Retime = new("--retime") { Description = "Move all times to now, at the speed; ids get a prefix." };

    public static Command Create()
    {
        var command = new Command("replay", About) { Source, Journal, Speed, Feed, Url, Mqtt, Key, Keys, Config, Retime };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Source) is not { Length: > 0 } != result.GetValue(Journal))
            {
                result.AddError("Name what is played: a data directory or files, or --journal for the one that the configuration names.");
            }
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new ReplayOptions
            {
                Source = parsed.GetRequiredValue(Source),
                Speed = parsed.GetValue(Speed),
                Feed = parsed.GetValue(Feed),
                Url = parsed.GetRequiredValue(Url),
                Mqtt = parsed.GetValue(Mqtt),
                Keys = parsed.GetValue(Key) ?? [],
                KeysFile = parsed.GetValue(Keys),
                Config = parsed.GetValue(Config),
                Retime = parsed.GetValue(Retime),
            },
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ReplayOptions options, CancellationToken cancellationToken)
    {
        using var interruption = new Interruption(cancellationToken);
        try
        {
            await new ReplaySession(options, AnsiConsole.Console).RunAsync(interruption.Token);
            return ImportSession.AllTaken;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped.");
        }
        catch (Exception fault) when (fault is StartException or ImportStoppedException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
        }

        return ImportSession.NotRun;
    }

    private static double ParseSpeed(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed) && speed is >= 1 and <= 1000)
        {
            return speed;
        }

        result.AddError($"--speed {text}: a number between 1 and 1000 is needed; write it like --speed 60.");
        return 1;
    }
}
