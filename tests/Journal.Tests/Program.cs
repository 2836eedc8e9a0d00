using SituationRoom.Journal;
using SituationRoom.Journal.Sqlite;
using SituationRoom.Journal.Tests;
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

    case ["freeze", var directory]:
        await FrozenFiles.WriteAsync(directory);
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: write DIRECTORY | freeze DIRECTORY");
        return 2;
}
