using SituationRoom.Reports;

namespace SituationRoom.Feeds.Peer;

/// <summary>An answer of a room that is followed, understood whole.</summary>
/// <param name="Head">Its first line.</param>
/// <param name="Items">Reports and readings in the order of the room's journal.</param>
/// <param name="OwnItems">How many were left out since they came from this room in the first place.</param>
public sealed record PeerAnswer(PeerHead Head, IReadOnlyList<FeedItem> Items, int OwnItems)
{
    /// <summary>What people decided there, in order, each with how many of the items come before it.</summary>
    public IReadOnlyList<(int After, FollowedDecision Decision)> Decisions { get; init; } = [];
}
