namespace SituationRoom.Journal;

/// <summary>The end of a shared journal, held still. Takes one append at the most; disposing of it lets go where there was none.</summary>
public interface IHeldHead : IAsyncDisposable
{
    /// <summary>Position of the last entry; nobody appends after it meanwhile.</summary>
    long Position { get; }

    /// <summary>Commits a batch right after <see cref="Position"/>, and lets go.</summary>
    /// <param name="batch">What is appended.</param>
    /// <param name="epoch">The lease's epoch under which it was decided; null: it needs none.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    /// <returns>The position of the first entry.</returns>
    /// <exception cref="JournalUnavailableException">It was not written: the storage can't be reached, the epoch is over, or the head was let go.</exception>
    ValueTask<long> AppendAsync(JournalBatch batch, long? epoch, CancellationToken cancellationToken);
}
