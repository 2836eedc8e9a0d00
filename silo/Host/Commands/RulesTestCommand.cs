using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.RuleTrials;
using SituationRoom.Host.Serving;
using Spectre.Console;

namespace SituationRoom.Host.Commands;

/// <summary><c>rules test</c>: the rules over the journal's past.</summary>
internal static class RulesTestCommand
{
    private const string About = """
        Show what the configured rules would have raised over the journal's past: each alert with its time, its subject and how
        long it lasted, how many of each rule and day, and all of it against the targets for alert systems.

        The journal is only read, also beside a running server; it is folded afresh from its beginning, and the room's own
        machinery makes alerts of it: the rules are evaluated every ten seconds of its time, those of severity also as
        incidents came. What people did about alerts is not played; instead each is acknowledged and assigned after the time
        of --answered-after. Nor are failures of feeds, which no entry tells; while the room itself was down its feeds look
        silent.

        What was imported came to the room at one moment. With --by-source everything is played at the times that its sources
        gave it instead, in memory, and without the rules on silent feeds.

        Exit code: 0 tried to the end, 2 could not run or was stopped.
        """;

    private static readonly Option<string?> From = new("--from") { Description = "A day or a time of the city, such as 2026-11-20 or 2026-11-20T18:30 [default: seven days before the end].", HelpName = "TIME" };

    private static readonly Option<string?> To = new("--to") { Description = "The same [default: the journal's end].", HelpName = "TIME" };

    private static readonly Option<bool> BySource = new("--by-source") { Description = "Play at the times of the sources, as for what was imported." };

    private static readonly Option<string[]> Rule = new("--rule") { Description = "Only this rule, also where it is switched off; given as often as needed.", HelpName = "ID" };

    private static readonly Option<int> Operators = Whole("--operators", "How many people answer to alerts at a time.", 1, least: 1);

    private static readonly Option<TimeSpan?> AnsweredAfter = new("--answered-after")
    {
        Description = "After how long they acknowledge and assign each alert, such as 30s or 5m; never: nobody does [default: 2m].",
        HelpName = "TIME",
        DefaultValueFactory = _ => new RuleTrialOptions().AnsweredAfter,
        CustomParser = Answered,
    };

    private static readonly Option<int> Limit = Whole("--limit", "How many alerts are listed one by one.", 50, least: 0);

    private static readonly Option<string?> Config = new("--config") { Description = "The configuration [default: situationroom.json here, or the demonstration's].", HelpName = "FILE" };

    private static readonly Option<string?> Data = new("--data") { Description = "The data directory [default: the journal that the configuration names, a file or a database].", HelpName = "DIR" };

    public static Command Create()
    {
        var command = new Command("test", About) { From, To, BySource, Rule, Operators, AnsweredAfter, Limit, Config, Data };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new RuleTrialOptions
            {
                From = parsed.GetValue(From),
                To = parsed.GetValue(To),
                BySource = parsed.GetValue(BySource),
                Rules = parsed.GetValue(Rule) ?? [],
                Operators = parsed.GetValue(Operators),
                AnsweredAfter = parsed.GetValue(AnsweredAfter),
                Limit = parsed.GetValue(Limit),
                Config = parsed.GetValue(Config),
                Data = parsed.GetValue(Data),
            },
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(RuleTrialOptions options, CancellationToken cancellationToken)
    {
        using var interruption = new Interruption(cancellationToken);
        try
        {
            return await new RuleTrialSession(options, AnsiConsole.Console).RunAsync(interruption.Token);
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped.");
        }
        catch (Exception fault) when (fault is StartException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
        }

        return RuleTrialSession.NotTried;
    }

    private static Option<int> Whole(string name, string description, int otherwise, int least) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least)
            {
                result.AddError($"{name} {text}: a whole number of {least} or more is needed; write it like {name} {Math.Max(least, otherwise)}.");
            }

            return number;
        },
    };

    private static TimeSpan? Answered(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text == "never")
        {
            return null;
        }

        if (!DurationConverter.TryParse(text, out var after))
        {
            result.AddError($"--answered-after {text}: this is no time; write it like --answered-after 2m, or never.");
        }

        return after;
    }
}
