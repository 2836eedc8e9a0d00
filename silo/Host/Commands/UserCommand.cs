using System.CommandLine;
using SituationRoom.Gateway.Access;
using SituationRoom.Host.Commands.Users;

namespace SituationRoom.Host.Commands;

/// <summary><c>user</c>: people who sign in with a password, each thing that is done to them a command below it.</summary>
internal static class UserCommand
{
    private const string About = """
        Make and change the accounts of people who sign in with a password. It works on the data directory itself, also while
        a server runs on it; the server tells its trail of what was done. Run it as the room's user.

        A password is asked for on the terminal and not shown; where the input is no terminal its first line is taken.

        Exit code: 0 done, 2 not.
        """;

    private static readonly Option<string?> Data = new("--data") { Description = "The data directory, as the server prints it at its start [default: the configured one].", HelpName = "DIR" };

    private static readonly Option<string?> Config = new("--config") { Description = "The configuration [default: situationroom.json here].", HelpName = "FILE" };

    private static readonly Option<string?> Name = new("--name") { Description = "What the person is called [default: the id].", HelpName = "TEXT" };

    private static readonly Option<string?> Post = new("--post") { Description = "The person's post.", HelpName = "TEXT" };

    private static readonly Option<string?> PasswordFile = new("--password-file") { Description = "A file whose first line is the password; - is the standard input.", HelpName = "FILE" };

    private static readonly Option<bool> Keep = new("--keep") { Description = "The password is the person's own: it need not be changed at the next sign-in." };

    public static Command Create()
    {
        var command = new Command("user", About);
        var (id, role) = (Id(), RoleOption());
        Add(command, new Command("add", "Make an account.") { id, role, Name, Post, PasswordFile, Keep }, (desk, parsed) =>
            desk.Add(parsed.GetRequiredValue(id), parsed.GetRequiredValue(role), (parsed.GetValue(Name), parsed.GetValue(Post)), parsed.GetValue(PasswordFile), parsed.GetValue(Keep)));
        Add(command, new Command("list", "List the accounts."), (desk, _) => desk.List());
        Add(command, new Command("passwd", "Set a password: the sessions end, and wrong attempts are forgotten.") { id, PasswordFile, Keep }, (desk, parsed) =>
            desk.SetPassword(parsed.GetRequiredValue(id), parsed.GetValue(PasswordFile), parsed.GetValue(Keep)));
        var next = new Argument<string>("ROLE") { Description = Roles };
        Add(command, new Command("role", "Change a role.") { id, next }, (desk, parsed) => desk.SetRole(parsed.GetRequiredValue(id), parsed.GetRequiredValue(next)));
        Add(command, new Command("disable", "Shut an account: the sessions end.") { id }, (desk, parsed) => desk.SetDisabled(parsed.GetRequiredValue(id), true));
        Add(command, new Command("enable", "Open an account again, also one that wrong passwords have locked.") { id }, (desk, parsed) => desk.SetDisabled(parsed.GetRequiredValue(id), false));
        return command;
    }

    private static string Roles => $"One of {string.Join(", ", Enum.GetValues<OperatorRole>().Select(RoleSet.Word))}.";

    private static Argument<string> Id() => new("NAME") { Description = "The id with which the person signs in: lower-case Latin words joined by hyphens." };

    private static Option<string> RoleOption() => new("--role") { Description = Roles, Required = true, HelpName = "ROLE" };

    private static void Add(Command above, Command command, Func<UserDesk, ParseResult, int> run)
    {
        command.Options.Add(Data);
        command.Options.Add(Config);
        command.SetAction(parsed => UserDesk.Run(parsed.GetValue(Data), parsed.GetValue(Config), desk => run(desk, parsed)));
        above.Subcommands.Add(command);
    }
}
