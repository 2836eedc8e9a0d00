using SituationRoom.Core.Fold;
using SituationRoom.Journal;

namespace SituationRoom.Engine.Writing;

/// <summary>
/// The end of a journal that other nodes append to, too, on the engine's thread: folds what they wrote, and holds the end still while something
/// is decided against all of it.
/// </summary>
internal sealed class SharedHead(ISharedJournal journal, RoomFold fold)
{
    private IHeldHead? _held;

    /// <summary>Why this node can't reach the journal; null while it can.</summary>
    public string? CutOff => journal.CutOff;

    /// <summary>Whether this node evaluates rules, polls and delivers.</summary>
    public bool Leads => journal.LeadingEpoch is not null;

    public bool IsHeld => _held is not null;

    /// <summary>Whether others have appended what is not folded here yet.</summary>
    public bool HasNews => journal.End > fold.Position;

    /// <summary>Folds what was appended up to a position that begins no other's block in its middle.</summary>
    /// <exception cref="JournalUnavailableException">It can't be read now; what was folded is whole blocks.</exception>
    public void CatchUp(long upTo)
    {
        if (fold.Position < upTo)
        {
            CatchUpAsync(upTo).GetAwaiter().GetResult();
        }
    }

    /// <summary>Folds some of what others appended: so much that the room goes on meanwhile.</summary>
    /// <exception cref="JournalUnavailableException">It can't be read now.</exception>
    public void Follow(int entries) => CatchUp(Math.Min(journal.End, fold.Position + entries));

    /// <summary>Holds the end and folds up to it. Returns whether there was something to fold.</summary>
    /// <exception cref="JournalUnavailableException">It can't be held now; nothing is.</exception>
    public bool Hold()
    {
        if (_held is not null)
        {
            return false;
        }

        _held = journal.HoldAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
        try
        {
            var before = fold.Position;
            CatchUp(_held.Position);
            return fold.Position > before;
        }
        catch
        {
            LetGo();
            throw;
        }
    }

    /// <summary>Commits a batch: at the end that is held, which is let go with it, else wherever the end is by then.</summary>
    /// <param name="batch">What is appended.</param>
    /// <param name="isLed">Whether only the node that leads may.</param>
    /// <exception cref="JournalUnavailableException">It was not written, or nobody knows.</exception>
    public long Append(JournalBatch batch, bool isLed)
    {
        if (_held is not { } held)
        {
            return journal.AppendAsync(batch, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        }

        _held = null;
        var epoch = isLed ? journal.LeadingEpoch ?? 0 : (long?)null;
        return held.AppendAsync(batch, epoch, CancellationToken.None).AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Lets others append again.</summary>
    public void LetGo()
    {
        if (_held is { } held)
        {
            _held = null;
            held.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private async Task CatchUpAsync(long upTo)
    {
        var from = fold.Position + 1;
        await foreach (var block in journal.ReadAsync(from, CancellationToken.None).ConfigureAwait(false))
        {
            if (block.FirstPosition > upTo)
            {
                return;
            }

            EntryFold.Replay(fold, block, from);
        }
    }
}
