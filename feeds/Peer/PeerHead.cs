namespace SituationRoom.Feeds.Peer;

/// <summary>The first line of an answer of a room that is followed.</summary>
/// <param name="Room">The room's own name among rooms.</param>
/// <param name="Journal">What tells its journal from any other; empty while there is nothing in it.</param>
/// <param name="End">Position of the journal's last entry.</param>
/// <param name="At">Mark of the entry at the position that was asked for; null where there is none.</param>
/// <param name="To">Position up to which the answer goes.</param>
/// <param name="Mark">Mark of the entry at <paramref name="To"/>; null where there is none.</param>
/// <param name="Items">How many lines follow.</param>
public sealed record PeerHead(string Room, string Journal, long End, string? At, long To, string? Mark, int Items);
