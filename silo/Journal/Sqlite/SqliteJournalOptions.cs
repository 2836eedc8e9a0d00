namespace SituationRoom.Journal.Sqlite;

/// <summary>How a <see cref="SqliteJournal"/> uses its file. The defaults were measured for 40 MB/s of blocks of 50 to 500 KB.</summary>
public sealed record SqliteJournalOptions
{
    /// <summary>Bytes of a page of a file that is made anew: a power of two from 4,096 to 65,536. A file that exists keeps its own.</summary>
    public int PageSize { get; init; } = 16_384;

    /// <summary>After how many bytes of blocks the WAL is copied into the file, off the writer's path.</summary>
    public long CheckpointBytes { get; init; } = 32L << 20;

    /// <summary>Bytes that the WAL's file keeps for its next use, once it was copied.</summary>
    public long WalBytesKept { get; init; } = 128L << 20;

    /// <summary>Bytes of the file that a reader maps into memory; 0 reads by calls.</summary>
    public long ReaderMapBytes { get; init; }
}
