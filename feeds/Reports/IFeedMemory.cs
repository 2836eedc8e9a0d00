namespace SituationRoom.Reports;

/// <summary>What the room remembers of a feed's incidents, as of everything that was acknowledged: so that a list from which one is gone can end it, also after a restart.</summary>
public interface IFeedMemory
{
    /// <summary>All open incidents of a feed, and of <paramref name="ids"/> also those that are done but still held.</summary>
    /// <param name="feed">The feed's configured id.</param>
    /// <param name="ids">Incidents of the feed that are asked for besides.</param>
    /// <param name="cancellationToken">Gives the question up.</param>
    ValueTask<IReadOnlyList<HeldIncident>> HeldAsync(string feed, IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>Those of <paramref name="ids"/> that the room holds, open or done. Costs no more for a large room.</summary>
    /// <param name="feed">The feed's configured id.</param>
    /// <param name="ids">Incidents of the feed.</param>
    /// <param name="cancellationToken">Gives the question up.</param>
    ValueTask<IReadOnlyList<HeldIncident>> FindAsync(string feed, IReadOnlyCollection<string> ids, CancellationToken cancellationToken);
}
