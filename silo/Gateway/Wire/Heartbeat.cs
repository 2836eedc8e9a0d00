namespace SituationRoom.Gateway.Wire;

/// <summary>Sent each second to all who watch.</summary>
/// <param name="Now">The server's time, Unix ms.</param>
/// <param name="Version">The version up to which deltas were sent; a client that holds less has a gap.</param>
/// <param name="Epoch">The epoch; another than the one held asks for a new <c>Watch</c>.</param>
public sealed record Heartbeat(long Now, long Version, string Epoch);
