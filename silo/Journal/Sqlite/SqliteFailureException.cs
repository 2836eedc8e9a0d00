using SQLitePCL;

namespace SituationRoom.Journal.Sqlite;

/// <summary>SQLite answered with an error.</summary>
internal sealed class SqliteFailureException : IOException
{
    public SqliteFailureException(int extendedCode, string message)
        : base(message) => ExtendedCode = extendedCode;

    /// <summary>SQLite's extended result code.</summary>
    public int ExtendedCode { get; }

    /// <summary>SQLite's primary result code.</summary>
    public int Code => ExtendedCode & 0xFF;

    /// <summary>Whether the file itself is not what SQLite wrote.</summary>
    public bool IsDamage => Code is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    /// <summary>Whether there is no room on the disk.</summary>
    public bool IsFull => Code == raw.SQLITE_FULL;

    /// <summary>Whether the file can't be had for now, because another connection holds it.</summary>
    public bool IsBusy => Code is raw.SQLITE_BUSY or raw.SQLITE_LOCKED;

    /// <summary>What is wrong with the storage and what to do about it, in one English sentence.</summary>
    public string Sentence(string directory) => Code switch
    {
        raw.SQLITE_FULL => $"the disk that holds {directory} is full; make room on it, it goes on by itself",
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_CANTOPEN or raw.SQLITE_AUTH =>
            $"{directory} can't be written ({Message}); give the room's user the right to write there",
        raw.SQLITE_NOMEM => $"there is no memory left to write to {directory}",
        _ => $"{directory} can't be written now ({Message}); look at the disk, it is tried again",
    };
}
