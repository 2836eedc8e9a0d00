namespace SituationRoom.Journal.Sqlite;

/// <summary>How a <see cref="SqliteJournal"/> uses its file. The defaults were measured for 40 MB/s of blocks of 50 to 500 KB.</summary>
public sealed record SqliteJournalOptions
{
    /// <summary>
    /// Bytes of a page of a file that is made anew: a power of two from 4,096 to 65,536. A file that exists keeps its own.
    /// A commit writes one page at least: larger ones cost less CPU a report in large batches (4 KiB 1.1 µs, 16 KiB 0.7,
    /// 32 KiB 0.65), smaller ones wear the disk less in small batches.
    /// </summary>
    public int PageSize { get; init; } = 16_384;

    /// <summary>After how many bytes of blocks the WAL is copied into the file, off the writer's path; the more at once, the longer commits wait for the disk meanwhile.</summary>
    public long CheckpointBytes { get; init; } = 16L << 20;

    /// <summary>Bytes that the WAL's file keeps for its next use, once it was copied.</summary>
    public long WalBytesKept { get; init; } = 64L << 20;

    /// <summary>Bytes of the file that a reader maps into memory; 0 reads by calls, which was as fast, and survives a disk that fails.</summary>
    public long ReaderMapBytes { get; init; }
}
