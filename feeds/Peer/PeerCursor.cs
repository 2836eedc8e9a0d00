namespace SituationRoom.Feeds.Peer;

/// <summary>How far a room was followed; it is written once everything up to there is durable.</summary>
/// <param name="Journal">Which journal; empty: nothing was read yet.</param>
/// <param name="Position">Position of the last entry that was read; 0: none.</param>
/// <param name="Mark">Its mark; null where the position is 0.</param>
public sealed record PeerCursor(string Journal, long Position, string? Mark)
{
    public static readonly PeerCursor Start = new("", 0, null);

    /// <summary>Why an answer does not go on from here; null where it does.</summary>
    /// <param name="head">The answer's first line.</param>
    /// <param name="room">This room's own name.</param>
    public string? Objection(PeerHead head, string room)
    {
        ArgumentNullException.ThrowIfNull(head);
        const string Remedy = "check peer.url; to read the other journal from its beginning give the feed a new id, so that nothing is counted twice under the old one";
        return head.Room == room ? "the address is this room's own; write that of the other one as peer.url"
            : Journal.Length == 0 ? null
            : head.Journal != Journal ? $"another journal answers than the one that was followed; {Remedy}"
            : head.End < Position ? $"the journal that is followed went back to a position before the last one that was read; {Remedy}"
            : head.At != Mark ? $"the journal that is followed has other entries than those that were read; {Remedy}"
            : null;
    }

    /// <summary>Where an answer leads to.</summary>
    public static PeerCursor After(PeerHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.To == 0 ? Start : new PeerCursor(head.Journal, head.To, head.Mark);
    }
}
