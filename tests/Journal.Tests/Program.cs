using SituationRoom.Journal;
using SituationRoom.Journal.Postgres;
using SituationRoom.Journal.Sqlite;
using SituationRoom.Journal.Tests;
using SituationRoom.Journal.Tests.Backups;
using SituationRoom.Journal.Tests.Sqlite;

// Run by tests as a child process (write), and by hand when a new version of the format is frozen (freeze).
switch (args)
{
    case ["write", var directory]:
        try
        {
            await using var journal = SqliteJournal.Open(directory, new SqliteJournalOptions { CheckpointBytes = 1 << 20 });
            await EndlessWriter.RunAsync(journal);
            return 0;
        }
        catch (JournalInUseException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 2;
        }

    case ["write-postgres", var port, var database, var user, var password]:
        var options = new PostgresOptions { Port = int.Parse(port, System.Globalization.CultureInfo.InvariantCulture), Database = database, User = user, Password = password };
        await using (var journal = await PostgresJournal.OpenAsync(options, null, CancellationToken.None))
        {
            await EndlessWriter.RunAsync(journal);
        }

        return 0;
    case ["freeze", var directory]:
        await FrozenFiles.WriteAsync(directory);
        await BackupRig.FreezeAsync(directory);
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: write DIRECTORY | write-postgres PORT DATABASE USER PASSWORD | freeze DIRECTORY");
        return 2;
}
