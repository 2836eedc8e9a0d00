using System.CommandLine;
using System.Globalization;
using SituationRoom.Host.Serving;
using SituationRoom.Journal;
using SituationRoom.Journal.Backups;
using SituationRoom.Journal.Postgres;

namespace SituationRoom.Host.Commands;

/// <summary><c>restore</c>: a data directory, or a database, made of a backup.</summary>
internal static class RestoreCommand
{
    private const string About = """
        Make a room's data of a backup: in a directory that is missing or empty (--data), or in a database whose schema is new and empty, as --config
        names it. The backup is verified before anything is written, and what was written is compared with it before it comes into its place. It may have been
        taken of either kind. Start the room on it with the same configuration; the first start folds the whole journal. People sign in again.

        Where the backup has no keys of personal data, put the kept keys.db into the directory before the first start, or what they lock stays unreadable.

        Exit code: 0 restored and compared, 1 it failed, 2 wrong call.
        """;

    private static readonly Argument<string> Source = new("file") { Description = "The backup.", HelpName = "FILE" };

    private static readonly Option<string?> Data = new("--data") { Description = "A directory that is missing or empty.", HelpName = "DIR" };

    private static readonly Option<string?> Config = new("--config") { Description = "A configuration whose \"journal\" names the empty database to restore into.", HelpName = "FILE" };

    private static readonly Option<string?> Owner = KeepingOptions.Owner();

    private static readonly Option<string?> PasswordFile = KeepingOptions.PasswordFile();

    public static Command Create()
    {
        var command = new Command("restore", About) { Source, Data, Config, Owner, PasswordFile };
        command.SetAction((parsed, cancellationToken) => KeepingRun.RunAsync((progress, stop) => RestoreAsync(parsed, progress, stop), cancellationToken));
        return command;
    }

    private static async Task<string> RestoreAsync(ParseResult parsed, Action<BackupProgress> progress, CancellationToken cancellationToken)
    {
        var (path, data, config) = (parsed.GetRequiredValue(Source), parsed.GetValue(Data), parsed.GetValue(Config));
        var database = config is null ? null : RoomPlace.Of(data, config).Database;
        if (database is null && data is null)
        {
            throw new StartException(config is null
                ? "Name where to restore: --data DIR, a directory that is missing or empty, or --config FILE, whose \"journal\" names an empty database."
                : $"{config}: the journal is a file; name the directory with --data DIR.");
        }

        using var backup = BackupFile.Open(path);
        if (database is not null)
        {
            await IntoAsync(database, backup, parsed, progress, cancellationToken);
        }
        else if (DirectoryCheck.Trouble(data!) is { } trouble)
        {
            throw new StartException(trouble);
        }
        else
        {
            FileRestore.Run(backup, data!, progress, cancellationToken);
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(database is null ? data : $"the database {database.Database}")}: {backup.Says.Entries} entries up to position {backup.Says.LastPosition}, committed until {backup.Says.Until:u}, {(backup.Says.TrailEntries == 0 ? "no trail" : $"a trail of {backup.Says.TrailEntries} whose last hash is {backup.Says.TrailHead}")}.{(backup.Says.HasKeys ? "" : $" The keys of personal data are not in the backup: {(database is null ? "put the kept keys.db into the directory" : "restore the schema room_keys")} before the first start.")}");
    }

    private static async Task IntoAsync(PostgresOptions database, BackupFile backup, ParseResult parsed, Action<BackupProgress> progress, CancellationToken cancellationToken)
    {
        var owner = KeepingOptions.OwnerOf(database, parsed.GetValue(Owner), parsed.GetValue(PasswordFile))
            ?? throw new StartException("Only the owner of the database's schema can fill it; name it with --owner ROLE and --password-file FILE.");
        var wrong = await Migrations.VerifyAsync(database, cancellationToken);
        if (wrong.Count > 0)
        {
            throw new StartException(string.Join('\n', wrong));
        }

        DatabaseRestore.Run(backup, database, owner, progress, cancellationToken);
        await using var journal = await PostgresJournal.OpenAsync(database with { MayLead = false }, null, cancellationToken);
        if (journal.End != backup.Says.LastPosition)
        {
            throw new JournalDamagedException(journal.End, $"the database {database.Database} ends at position {journal.End}, and the backup at {backup.Says.LastPosition}");
        }
    }
}
