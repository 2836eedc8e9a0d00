using SituationRoom.Reports;

namespace SituationRoom.Feeds.Files.Importing;

/// <summary>Where an import goes: into the intake of this process, or through a running server's HTTP door.</summary>
public interface IImportTarget
{
    /// <summary>
    /// How many batches may be under way at once. More than one only where batches are taken in the order in which they
    /// were handed over, since reports of one incident without revision and time are ordered by arrival.
    /// </summary>
    int Depth { get; }

    /// <summary>Waits until the items are durable, for as long as the room asks to wait; one outcome for each, in order.</summary>
    /// <exception cref="ImportStoppedException">The room refuses for good.</exception>
    Task<IReadOnlyList<Outcome>> DeliverAsync(string feed, IReadOnlyList<FeedItem> items, ImportMark import, CancellationToken cancellationToken);

    /// <summary>Does ahead of their delivery what items will need and what needs no order; called from another thread. Never fails.</summary>
    void Prepare(string feed, IReadOnlyList<FeedItem> items)
    {
    }

    /// <summary>How many incidents the room holds; null where that can't be known.</summary>
    Task<long?> IncidentsAsync(CancellationToken cancellationToken);
}
