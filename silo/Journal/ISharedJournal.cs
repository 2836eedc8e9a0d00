namespace SituationRoom.Journal;

/// <summary>
/// A journal that several nodes append to and follow. Appends are serialised, so that no position is seen before those below it. An append
/// gives positions after whatever others have appended meanwhile: who folds reads up to its first position before.
/// </summary>
public interface ISharedJournal : IJournal
{
    /// <summary>This run of this node: another one each time the program starts.</summary>
    string Node { get; }

    /// <summary>The epoch under which this node leads (evaluates rules, polls, delivers), by its own clock and on the safe side; null: another does, or nobody.</summary>
    long? LeadingEpoch { get; }

    /// <summary>Why this node can't reach the storage for now, in a sentence; null while it can.</summary>
    string? CutOff { get; }

    /// <summary>Called from any thread when there may be more to read, or when <see cref="LeadingEpoch"/> or <see cref="CutOff"/> changed.</summary>
    event Action? Changed;

    /// <summary>
    /// Keeps all others from appending until what it returns is disposed of, so that something can be decided against everything that is in the
    /// journal. To be held for moments: the storage lets go by itself after some seconds.
    /// </summary>
    /// <exception cref="JournalUnavailableException">The storage can't be reached now.</exception>
    ValueTask<IHeldHead> HoldAsync(CancellationToken cancellationToken);
}
