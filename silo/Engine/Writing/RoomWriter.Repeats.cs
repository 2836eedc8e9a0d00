using System.Globalization;
using SituationRoom.Engine.Intake;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Writing;

/// <summary>What comes again: a report that is known, a rejection that is open. Neither is journaled once more.</summary>
internal sealed partial class RoomWriter
{
    private Repeat Known(int feed, Submission submission, in SubmittedItem item)
    {
        switch (item.Kind)
        {
            case EntryKind.Report when feed >= 0:
                var facts = ReportEntry.Read(submission.Buffer[(item.Start + 4)..(item.Start + item.Length)]);
                return new Repeat(fold.Knows(feed, facts.Id, item.ContentHash), 0);
            case EntryKind.Rejection:
                // One that is settled by this commit is open no more when this item is folded.
                var position = fold.Rejections.FindOpen(item.Identity);
                return new Repeat(position > 0 && !_settling.Contains(position), position);
            default:
                return default;
        }
    }

    /// <summary>The answer to an item that is known: a rejection is told as it was the first time.</summary>
    private static Outcome Repeated(in SubmittedItem item, Repeat repeat) =>
        item.Kind == EntryKind.Rejection ? Rejected(item, repeat.Rejection) : new Outcome(OutcomeKind.Duplicate);

    private static Outcome Rejected(in SubmittedItem item, long position) =>
        new(OutcomeKind.Rejected, item.Why, position.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether an item is known, and where it is kept if it is a rejection.</summary>
    private readonly record struct Repeat(bool IsKnown, long Rejection);
}
