using SituationRoom.Core.Fold;
using SituationRoom.Core.Ledger;
using SituationRoom.Core.Trail;
using SituationRoom.Journal.Entries;

namespace SituationRoom.Engine.Writing;

/// <summary>Folds the entries of a payload: the same way live as in a replay.</summary>
public static class EntryFold
{
    /// <summary>Folds one entry.</summary>
    /// <exception cref="InvalidDataException">The entry is of a kind that is not known.</exception>
    public static FoldOutcome Apply(RoomFold fold, EntryKind kind, ReadOnlySpan<byte> entry, long position, long journaledAt)
    {
        switch (kind)
        {
            case EntryKind.Report:
                return fold.Apply(ReportEntry.Read(entry), position, journaledAt);
            case EntryKind.Reading:
                return fold.Apply(ReadingEntry.Read(entry), position);
            case EntryKind.Rejection:
                return fold.Apply(RejectionEntry.Read(entry), position);
            case EntryKind.Problem:
                fold.Apply(ProblemEntry.Read(entry), position);
                return FoldOutcome.New;
            case EntryKind.RejectionSettled or EntryKind.RejectionRead:
                fold.Apply(RejectionNoteEntry.Read(entry), position);
                return FoldOutcome.New;
            case EntryKind.Imported:
                fold.Apply(ImportEntry.Read(entry), position);
                return FoldOutcome.New;
            case EntryKind.Trail:
                Span<byte> hash = stackalloc byte[TrailChain.HashLength];
                TrailEntry.Hash(entry, hash);
                fold.Apply(TrailEntry.Read(entry), hash, position);
                return FoldOutcome.New;
            default:
                throw new InvalidDataException(
                    $"the journal holds an entry of kind {(int)kind} at position {position}, which this release does not know; start with the newest release");
        }
    }

    /// <summary>Folds the entries of a block from a position on.</summary>
    public static void Replay(RoomFold fold, Journal.JournalBlock block, long from)
    {
        var journaledAt = block.JournaledAt.ToUnixTimeMilliseconds();
        fold.Advance(journaledAt);
        var reader = new EntryReader(block.Payload.Span);
        for (var position = block.FirstPosition; reader.Next(); position++)
        {
            if (position >= from)
            {
                Apply(fold, reader.Kind, reader.Entry, position, journaledAt);
            }
        }
    }
}
