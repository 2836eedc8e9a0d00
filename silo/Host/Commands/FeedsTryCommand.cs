using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SituationRoom.Feeds.Messages;
using SituationRoom.Host.Serving;
using SituationRoom.Host.Trying;
using Spectre.Console;

namespace SituationRoom.Host.Commands;

/// <summary><c>feeds try</c>: a file through a feed's mapping and the room's places, without taking it in.</summary>
internal static class FeedsTryCommand
{
    private const string About = """
        Show what a feed would make of a file, and take nothing in: for the first items each canonical field with its
        sources, the steps of the mapping and who gave the value, then extras, district, category and cell; then what the
        whole file would come to, with the reasons of rejections and the words that the configuration does not know.

        Personal fields are masked. No server is needed and no data directory is touched.
        Exit code: 0 everything would be accepted, 1 something would be rejected, 2 it could not be tried.
        """;

    private static readonly Argument<string> Feed = new("feed") { Description = "The feed's id.", HelpName = "FEED" };

    private static readonly Argument<string> File = new("file") { Description = "A sample of what it sends, also in .gz.", HelpName = "FILE" };

    private static readonly Option<string?> Config = new("--config") { Description = "The configuration [default: situationroom.json here].", HelpName = "FILE" };

    private static readonly Option<int> Limit = new("--limit")
    {
        Description = "How many items are shown.",
        CustomParser = ParseLimit,
        DefaultValueFactory = _ => 3,
        HelpName = "N",
    };

    private static readonly Option<string?> Format = new("--format")
    {
        Description = $"What the file holds, where its name does not say it: {string.Join(", ", TrialFormats.Words)}.",
        HelpName = "FORMAT",
    };

    private static readonly Option<MessageKind?> Kind = new("--kind") { Description = "What the items are [default: reports, unless the mapping maps readings only].", HelpName = "reports|readings" };

    private static readonly Option<bool> Json = new("--json") { Description = "Answer with one JSON document." };

    private static readonly Option<bool> ShowPersonal = new("--show-personal") { Description = "Show personal fields too." };

    public static Command Create()
    {
        var command = new Command("try", About) { Feed, File, Config, Limit, Format, Kind, Json, ShowPersonal };
        command.SetAction(parsed => Run(new TrialOptions
        {
            Feed = parsed.GetRequiredValue(Feed),
            File = parsed.GetRequiredValue(File),
            Config = parsed.GetValue(Config),
            Limit = parsed.GetValue(Limit),
            Format = parsed.GetValue(Format),
            Kind = parsed.GetValue(Kind),
            Json = parsed.GetValue(Json),
            ShowPersonal = parsed.GetValue(ShowPersonal),
        }));
        return command;
    }

    private static int Run(TrialOptions options)
    {
        try
        {
            return new TrialSession(options, AnsiConsole.Console).Run();
        }
        catch (StartException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{options.File}: {fault.Message}");
        }

        return TrialSession.NotTried;
    }

    private static int ParseLimit(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit))
        {
            return limit;
        }

        result.AddError($"--limit {text}: a number of items is needed, zero or more; write it like --limit 5.");
        return 0;
    }
}
