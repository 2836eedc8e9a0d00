using System.CommandLine;
using System.Globalization;
using SituationRoom.Host.Configuration;
using Spectre.Console;

namespace SituationRoom.Host.Commands;

/// <summary><c>check</c>: says everything that is wrong with a configuration or with the trail of a data directory, or that nothing is.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var config = new Option<string>("--config")
        {
            Description = "The configuration to check.",
            HelpName = "FILE",
            DefaultValueFactory = _ => ConfigurationLoader.FileName,
        };
        var data = new Option<string?>("--data")
        {
            Description = "A data directory, which is only read: check its journal and the chain of hashes of its trail instead.",
            HelpName = "DIR",
        };
        var journal = new Option<bool>("--journal")
        {
            Description = "The same of the journal that the configuration names, which may be a database's.",
        };
        var command = new Command("check", "Check a configuration: every error with its key, value, rule and remedy. With --data or --journal, check a trail instead, archives included. Exit code 0 where nothing is wrong, else 2.");
        command.Options.Add(config);
        command.Options.Add(data);
        command.Options.Add(journal);
        command.SetAction(async (parsed, cancellationToken) => parsed.GetValue(data) is not null || parsed.GetValue(journal)
            ? await TrailCheck.RunAsync(parsed.GetValue(data), parsed.GetRequiredValue(config), Console.Out, cancellationToken)
            : Check(parsed.GetRequiredValue(config)));
        return command;
    }

    private static int Check(string path)
    {
        var (loaded, errors) = ConfigurationLoader.LoadFile(path);
        if (loaded is not null)
        {
            var (room, catalog) = (loaded.Room, loaded.Catalog);
            Head("green", $"{path} is right", $": {catalog.Districts.Count} territories, {catalog.Categories.Count} categories, {catalog.Departments.Count} departments, {room.Feeds.Count} feeds, {loaded.Rules.Rules.Count} {(room.Rules is null ? "shipped rules" : "rules")}, {room.Walls.Count} walls.");
            if (room.Server.Certificate is { } certificate
                && ServerCertificate.Read(certificate, loaded.Directory).Certificate?.Warning(TimeProvider.System.GetUtcNow()) is { } warning)
            {
                Console.Out.WriteLine(warning);
            }

            foreach (var secret in SecretWarnings.Of(room, loaded.Directory))
            {
                Console.Out.WriteLine(secret);
            }

            return 0;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("Where", "What stands there", "What must hold", "What to do");
        foreach (var error in errors)
        {
            table.AddRow(new Text(error.Key), new Text(error.Value), new Text(error.Rule), new Text(error.Remedy));
        }

        Head("red", $"{path}: {errors.Count} {(errors.Count == 1 ? "error" : "errors")}", $"");
        if (AnsiConsole.Profile.Out.IsTerminal)
        {
            AnsiConsole.Write(table);
        }
        else
        {
            // Whatever reads it gets one line an error, whole.
            foreach (var error in errors)
            {
                Console.Out.WriteLine(error);
            }
        }

        return 2;
    }

    /// <summary>One line: with colour for people, and as it is for whatever else reads it.</summary>
    private static void Head(string colour, FormattableString coloured, FormattableString rest)
    {
        if (AnsiConsole.Profile.Out.IsTerminal)
        {
            AnsiConsole.MarkupLine($"[{colour}]{Markup.Escape(coloured.ToString(CultureInfo.InvariantCulture))}[/]{Markup.Escape(rest.ToString(CultureInfo.InvariantCulture))}");
        }
        else
        {
            Console.Out.WriteLine(coloured.ToString(CultureInfo.InvariantCulture) + rest.ToString(CultureInfo.InvariantCulture));
        }
    }
}
