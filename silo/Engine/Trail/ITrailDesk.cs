using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Trail;

/// <summary>Where what people and the room do is noted, and read again. Whoever calls has made sure that the person may.</summary>
public interface ITrailDesk
{
    /// <summary>Makes an event durable; it is folded when this completes.</summary>
    ValueTask<TrailResult> AppendAsync(TrailEvent said, CancellationToken cancellationToken);

    /// <summary>Events in the order of their positions.</summary>
    /// <param name="after">Only those whose position is higher; null: the newest.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    ValueTask<IReadOnlyList<TrailRow>> TrailAsync(long? after, int limit, CancellationToken cancellationToken);

    /// <summary>Events, the newest first.</summary>
    /// <param name="before">Only those whose position is lower; null: from the newest on.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    ValueTask<IReadOnlyList<TrailRow>> TrailBeforeAsync(long? before, int limit, CancellationToken cancellationToken);
}
