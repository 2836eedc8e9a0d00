using SituationRoom.Feeds.Polling;

namespace SituationRoom.Feeds.Peer;

/// <summary>What all feeds that follow rooms share.</summary>
/// <param name="Shared">Intake, states, clock and log, as those that poll have them.</param>
/// <param name="Room">This room's own name among rooms.</param>
public sealed record PeerParts(PollParts Shared, string Room);
