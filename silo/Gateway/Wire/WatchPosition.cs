namespace SituationRoom.Gateway.Wire;

/// <summary>How far a client has come, when it calls <c>Watch</c> again.</summary>
/// <param name="Epoch">The epoch of the board it holds.</param>
/// <param name="Version">The version of the board it holds.</param>
public sealed record WatchPosition(string Epoch, long Version);
