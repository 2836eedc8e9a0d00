using SituationRoom.Core.Trail;
using SituationRoom.Engine.Intake;
using SituationRoom.Journal.Entries;

namespace SituationRoom.Engine.Writing;

/// <summary>
/// Chains the trail entries of one commit to each other and to the last one of the journal. What was linked for a commit that failed is
/// forgotten with the next <see cref="Begin"/>: the chain goes on from what was folded.
/// </summary>
internal sealed class TrailLinks(TrailChain trail)
{
    private readonly byte[] _last = new byte[TrailChain.HashLength];

    /// <summary>A commit begins.</summary>
    public void Begin() => trail.Last.CopyTo(_last);

    /// <summary>Names in the submission's entries of the trail those before them.</summary>
    public void Link(Submission submission)
    {
        Link(submission, submission.Items);
        Link(submission, submission.Note?.Entries);
    }

    private void Link(Submission submission, ReadOnlySpan<SubmittedItem> items)
    {
        foreach (ref readonly var item in items)
        {
            if (item.Kind == EntryKind.Trail)
            {
                var entry = submission.Buffer[(item.Start + 4)..(item.Start + item.Length)];
                TrailEntry.Link(entry, _last);
                TrailEntry.Hash(entry, _last);
            }
        }
    }
}
