using SituationRoom.Journal;
using SituationRoom.Journal.Sqlite;
using SituationRoom.Journal.Tests;

// Run by tests as a child process: write DIRECTORY.
if (args is not ["write", var directory])
{
    await Console.Error.WriteLineAsync("usage: write DIRECTORY");
    return 2;
}

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
