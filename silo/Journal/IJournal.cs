namespace SituationRoom.Journal;

/// <summary>
/// The durable, ordered log and the only truth. Positions are 1, 2, 3, … without gaps; a batch is committed whole or
/// not at all. One writer appends; any number read.
/// </summary>
public interface IJournal : IAsyncDisposable
{
    /// <summary>Position of the last committed entry; 0 where there is none.</summary>
    long End { get; }

    /// <summary>
    /// Commits a batch durably (it survives a kill and a power cut once this completes) and returns the position of its
    /// first entry.
    /// </summary>
    /// <exception cref="JournalUnavailableException">The storage can't take it now (full, read-only, gone); nothing was written.</exception>
    ValueTask<long> AppendAsync(JournalBatch batch, CancellationToken cancellationToken);

    /// <summary>
    /// Tries whether the storage can be written, without an entry: after a refusal it tells when there is room again.
    /// </summary>
    /// <exception cref="JournalUnavailableException">It still can't.</exception>
    ValueTask ProbeAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Reads committed blocks from the one that holds <paramref name="from"/> on, in order, up to the end at the time
    /// of the call. The first block may begin before <paramref name="from"/>. A block's payload is only valid until the
    /// next one is asked for: who keeps it longer copies it.
    /// </summary>
    /// <exception cref="JournalDamagedException">A block is missing or is not what was written; what came before it was whole.</exception>
    IAsyncEnumerable<JournalBlock> ReadAsync(long from, CancellationToken cancellationToken);

    /// <summary>
    /// Reads the committed block that holds <paramref name="position"/>, or null where the position is not in the
    /// journal. The payload is the caller's own.
    /// </summary>
    /// <exception cref="JournalDamagedException">The block is missing or is not what was written.</exception>
    ValueTask<JournalBlock?> ReadBlockAsync(long position, CancellationToken cancellationToken);
}
