using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Rejections;

/// <summary>Where people deal with rejections. Whoever calls has made sure that the person may.</summary>
public interface IRejectionDesk
{
    /// <summary>The bytes of a rejection, which may hold personal data: that they were shown, and to whom, is in the journal before they are.</summary>
    ValueTask<RejectionResult> ReadAsync(long id, Actor by, CancellationToken cancellationToken);

    /// <summary>Reads a rejection by its feed's present configuration; what is understood is delivered as received then, in one commit with the note that settles it.</summary>
    ValueTask<RejectionResult> RerunAsync(long id, Actor by, CancellationToken cancellationToken);

    /// <summary>Runs again the open ones of a feed, oldest first, a bounded number at a time. Whoever calls has told the trail.</summary>
    /// <param name="feed">The feed's id.</param>
    /// <param name="reason">Only those of this reason, numbers apart; null: all.</param>
    /// <param name="after">Only those whose id is higher.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Stops between two of them.</param>
    ValueTask<RerunSummary> RerunAllAsync(string feed, string? reason, long after, Actor by, CancellationToken cancellationToken);

    /// <summary>Settles a rejection of which nothing is needed.</summary>
    ValueTask<RejectionResult> DismissAsync(long id, Actor by, string reason, CancellationToken cancellationToken);

    /// <summary>Settles the open ones of a feed and a reason, oldest first, a bounded number at a time. Whoever calls has told the trail.</summary>
    /// <param name="of">Which: those that differ from <see cref="RejectionMass.Reason"/> in numbers alone are meant, too.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="reason">Why nothing of them is needed.</param>
    /// <param name="cancellationToken">Stops between two of them.</param>
    ValueTask<DismissSummary> DismissAllAsync(RejectionMass of, Actor by, string reason, CancellationToken cancellationToken);
}
