namespace SituationRoom.Gateway.Peer;

/// <summary>Another room that may follow this one's journal, and do nothing else.</summary>
/// <param name="Id">Its id in the configuration.</param>
/// <param name="KeysSha256">Hashes of its keys, 64 hexadecimal digits each.</param>
/// <param name="Feeds">Ids of the feeds whose entries it sees; null: of all.</param>
public sealed record PeerReader(string Id, IReadOnlyList<string> KeysSha256, IReadOnlySet<string>? Feeds);
