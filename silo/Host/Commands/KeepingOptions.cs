using System.CommandLine;
using SituationRoom.Host.Commands.Users;
using SituationRoom.Host.Serving;
using SituationRoom.Journal.Postgres;

namespace SituationRoom.Host.Commands;

/// <summary>Options that backups and restorations have in common.</summary>
internal static class KeepingOptions
{
    public static Option<string?> Config() => new("--config") { Description = "The configuration, which says where the journal is [default: situationroom.json here].", HelpName = "FILE" };

    public static Option<string?> Owner() => new("--owner") { Description = "Of a database: the role that owns its schema.", HelpName = "ROLE" };

    public static Option<string?> PasswordFile() => new("--password-file") { Description = "A file whose first line is the owner's password; - is the standard input.", HelpName = "FILE" };

    /// <summary>How the owner of a database's schema gets in; null where none was named.</summary>
    /// <exception cref="StartException">The password can't be read.</exception>
    public static PostgresOptions? OwnerOf(PostgresOptions database, string? owner, string? passwordFile) =>
        owner is null ? null : database with { User = owner, Password = PasswordSource.Read(passwordFile) };
}
