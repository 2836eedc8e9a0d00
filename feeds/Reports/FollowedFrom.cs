namespace SituationRoom.Reports;

/// <summary>Where a report lies in the journal of the room that it was followed from, and what that room decided about it.</summary>
/// <param name="Position">Its position there, from 1 on.</param>
/// <param name="Content">The hash of its content there, by which a repeat is known here, too: what was two there is two here, whatever is left out on the way.</param>
public sealed record FollowedFrom(long Position, ulong Content)
{
    /// <summary>Its deadlines as that room's norms decided them; null: this room's norms decide.</summary>
    public FollowedNorm? Norm { get; init; }
}
