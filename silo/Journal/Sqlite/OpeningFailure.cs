namespace SituationRoom.Journal.Sqlite;

/// <summary>Turns what went wrong on opening a file into an exception whose message is one line with the remedy.</summary>
internal static class OpeningFailure
{
    public static Exception Explain(Exception error, string directory, string fileName) => error switch
    {
        SqliteFailureException { IsDamage: true } damage => new JournalDamagedException(
            $"{Path.Combine(directory, fileName)} can't be read ({damage.Message}); restore it from a backup, or choose another directory with --data", damage),
        SqliteFailureException or IOException when IsFull(error, directory) => new JournalUnavailableException(
            FullDisk.Sentence(directory), error),
        SqliteFailureException failure => new JournalUnavailableException(failure.Sentence(directory), failure),
        UnauthorizedAccessException => new JournalUnavailableException(
            $"{directory} can't be written; give the room's user the right to write there, or choose another directory with --data", error),
        JournalInUseException or InvalidDataException => error,
        IOException => new JournalUnavailableException($"{directory} can't be used ({error.Message}); choose another directory with --data", error),
        _ => error,
    };

    // SQLite says of a full disk «disk I/O error» where it can't lay out its shared memory.
    private static bool IsFull(Exception error, string directory) => error switch
    {
        JournalInUseException => false,
        SqliteFailureException failure => failure.IsFull || FullDisk.Holds(directory),
        _ => FullDisk.Is(error),
    };
}
