using SituationRoom.Core.Notices;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Fold;

/// <summary>What people and the room did.</summary>
public sealed partial class RoomFold
{
    /// <summary>Where the trail stands.</summary>
    public TrailChain Trail { get; } = new();

    /// <summary>What is told outside, and what was.</summary>
    public NoticeBook Notices { get; } = new();

    /// <summary>Folds an event of the trail.</summary>
    /// <param name="said">What was done.</param>
    /// <param name="hash">SHA-256 of its entry.</param>
    /// <param name="position">Where it lies.</param>
    public void Apply(TrailEvent said, ReadOnlySpan<byte> hash, long position)
    {
        ArgumentNullException.ThrowIfNull(said);
        Position = position;
        Trail.Take(hash, position);
        if (said is NoticeEvent told)
        {
            Notices.Apply(told);
        }
    }
}
