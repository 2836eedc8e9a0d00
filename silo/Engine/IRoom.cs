using SituationRoom.Core.Board;
using SituationRoom.Engine.Asking;

namespace SituationRoom.Engine;

/// <summary>What the gateway may ask of the engine. Each answer is taken between two batches, so it is consistent in itself.</summary>
public interface IRoom
{
    /// <summary>One run of this node: eight characters.</summary>
    string Epoch { get; }

    /// <summary>The version of the last delta.</summary>
    long Version { get; }

    /// <summary>Whether the fold has reached the journal's end after the start.</summary>
    bool IsReady { get; }

    /// <summary>Why the journal can't be written, or null where it can.</summary>
    string? Trouble { get; }

    /// <summary>Why this node's picture is of the past: it is cut off from a journal that it has in common with others, or its engine broke down; null where it is not.</summary>
    string? CutOff => null;

    /// <summary>Registers who is told of deltas; once, before the start.</summary>
    void Attach(IBoardObserver observer);

    /// <summary>The picture at the present version; the next delta fits it.</summary>
    ValueTask<BoardSnapshot> SnapshotAsync(CancellationToken cancellationToken);

    /// <summary>Rolled-up counts: every (district or *, category or *) that counts anything.</summary>
    ValueTask<IReadOnlyList<CellCounts>> CellsAsync(CancellationToken cancellationToken);

    /// <summary>Incidents by filter, newest first.</summary>
    ValueTask<IncidentPage> IncidentsAsync(IncidentQuery query, CancellationToken cancellationToken);

    /// <summary>Incidents that say what is looked for, that which occurred last first. Bounded in time and memory: a page may be short, and says where to go on.</summary>
    ValueTask<SearchPage> SearchAsync(IncidentSearch search, CancellationToken cancellationToken);

    /// <summary>Rejections that are kept, newest first, without their bytes.</summary>
    ValueTask<RejectionPage> RejectionsAsync(RejectionQuery query, CancellationToken cancellationToken);

    /// <summary>A rejection that is kept, or null.</summary>
    ValueTask<RejectionSummary?> RejectionAsync(long id, CancellationToken cancellationToken);

    /// <summary>Open rejections by feed and reason, the largest group first; at most 1,000.</summary>
    ValueTask<IReadOnlyList<RejectionGroup>> RejectionGroupsAsync(CancellationToken cancellationToken);

    /// <summary>Open rejections of a feed, oldest first.</summary>
    /// <param name="feed">The feed's id.</param>
    /// <param name="reason">Only those of this reason, numbers apart; null: all.</param>
    /// <param name="after">Only those whose id is higher.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    ValueTask<IReadOnlyList<RejectionSummary>> OpenRejectionsAsync(string feed, string? reason, long after, int limit, CancellationToken cancellationToken);

    /// <summary>The newest reading of every key.</summary>
    ValueTask<IReadOnlyList<LatestReading>> ReadingsAsync(CancellationToken cancellationToken);

    /// <summary>Health of every feed.</summary>
    ValueTask<IReadOnlyList<FeedHealth>> FeedsAsync(CancellationToken cancellationToken);

    /// <summary>Counters for metrics; read without a wait.</summary>
    EngineFigures Figures { get; }
}
