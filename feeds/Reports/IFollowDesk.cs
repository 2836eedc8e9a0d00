namespace SituationRoom.Reports;

/// <summary>Takes what people decided in a room that is followed.</summary>
public interface IFollowDesk
{
    /// <summary>How far a feed's decisions were taken, as of everything that is durable; null where none was.</summary>
    /// <param name="feed">The feed's configured id.</param>
    /// <param name="cancellationToken">Gives the question up.</param>
    ValueTask<FollowedStand?> StandAsync(string feed, CancellationToken cancellationToken);

    /// <summary>
    /// Takes a decision once everything before it was delivered; completes only once it is durable. One that was taken already, or that is about
    /// nothing that is held here, changes nothing.
    /// </summary>
    /// <param name="feed">The feed's configured id.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="cancellationToken">Gives it up; what has begun is ended all the same.</param>
    /// <returns>Why it could not be taken now, in one sentence; null where it was.</returns>
    ValueTask<string?> TakeAsync(string feed, FollowedDecision decision, CancellationToken cancellationToken);
}
