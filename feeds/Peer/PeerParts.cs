using SituationRoom.Feeds.Polling;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Peer;

/// <summary>What all feeds that follow rooms share.</summary>
/// <param name="Shared">Intake, states, clock and log, as those that poll have them.</param>
/// <param name="Desk">Who takes what people decided there.</param>
/// <param name="Room">This room's own name among rooms.</param>
public sealed record PeerParts(PollParts Shared, IFollowDesk Desk, string Room);
