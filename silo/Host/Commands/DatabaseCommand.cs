using System.CommandLine;
using SituationRoom.Host.Commands.Users;
using SituationRoom.Host.Configuration;
using SituationRoom.Host.Serving;
using SituationRoom.Journal.Postgres;

namespace SituationRoom.Host.Commands;

/// <summary><c>database</c>: makes and verifies the schema of the database that several nodes have in common.</summary>
internal static class DatabaseCommand
{
    private const int NotDone = 2;

    private const string About = """
        Make, show and verify the schema of the PostgreSQL database that "journal" of the configuration names. The schema belongs to
        an owner; the room runs as a role that can read and append, and can change no entry.

        Exit code: 0 done, or nothing is wrong; 2 not.
        """;

    private static readonly Option<string?> Config = new("--config") { Description = "The configuration [default: situationroom.json here].", HelpName = "FILE" };

    private static readonly Option<string?> Owner = new("--owner") { Description = "The role that owns the schema [default: the one of the configuration].", HelpName = "ROLE" };

    private static readonly Option<string?> PasswordFile = new("--password-file") { Description = "A file whose first line is the owner's password; - is the standard input.", HelpName = "FILE" };

    public static Command Create() => new("database", About)
    {
        Subcommand("migrate", "Apply the steps that are missing, all of them or none. Nodes may run meanwhile.", (_, options, parsed) => MigrateAsync(options, parsed)),
        Subcommand("script", "Print all steps as a script for psql.", (_, options, _) => Print(Migrations.Script(options.User))),
        Subcommand("verify", "Say what is wrong with the schema, or that nothing is.", (_, options, _) => VerifyAsync(options)),
    };

    private static Command Subcommand(string name, string about, Func<LoadedConfiguration, PostgresOptions, ParseResult, Task<int>> run)
    {
        var command = new Command(name, about) { Config };
        if (name == "migrate")
        {
            command.Options.Add(Owner);
            command.Options.Add(PasswordFile);
        }

        command.SetAction(parsed => RunAsync(parsed, run));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Func<LoadedConfiguration, PostgresOptions, ParseResult, Task<int>> run)
    {
        try
        {
            var file = parsed.GetValue(Config) ?? ConfigurationLoader.FileName;
            var loaded = ServeSettings.Whole(ConfigurationLoader.LoadFile(file), file);
            return JournalSetup.Options(loaded.Room.Journal, loaded.Directory) is { } options
                ? await run(loaded, options, parsed)
                : throw new StartException($"{file}: the journal is a file; a database needs \"journal\": {{ \"kind\": \"postgres\", … }}");
        }
        catch (Exception fault) when (fault is StartException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return NotDone;
        }
    }

    private static async Task<int> MigrateAsync(PostgresOptions options, ParseResult parsed)
    {
        var owner = parsed.GetValue(Owner) is { } name ? options with { User = name, Password = PasswordSource.Read(parsed.GetValue(PasswordFile)) } : options;
        var applied = await Migrations.ApplyAsync(owner, options.User, CancellationToken.None);
        foreach (var step in applied)
        {
            await Console.Out.WriteLineAsync($"step {step.Number} ({step.Name}) is applied");
        }

        return await Print(applied.Count == 0 ? "nothing was missing\n" : "");
    }

    private static async Task<int> VerifyAsync(PostgresOptions options)
    {
        var wrong = await Migrations.VerifyAsync(options, CancellationToken.None);
        await Print(wrong.Count == 0 ? $"the schema of {options.Database} is what this build needs, and {options.User} can change no entry\n" : $"{string.Join('\n', wrong)}\n");
        return wrong.Count == 0 ? 0 : NotDone;
    }

    private static async Task<int> Print(string text)
    {
        await Console.Out.WriteAsync(text);
        return 0;
    }
}
